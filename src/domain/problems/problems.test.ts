import { expect, test } from "vitest";
import { catalogue, describe, type ProblemCode } from "./catalogue.ts";
import { nearest } from "./nearest.ts";
import { problem } from "./problem.ts";

const codes = Object.keys(catalogue).filter((code): code is ProblemCode => Object.hasOwn(catalogue, code));

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ""))].toSorted();
}

test.each(codes)("%s says the same in both languages", (code) => {
  const { sv, en } = catalogue[code];
  expect(placeholders(sv.message + sv.advice)).toEqual(placeholders(en.message + en.advice));
  for (const text of [sv.message, sv.advice, en.message, en.advice]) expect(text).toMatch(/^\S.*[.?>]$/u);
  expect(sv.message).not.toBe(en.message);
});

test("values fill the sentences, and words of ours are said in the reader's language", () => {
  const one = problem("wrong-type", { file: "a.yaml", line: 3 }, { key: "decimals", expected: "decimals" });
  expect(describe(one, "sv").message).toBe("”decimals” ska vara ett heltal från 0 till 6.");
  expect(describe(one, "en").message).toBe("“decimals” should be a whole number from 0 to 6.");
});

test("a value is never taken for a placeholder or a pattern", () => {
  const one = problem("invalid-number", { file: "a.csv", line: 3 }, { value: "{value} $& {file}" });
  expect(describe(one, "sv").message).toBe("”{value} $& {file}” är inte ett tal.");
});

test("where nothing resembles what was written, nothing is guessed", () => {
  const place = { file: "a.yaml", line: 1 };
  expect(describe(problem("unknown-measure", place, { id: "visit", nearest: "visits" }), "sv").advice).toMatch(
    /^Menade du ”visits”/u,
  );
  expect(describe(problem("unknown-measure", place, { id: "visit", nearest: "" }), "sv").advice).toMatch(
    /^Kontrollera/u,
  );
  expect(describe(problem("unknown-measure", place, { id: "visit", nearest: "" }), "en").advice).toMatch(/^Check/u);
});

test("an excerpt is one line of at most 120 characters", () => {
  const { excerpt } = problem("empty-csv", { file: "a.csv", line: 1, excerpt: `  å\n\t${"😀".repeat(200)}` }, {});
  expect(Array.from(excerpt ?? "")).toHaveLength(120);
  expect(excerpt).toMatch(/^å 😀+…$/u);
});

test("the nearest word is one that could have been meant", () => {
  expect(nearest("definiton", ["definition", "decimals"])).toBe("definition");
  expect(nearest("tabel", ["table", "chart"])).toBe("table");
  expect(nearest("staff", ["economy"])).toBe("");
  expect(nearest("C", ["R", "A"])).toBe("");
});
