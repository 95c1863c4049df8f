import * as fc from "fast-check";
import { expect, test } from "vitest";

import { changedLines, type ChangedLine } from "./lines.ts";

const text = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 }).map((all) => all.join("\n"));
const of = (lines: readonly ChangedLine[], kind: ChangedLine["kind"]): readonly string[] =>
  lines.filter((line) => line.kind === kind).map((line) => line.text);

/** What is left of the lines when some have been taken away, each once. */
function without(lines: readonly string[], gone: readonly string[]): readonly string[] {
  const left = [...gone];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

test("apart from the lines that differ both texts are the same", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = changedLines(before, after);
      const [kept, alsoKept] = [
        without(before.split("\n"), of(lines, "removed")),
        without(after.split("\n"), of(lines, "added")),
      ];
      expect(kept.toSorted()).toEqual(alsoKept.toSorted());
      expect(lines.length).toBeLessThanOrEqual(before.split("\n").length + after.split("\n").length);
      if (before === after) expect(lines).toEqual([]);
    }),
  );
});

test("a line in the middle is one line, and what is too long to compare is taken as changed", () => {
  expect(changedLines("a\nb\nc", "a\nx\nb\nc")).toEqual([{ kind: "added", text: "x" }]);
  expect(changedLines("a\nb\nc", "a")).toEqual([
    { kind: "removed", text: "b" },
    { kind: "removed", text: "c" },
  ]);
  const many = Array.from({ length: 3000 }, (_, index) => String(index));
  expect(changedLines(["x", ...many, "y"].join("\n"), ["z", ...many, "w"].join("\n"))).toHaveLength(6004);
});
