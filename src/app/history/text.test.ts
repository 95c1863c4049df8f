import { expect, test } from "vitest";

import type { ChangeView } from "./history.ts";
import type { ToldStep } from "./step.ts";
import { batchText, moreText, stepLines, stepsInBrief } from "./text.ts";

const step = (kind: ToldStep["kind"], ...sentences: readonly string[]): ToldStep => ({
  noun: "measure",
  id: "m",
  kind,
  title: "Måttet ”M”",
  sentences: sentences.map((text) => ({ text, lines: [] })),
});

const change = (steps: readonly ToldStep[], added: number, changed: number): ChangeView => ({
  number: 1,
  at: "2026-01-01T00:00:00.000Z",
  by: "x",
  who: "x",
  reason: "",
  hash: "",
  things: [{ noun: "measure", added, changed, removed: 0 }],
  steps,
  batches: [],
});

test("one thing that became otherwise in one way is one line, everything else has its title above", () => {
  expect(stepLines(step("changed", "Namnet ändrades"))).toEqual(["Måttet ”M”: namnet ändrades"]);
  expect(stepLines(step("changed", "Namnet ändrades", "Slaget ändrades"))).toEqual([
    "Måttet ”M”",
    "  Namnet ändrades",
    "  Slaget ändrades",
  ]);
  expect(stepLines(step("added", "Namnet: ”M”"))).toEqual(["Måttet ”M”", "  Namnet: ”M”"]);
  const lines = [{ kind: "removed", text: "a" } as const, { kind: "added", text: "b" } as const];
  expect(stepLines({ ...step("changed"), sentences: [{ text: "Texten ändrades", lines }] })).toEqual([
    "Måttet ”M”",
    "  Texten ändrades",
    "  − a",
    "  + b",
  ]);
});

test("what is not told one by one is counted by sort", () => {
  const steps = [step("added"), step("changed", "Namnet ändrades")];
  expect(moreText(change(steps, 1, 1), "sv")).toBeNull();
  expect(moreText(change(steps, 3, 2), "sv")).toBe("och 3 till: mått (nya: 2, ändrade: 1)");
  expect(moreText(change(steps, 3, 2), "en")).toBe("and 3 more: measure (new: 2, changed: 1)");
});

test("of a change of many things, what is new is told by its name only", () => {
  const steps = [step("added", "Namnet: ”M”"), step("changed", "Namnet ändrades")];
  expect(stepsInBrief(change(steps, 4, 1))).toEqual(steps);
  expect(stepsInBrief(change(steps, 5, 1))).toEqual([step("added"), steps[1]]);
});

test("a batch is told with its file, or with what it undoes", () => {
  const batch = { number: 3, file: "facts/a.csv", sha256: null, rows: 12, undoes: null, holds: false };
  expect(batchText(batch, "sv")).toBe("inläsning 3: facts/a.csv (rader: 12) (ångrad)");
  expect(batchText({ ...batch, file: null, undoes: 2, holds: true }, "en")).toBe("batch 3: undoes batch 2");
});
