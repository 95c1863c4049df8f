import { expect, test } from "vitest";

import { inputsOf, parseFormula } from "../formula.ts";
import { standardGroups, standardMeasures } from "./catalogue.ts";
import { chosenMeasure, namedBy } from "./choice.ts";

const all = standardGroups.flatMap(({ measures }) => measures);

test("each has an id of its own, says all in both languages, and has its editions in order", () => {
  expect(standardMeasures.size).toBe(all.length);
  for (const { id, name, editions } of all) {
    expect(id).toMatch(/^[a-z][a-z0-9_]*$/u);
    const texts = [name.sv, name.en, ...editions.flatMap(({ definition }) => [definition.sv, definition.en])];
    expect(texts.every((text) => text.trim() !== "")).toBe(true);
    const versions = editions.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted());
    expect(versions.every((version) => /^\d{4}-\d+$/u.test(version))).toBe(true);
  }
});

test("each formula and weight names measures of the catalogue, and none leads back to itself", () => {
  const below = new Map(all.map((one) => [one.id, one.editions.flatMap((edition) => namedBy(one, edition).measures)]));
  const isEnding = (id: string, above: readonly string[]): boolean =>
    !above.includes(id) && (below.get(id) ?? []).every((input) => isEnding(input, [...above, id]));
  for (const { id, editions } of all) {
    expect(below.get(id)?.filter((input) => !standardMeasures.has(input))).toEqual([]);
    expect(isEnding(id, [])).toBe(true);
    for (const { formula } of editions) expect(formula === null || parseFormula(formula).ok).toBe(true);
  }
});

test("the seven statutory figures of sick leave are there", () => {
  const figures = [...standardMeasures.keys()].filter((id) => id.startsWith("sick_leave_"));
  expect(figures).toHaveLength(7);
});

test("a choice puts own measures and parts in the formula and the weight, and nothing else", () => {
  const women = standardMeasures.get("sick_leave_women");
  const [edition] = women?.editions ?? [];
  if (women === undefined || edition === undefined) throw new Error("no such measure");
  const inputs = { sick_hours: "sjuktid" };
  const made = chosenMeasure(women, edition, { inputs, parts: { "gender=K": "kon=2" } }, { kind: "facts" });
  expect(made.versions[0]?.source).toEqual({
    kind: "formula",
    formula: '100 * where(sjuktid, "kon=2") / where(ordinary_hours, "kon=2")',
  });
  expect(made).toMatchObject({ id: "sick_leave_women", personal: true, catalogue: { version: "2024-1", inputs } });
});

test("a formula is the same whatever is replaced: an input may be a row of a statement", () => {
  const result = standardMeasures.get("annual_result");
  const [edition] = result?.editions ?? [];
  if (result === undefined || edition === undefined) throw new Error("no such measure");
  const inputs = { extraordinary_items: "income.extraordinary" };
  const { source } = chosenMeasure(result, edition, { inputs, parts: {} }, { kind: "facts" }).versions[0] ?? {};
  const parsed = parseFormula(source?.kind === "formula" ? source.formula : "");
  expect(parsed.ok ? inputsOf(parsed.formula).map(({ measure }) => measure) : []).toEqual([
    "result_after_financial_items",
    "income.extraordinary",
  ]);
});
