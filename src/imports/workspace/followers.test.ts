import { problem } from "#domain/problems/problem.ts";
import { expect, test } from "vitest";
import { withoutFollowers } from "./followers.ts";

const at = (file: string) => ({ file, line: 1 });
const syntax = (file: string) => problem("yaml-syntax", at(file), { reason: "other" });
const unknownMeasure = problem("unknown-measure", at("facts/a.csv"), { id: "x", nearest: "" });
const unknownUnit = problem("unknown-unit", at("facts/a.csv"), { id: "X", nearest: "" });
const codes = (...problems: Parameters<typeof withoutFollowers>[0]) =>
  withoutFollowers(problems).map(({ code }) => code);

test("what follows from a file that could not be read is not told", () => {
  expect(codes(syntax("measures/a.yaml"), unknownMeasure, unknownUnit)).toEqual(["yaml-syntax", "unknown-unit"]);
  expect(codes(syntax("plans/a.yaml"), unknownMeasure)).toEqual(["yaml-syntax", "unknown-measure"]);
});

test("without such a file everything is told", () => {
  expect(codes(unknownMeasure, unknownUnit)).toEqual(["unknown-measure", "unknown-unit"]);
});

test("a column that was left out makes rows alike, in its own file only", () => {
  const column = problem("unknown-column", at("facts/a.csv"), { column: "kön", nearest: "" });
  const equal = (file: string) => problem("equal-facts", at(file), { first: "facts/a.csv:2" });
  expect(codes(column, equal("facts/a.csv"), equal("facts/b.csv"))).toEqual(["unknown-column", "equal-facts"]);
});
