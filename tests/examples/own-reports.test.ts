import { join } from "node:path";

import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { checkReport, type CheckedDocument } from "#app/reports/check/check.ts";
import { knownOf } from "#app/reports/check/known.ts";
import { openWorkspaces, type OpenWorkspace, type Workspaces } from "#app/workspaces/open.ts";
import type { Manuscript } from "#formats/manuscript.ts";
import { checkManuscript } from "#reports/check/check.ts";
import type { Finding } from "#reports/check/finding.ts";
import type { Known } from "#reports/check/report.ts";
import { valuesIn } from "#reports/values.ts";

import { numbersIn, planted, slipped } from "../factories/planted.ts";

const slugs = ["norrbotten-lansteknik-2018t1", "halland-rk-2023ur2", "skane-ditmt-2022"] as const;

let workspaces: Workspaces;
let all: readonly OpenWorkspace[];

beforeAll(async () => {
  workspaces = await openWorkspaces(slugs.map((slug) => join(import.meta.dirname, "../../examples", slug)));
  all = await workspaces.list();
});
afterAll(() => workspaces.close());

/** The reports of an example, checked, with what is known of each. */
function reportsOf(slug: string): readonly { readonly checked: CheckedDocument; readonly known: Known }[] {
  const open = all.find(({ id }) => id === slug);
  if (open === undefined) throw new Error(`${slug} was not read`);
  return open.workspace.reports.map(({ id }) => {
    const checked = checkReport(open, id, { unit: null, round: null, period: null, language: "sv" });
    if (!checked.ok) throw new Error(`${id} was not built`);
    return { checked: checked.value, known: knownOf(open, id, checked.value.chosen, checked.value.document, null) };
  });
}

const boundIn = ({ blocks }: Manuscript): readonly string[] =>
  blocks
    .flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block]))
    .flatMap(({ text, bound }) => bound.map(({ start, end }) => text.slice(start, end)));

const errorsOf = ({ findings }: { readonly findings: readonly Finding[] }): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ rule, says }) => `${rule}: ${says.sv}`);

describe.each(slugs)("%s", (slug) => {
  test("its own reports have no error", () => {
    expect(reportsOf(slug).flatMap(({ checked }) => errorsOf(checked))).toEqual([]);
  });

  test("each of their values is bound where the check reads it", () => {
    for (const { checked } of reportsOf(slug)) {
      const bound = boundIn(checked.drawn.manuscript);
      expect(bound).toEqual(valuesIn(checked.document.blocks).map(({ text }) => text));
    }
  });

  test("a figure that is planted anywhere in them is found", { timeout: 60_000 }, () => {
    for (const { checked, known } of reportsOf(slug)) {
      const { manuscript } = checked.drawn;
      const { findings, memory } = checkManuscript(manuscript, known);
      const before = new Set(errorsOf({ findings }));
      const numbers = numbersIn(manuscript, "sv").filter(({ key }) => key !== null);
      fc.assert(
        fc.property(fc.constantFrom(...numbers), fc.nat(30), fc.nat(8), ({ place, text }, at, by) => {
          const wrong = checkManuscript(planted(manuscript, place, slipped(text, at, by)), known, memory);
          expect(errorsOf(wrong).filter((error) => !before.has(error))).not.toEqual([]);
        }),
        { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 60) },
      );
    }
  });
});
