import { join } from "node:path";

import { createCube } from "#domain/cube/cube.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import { spanKey } from "#domain/periods/span.ts";
import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { economyOf } from "#made/region/economy.ts";
import { regionFiles } from "#made/region/files.ts";
import { madeUnits, years, yearSpan } from "#made/region/units.ts";
import type { MadeValue } from "#made/value.ts";
import { buildReport } from "#reports/build/build.ts";
import { beforeAll, expect, test } from "vitest";

import { factsIn } from "./read.ts";

const folder = join(import.meta.dirname, "../../examples/region");

/** Units that have something of their own: taxes, purchases, premises, the service desk and medical equipment. */
const needed = new Set(["1012", "1006", "2013", "2101", "2102", "2103", "2104", "2105", "2108"]);

/** The region with two units of each administration, and those that are needed: all is as in the whole, but small. */
function small(workspace: Workspace): Workspace {
  const isKept = (code: string): boolean => code.length < 4 || /0[12]$/u.test(code) || needed.has(code);
  const { organisation } = workspace;
  const units = organisation.units.filter(({ code }) => isKept(code));
  return {
    ...workspace,
    organisation: { ...organisation, units, edges: organisation.edges.filter(({ unit }) => isKept(unit)) },
  };
}

let region: Workspace;

beforeAll(async () => {
  const { workspace } = await loadWorkspace(folder);
  const model = small(workspace);
  const facts = [];
  for (const file of regionFiles(model)) facts.push(...(await factsIn(file, model)));
  region = { ...model, facts };
}, 120_000);

const lineOf = ({ measure, unit, period, scenario, cut, amount }: MadeValue): string =>
  [measure, unit, spanKey(period), scenario, cutKey(cut), amount].join(" ");

test("the ledger says to the öre what was made", () => {
  const made = economyOf(madeUnits(region.organisation), 2025);
  const read = region.facts.filter(({ source }) => source.file === "redovisning-2025.se");
  expect(read.map(lineOf).toSorted()).toEqual(made.map(lineOf).toSorted());
});

test("each measure that is not calculated has values in each of the three years", () => {
  const cube = createCube(region);
  const own = region.measures.filter(({ versions }) => versions.every(({ source }) => source.kind === "facts"));
  for (const { id } of own) {
    for (const year of years) {
      const answer = cube.answer({ measure: id, unit: "1", period: yearSpan(year), scenario: "outcome" });
      expect({ id, year, state: answer.state }).toEqual({ id, year, state: "value" });
    }
  }
});

test("its reports are whole: no gap, no error", () => {
  const cube = createCube(region);
  for (const { id } of region.reports) {
    const { document, problems } = buildReport(region, cube, id);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('"kind":"gap"');
  }
});

test("the region has three levels and 400 units", async () => {
  const { workspace, problems } = await loadWorkspace(folder);
  expect(problems).toEqual([]);
  expect(workspace.organisation.units).toHaveLength(400);
});
