import { expect, test } from "vitest";

import { localProblems } from "./local-problems.ts";

const entries = Object.entries(localProblems);

test.each(entries)("%s says what is wrong and what to do, in whole sentences and both languages", (_, entry) => {
  for (const text of [...entry.sv, ...entry.en]) expect(text).toMatch(/^(?:\p{Lu}|\{detail\}).*[^ ]\.$/u);
  expect(entry.sv[0]).not.toBe(entry.en[0]);
  expect(entry.sv[0].includes("{detail}")).toBe(entry.en[0].includes("{detail}"));
  expect(entry.sv[1] + entry.en[1]).not.toContain("{");
});
