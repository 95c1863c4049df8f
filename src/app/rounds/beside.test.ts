import { expect, test } from "vitest";

import type { Workspace } from "#domain/workspace.ts";
import * as factory from "../../../tests/factories/workspace.ts";

import type { Block } from "../document.ts";
import { fencedCube } from "../permissions/fence.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { besideIndicator } from "./beside.ts";

const sick = factory.measureOf("sick", {
  unit: "percent",
  kind: "rate",
  overUnits: "none",
  overTime: "none",
  decimals: 0,
});
const sickOf = (unit: string, period: string, value: string) => factory.factOf(sick, period, value, { unit });

function open(parts: Partial<Workspace> = {}, mayRead: (unit: string | null) => boolean = () => true): OpenWorkspace {
  const workspace = factory.workspaceOf({
    organisation: factory.organisationOf({ LT: null, A: "LT", B: "LT", C: "LT", B1: "B" }),
    measures: [sick],
    facts: [
      sickOf("A", "2016T1", "7"),
      sickOf("A", "2018T1", "4"),
      sickOf("B", "2018T1", "9"),
      sickOf("B1", "2018T1", "1"),
      sickOf("C", "2018T1", "2"),
    ],
    plan: {
      levels: [],
      objectives: [],
      indicators: [
        factory.indicatorOf("i", { unit: "A", measure: "sick" }),
        factory.indicatorOf("words", { unit: "A" }),
        factory.indicatorOf("top", { unit: "LT", measure: "sick" }),
      ],
      assignments: [],
    },
    rounds: [factory.roundOf("r", "2018T1", { units: ["LT", "A"] })],
    reports: [factory.templateOf("# A\n\nVi hade :value[sick]{unit=A}.\n")],
    ...parts,
  });
  const whole = factory.cubeOf(workspace);
  const sight = { mayRead: (unit: string) => mayRead(unit), isAbove: () => false, seesSensitive: true };
  const cube = fencedCube(whole, new Set(), sight);
  const visit = () => ({ fetch: () => Promise.resolve(false), end: () => undefined });
  return { id: "test", folder: "", fault: null, stored: null, problems: [], mayRead, workspace, cube, visit };
}

const partsOf = (opened: OpenWorkspace, indicator: string, unit = "A") =>
  besideIndicator(opened, { round: "r", unit, indicator }, "sv");

const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    const table = block.kind === "chart" ? block.table : block;
    if (table.kind !== "table") return [];
    return table.rows.map(({ cells }) =>
      cells.map(({ content }) => content.map((one) => ("text" in one ? one.text : "")).join("")),
    );
  });

test("a unit's own history is the same period of the years before, from the first that has a value; missing is no nought", () => {
  const told = partsOf(open(), "i");
  if (!told.ok) throw new RangeError("it is asked about");
  const [history] = told.value;
  expect(rowsOf(history?.blocks ?? [])).toEqual([
    ["jan–apr 2016", "7"],
    ["jan–apr 2017", "–"],
    ["jan–apr 2018", "4"],
  ]);
});

test("a unit stands beside those on the same level below the same unit, in the tree's order", () => {
  const told = partsOf(open(), "i");
  if (!told.ok) throw new RangeError("it is asked about");
  const others = told.value[1];
  expect(rowsOf(others?.blocks ?? []).map(([name]) => name)).toEqual([
    "Enhet A (den här enheten)",
    "Enhet B",
    "Enhet C",
  ]);
  expect(others?.note).toContain("direkt under Länsteknik");
});

test("of units that may not be read, neither name nor figure is told", () => {
  const some = partsOf(
    open({}, (unit) => unit !== "B"),
    "i",
  );
  expect(JSON.stringify(some)).not.toMatch(/Enhet B|"9"/u);
  const none = partsOf(
    open({}, (unit) => unit === "A"),
    "i",
  );
  expect(none).toMatchObject({ value: [{}, { id: "others", blocks: [] }, {}] });
});

test("the reports that print the figure are named", () => {
  expect(partsOf(open(), "i")).toMatchObject({
    value: [{}, {}, { id: "reports", blocks: [{ rows: [{ link: "reports/report" }] }, { kind: "paragraph" }] }],
  });
});

test("what has no values, no one beside it, or is not asked about says so", () => {
  expect(partsOf(open(), "words")).toMatchObject({
    value: [{ blocks: [], note: "Styrmåttet är i ord och har inga värden." }],
  });
  expect(partsOf(open(), "top", "LT")).toMatchObject({ value: [{ blocks: [] }, { blocks: [] }, {}] });
  expect(partsOf(open(), "top")).toMatchObject({ ok: false, refusal: { code: "subject_not_asked" } });
});
