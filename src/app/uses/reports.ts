import type { UnitsIn } from "#domain/cube/counts.ts";
import type { Cube } from "#domain/cube/cube.ts";
import { parseRef, queryRef, type Query } from "#domain/cube/query.ts";
import type { Ways } from "#domain/measures/resting.ts";
import { inLanguage } from "#domain/text.ts";
import type { ReportTemplate } from "#domain/workspace.ts";
import { valuesIn } from "#reports/values.ts";

import { belowOf } from "../explanation/below.ts";
import { reportOf } from "../reports/build.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { ReportUseView } from "../explanation/view.ts";

interface Printed {
  readonly template: ReportTemplate;
  /** The questions behind its numbers, each once. */
  readonly queries: readonly Query[];
}

/** Kept for as long as the workspace is, as its reports are. */
const printed = new WeakMap<OpenWorkspace, readonly Printed[]>();

/** The reports that print a number which passes, and how many such numbers; as their templates are written. */
export function reportsThat(open: OpenWorkspace, passes: (query: Query) => boolean): ReportUseView[] {
  return printedBy(open).flatMap(({ template: { id, name, language }, queries }) => {
    const numbers = queries.filter(passes).length;
    return numbers === 0 ? [] : [{ id, text: inLanguage(name, language), address: `reports/${id}`, numbers }];
  });
}

function printedBy(open: OpenWorkspace): readonly Printed[] {
  const known = printed.get(open);
  if (known !== undefined) return known;
  const lacked = open.cube.lacked();
  const made = open.workspace.reports.map((template) => printedIn(open, template));
  if (open.cube.lacked() === lacked) printed.set(open, made);
  return made;
}

function printedIn(open: OpenWorkspace, template: ReportTemplate): Printed {
  const { id, language } = template;
  const built = reportOf(open, id, { unit: null, round: null, period: null, language });
  const values = built.ok ? valuesIn(built.value.document.blocks) : [];
  const refs = new Set(values.flatMap(({ ref }) => ref ?? []));
  return { template, queries: [...refs].flatMap((ref) => parseRef(ref) ?? []) };
}

const noFacts = { offset: 0, limit: 0 };

/** Whether an answer is made of a fact of some units, over as many steps as it takes. Only what `ways` leads to is looked into. */
export function madeOf(cube: Cube, ways: Ways, unitsIn: UnitsIn): (query: Query) => boolean {
  const known = new Map<string, boolean>();
  const look = (query: Query): boolean =>
    cube.isBehind(query, unitsIn) || belowOf(cube, cube.explain(query, noFacts)).some((step) => isMade(step.query));
  const isMade = (query: Query): boolean => {
    if (!ways.has(query.measure)) return false;
    const ref = queryRef(query);
    const found = known.get(ref) ?? look(query);
    known.set(ref, found);
    return found;
  };
  return isMade;
}
