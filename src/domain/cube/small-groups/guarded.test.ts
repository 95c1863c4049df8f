import * as fc from "fast-check";
import { expect, test } from "vitest";

import { factOf, measureOf, organisationOf, span, workspaceOf } from "../../../../tests/factories/workspace.ts";
import type { Fact } from "../../measures/fact.ts";
import { toNumber } from "../../quantities/rational.ts";
import { createCube } from "../cube.ts";
import type { Answer, Query } from "../query.ts";

const gender = {
  id: "gender",
  name: { sv: "Kön" },
  members: ["K", "M"].map((id) => ({ id, name: { sv: id }, parent: null })),
};
const headcount = measureOf("headcount", { unit: "persons", kind: "stock", overTime: "last", addsOver: ["gender"] });
const leavers = measureOf("leavers", { unit: "persons" });
const turnover = measureOf("turnover", { unit: "percent", kind: "rate", formula: "100 * leavers / headcount" });
const sickHours = measureOf("sick_hours", { unit: "hours", personal: true });
const absence = measureOf("absence", { unit: "hours", kind: "rate", formula: "sick_hours / 8" });
const mood = measureOf("mood", {
  unit: "index",
  kind: "index",
  overUnits: "weighted",
  overTime: "weighted",
  weight: "headcount",
});
const cost = measureOf("cost");
const costEach = measureOf("cost_each", { kind: "rate", formula: "cost / headcount" });
const planned = measureOf("planned_share", {
  unit: "percent",
  kind: "rate",
  formula: "100 * cost / budget(headcount)",
});
const measures = [headcount, leavers, turnover, sickHours, absence, mood, cost, costEach, planned];

const counts = (unit: string, women: number, men: number): Fact[] => [
  factOf(headcount, "2024-01", String(women), { unit, cut: { gender: "K" } }),
  factOf(headcount, "2024-01", String(men), { unit, cut: { gender: "M" } }),
];

function cubeWith(facts: readonly Fact[], smallGroups = { threshold: 5, persons: "headcount" as string | null }) {
  return createCube(workspaceOf({ measures, dimensions: [gender], facts, smallGroups }));
}

const question = (measure: string, unit: string, more: Partial<Query> = {}): Query => {
  return { measure, unit, period: span("2024-01"), scenario: "outcome", ...more };
};

const said = (answer: Answer): number | string => (answer.state === "value" ? toNumber(answer.value) : answer.reason);

test("a count is shown from the threshold on, and nobody at all is no group", () => {
  const cube = cubeWith([...counts("A", 4, 5), ...counts("B", 0, 6)]);
  const ask = (unit: string, member: string) =>
    said(cube.answer(question("headcount", unit, { cut: { gender: member } })));
  expect([ask("A", "K"), ask("A", "M"), ask("B", "K"), ask("B", "M")]).toEqual(["small_group", 5, 0, 6]);
  expect(cube.answer(question("headcount", "A", { cut: { gender: "K" } }))).toMatchObject({
    about: "5",
    unit: "persons",
  });
});

test("a rate, an index, a personal measure and what rests on it are held against the persons behind them", () => {
  const of = (unit: string, size: number): Fact[] => [
    ...counts(unit, size, 0),
    factOf(leavers, "2024-01", "40", { unit }),
    factOf(sickHours, "2024-01", "16", { unit }),
    factOf(mood, "2024-01", "70", { unit }),
    factOf(cost, "2024-01", "-9", { unit }),
  ];
  const cube = cubeWith([...of("A", 4), ...of("B", 50)]);
  const all = ["turnover", "sick_hours", "absence", "mood", "cost_each"];
  expect(all.map((id) => said(cube.answer(question(id, "A"))))).toEqual(all.map(() => "small_group"));
  expect(all.map((id) => said(cube.answer(question(id, "B"))))).toEqual([80, 16, 2, 70, -180_000]);
  expect(said(cube.answer(question("cost", "A")))).toBe(-9_000_000);
});

test("a rate whose numerator is too small is not shown either: the count could be worked out", () => {
  const cube = cubeWith([...counts("A", 50, 50), factOf(leavers, "2024-01", "2", { unit: "A" })]);
  expect(said(cube.answer(question("turnover", "A")))).toBe("small_group");
});

test("where it is not known how many there are, nothing is shown", () => {
  const hours = factOf(sickHours, "2024-01", "16", { unit: "A" });
  expect(said(cubeWith([hours]).answer(question("sick_hours", "A")))).toBe("uncounted_group");
  const uncounted = cubeWith([hours, ...counts("A", 9, 9)], { threshold: 5, persons: null });
  expect(said(uncounted.answer(question("sick_hours", "A")))).toBe("uncounted_group");
});

test("a formula over a part rests on the persons of the part", () => {
  const share = measureOf("share", {
    unit: "percent",
    kind: "rate",
    formula: '100 * where(headcount, "gender=K") / headcount',
  });
  const facts = [...counts("A", 4, 16), ...counts("B", 5, 15)];
  const input = { dimensions: [gender], measures: [headcount, share], facts };
  const [open, guarded] = [
    createCube(workspaceOf(input)),
    createCube(workspaceOf({ ...input, smallGroups: { threshold: 5, persons: null } })),
  ];
  const ask = (cube: typeof open, unit: string, cut = {}) => said(cube.answer(question("share", unit, { cut })));
  expect([ask(open, "A"), ask(open, "B"), ask(open, "B", { gender: "K" }), ask(open, "B", { gender: "M" })]).toEqual([
    20,
    25,
    100,
    "no_data",
  ]);
  expect([ask(guarded, "A"), ask(guarded, "B")]).toEqual(["small_group", 25]);
});

test("what is planned tells of nobody", () => {
  const budget = factOf(headcount, "2024-01", "3", { unit: "A", scenario: "budget" });
  const cube = cubeWith([budget, factOf(cost, "2024-01", "9", { unit: "A" })]);
  expect(said(cube.answer(question("headcount", "A", { scenario: "budget" })))).toBe(3);
  expect(said(cube.answer(question("planned_share", "A")))).toBe(300_000_000);
});

test("a change is shown where both of its times are", () => {
  const before = factOf(headcount, "2023-01", "4", { unit: "A", cut: { gender: "K" } });
  const cube = cubeWith([
    ...counts("A", 6, 30),
    before,
    factOf(headcount, "2023-01", "29", { unit: "A", cut: { gender: "M" } }),
  ]);
  const ask = (member: string) =>
    said(cube.answer(question("headcount", "A", { scenario: "change", cut: { gender: member } })));
  expect([ask("K"), ask("M")]).toEqual(["small_group", 1]);
});

test("beside a small group the next smallest of the whole is hidden too, and no more", () => {
  const cube = createCube(
    workspaceOf({
      organisation: organisationOf({ LT: null, A: "LT", B: "LT", C: "LT", D: "LT" }),
      measures,
      dimensions: [gender],
      facts: [
        ["A", 3],
        ["B", 40],
        ["C", 20],
        ["D", 0],
      ].map(([unit, size]) => factOf(headcount, "2024-01", String(size), { unit: String(unit), cut: { gender: "K" } })),
      smallGroups: { threshold: 5, persons: null },
    }),
  );
  const asked = ["A", "B", "C", "D", "LT"].map((unit) => question("headcount", unit));
  expect(cube.together(asked).map(said)).toEqual(["small_group", 40, "beside_small_group", 0, 63]);
  expect(cube.together(asked.slice(0, 4)).map(said)).toEqual(["small_group", 40, 20, 0]);
  // The unit that the table leaves out is what is left of the whole.
  expect(cube.together(asked.slice(1)).map(said)).toEqual([40, "beside_small_group", 0, 63]);
});

test("what a formula adds up is a whole too", () => {
  const [women, men] = [measureOf("women", { unit: "persons" }), measureOf("men", { unit: "persons" })];
  const all = measureOf("all", { unit: "persons", formula: "women + men" });
  const facts = [factOf(women, "2024-01", "3"), factOf(men, "2024-01", "40")];
  const cube = createCube(
    workspaceOf({ measures: [women, men, all], facts, smallGroups: { threshold: 5, persons: null } }),
  );
  const ask = (...ids: string[]) => cube.together(ids.map((id) => question(id, "LT"))).map(said);
  expect(ask("women", "men", "all")).toEqual(["small_group", "beside_small_group", 43]);
  expect(ask("men", "all")).toEqual(["beside_small_group", 43]);
  expect(cube.explain(question("all", "LT")).inputs.map((step) => said(step.answer))).toEqual([
    "small_group",
    "beside_small_group",
  ]);
});

test("the facts behind a number are listed all or none", () => {
  const cube = cubeWith([...counts("A", 4, 30), ...counts("B", 10, 10)]);
  expect(cube.explain(question("headcount", "LT")).facts).toEqual({ count: 0, page: [], isHidden: true });
  expect(cube.explain(question("headcount", "A", { cut: { gender: "K" } })).facts).toMatchObject({ isHidden: true });
  expect(cube.explain(question("headcount", "B")).facts).toMatchObject({ count: 2, isHidden: false });
});

test("without a threshold everything is shown", () => {
  const facts = counts("A", 1, 2);
  const cube = createCube(workspaceOf({ measures, dimensions: [gender], facts }));
  expect(said(cube.answer(question("headcount", "A", { cut: { gender: "K" } })))).toBe(1);
});

const sizes = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 2, maxLength: 6 });

test("nothing that is hidden in a table can be worked out from what it shows", () => {
  fc.assert(
    fc.property(sizes, fc.boolean(), (groups, hasTotals) => {
      const units = groups.map((_, at) => `U${at}`);
      const organisation = organisationOf({ LT: null, ...Object.fromEntries(units.map((unit) => [unit, "LT"])) });
      const facts = groups.flatMap(([women, men], at) => counts(units[at] ?? "", women, men));
      const smallGroups = { threshold: 5, persons: null };
      const cube = createCube(workspaceOf({ organisation, measures, dimensions: [gender], facts, smallGroups }));
      const rows = hasTotals ? [...units, "LT"] : units;
      const cuts = [{ gender: "K" }, { gender: "M" }, {}];
      const asked = rows.flatMap((unit) => cuts.map((cut) => question("headcount", unit, { cut })));
      const shown = cube.together(asked).map(said);
      const table = rows.map((_, row) => shown.slice(row * 3, row * 3 + 3));
      expect(guessable(table, hasTotals, units.length)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** The hidden cells that every table with the same shown ones has the same number in: by a free direction in which each of them can move. */
function guessable(table: readonly (readonly (number | string)[])[], hasTotals: boolean, units: number): string[] {
  const hidden = table.flatMap((row, at) =>
    row.flatMap((cell, column) => (typeof cell === "string" ? `${at},${column}` : [])),
  );
  const rows = table.map(
    (_, at) =>
      [
        [`${at},0`, 1],
        [`${at},1`, 1],
        [`${at},2`, -1],
      ] as const,
  );
  const columns = hasTotals
    ? [0, 1, 2].map((column) => table.map((_, at) => [`${at},${column}`, at === units ? -1 : 1] as const))
    : [];
  const matrix = [...rows, ...columns].map((terms) => {
    const known = new Map<string, number>(terms.map(([key, sign]) => [key, sign]));
    return hidden.map((key) => known.get(key) ?? 0);
  });
  const rank = rankOf(matrix);
  return hidden.filter((_, at) => rankOf([...matrix, hidden.map((__, other) => (other === at ? 1 : 0))]) === rank);
}

/** The rank of a matrix of small whole numbers. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [own] = rows.splice(pivot, 1);
    if (own === undefined) continue;
    rows.splice(rank, 0, own);
    rows.forEach((row, at) => {
      const factor = (row[column] ?? 0) / (own[column] ?? 1);
      if (at > rank) rows[at] = row.map((value, index) => value - factor * (own[index] ?? 0));
    });
    rank += 1;
  }
  return rank;
}
