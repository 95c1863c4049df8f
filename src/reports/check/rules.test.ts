import { describe, expect, test } from "vitest";

import { checkManuscript } from "./check.ts";
import { manuscriptOfExample } from "./example.ts";
import { rules } from "./rules.ts";

/** A rule's examples are its first tests: each is judged by all rules. */
describe.each(rules)("$id", (rule) => {
  test.each(rule.examples.found)("finds one thing in an example, and no other rule an error: %#", (markdown) => {
    const { findings } = checkManuscript(manuscriptOfExample(markdown), rule.known);
    expect(findings.filter(({ rule: id }) => id === rule.id)).toHaveLength(1);
    expect(findings.filter(({ rule: id, severity }) => id !== rule.id && severity === "error")).toEqual([]);
  });
  test.each(rule.examples.alike)("leaves what only looks alike: %#", (markdown) => {
    expect(checkManuscript(manuscriptOfExample(markdown), rule.known).findings).toEqual([]);
  });
});

test("each rule has an id of its own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
