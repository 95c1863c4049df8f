import type { UnitsIn } from "#domain/cube/counts.ts";
import { parseRef, type Query } from "#domain/cube/query.ts";
import { seriesKey } from "#domain/cube/series.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { restingOn } from "#domain/measures/resting.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { pathTo, treeAt } from "#domain/organisation/tree.ts";
import { lastDay, spanKey } from "#domain/periods/span.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { originsOf } from "#store/origin.ts";

import { factView } from "../explanation/fact.ts";
import type { NamesOf } from "../history/names.ts";
import { found, refused, type Result } from "../result.ts";
import { settled } from "../settled.ts";
import { unitName } from "../workspaces/view.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { placesOf } from "./places.ts";
import { madeOf, reportsThat } from "./reports.ts";
import type { FactUsesView, UnitView } from "./view.ts";

/** The totals that one stored value is part of. `ref` asks for just that value, as beside the fact. Throws a StoreError. */
export async function factUses(
  open: OpenWorkspace,
  ref: string,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<FactUsesView>> {
  const { stored } = open;
  const uses = await settled(open, () => usesIn(open, ref, language));
  if (!uses.ok) return uses;
  const { fact, ...view } = uses.value;
  const [origin = null] = stored === null ? [] : await originsOf(stored.store, [fact], stored.change);
  const nameOf = await namesOf(origin === null ? [] : [origin.change.by]);
  return found({ ...view, fact: factView({ workspace: open.workspace, language }, fact, origin, nameOf) });
}

type FactUses = Omit<FactUsesView, "fact"> & { readonly fact: Fact };

function usesIn(open: OpenWorkspace, ref: string, language: Language): Result<FactUses> {
  const { workspace, cube } = open;
  const query = parseRef(ref);
  if (query === null) return refused("bad_reference", { name: ref });
  const measure = workspace.measures.find(({ id }) => id === query.measure);
  if (measure === undefined) return refused("unknown_measure", { name: query.measure });
  const { page } = cube.explain(query, { offset: 0, limit: Number.POSITIVE_INFINITY }).facts;
  const fact = page.find((one) => isAskedFor(one, query));
  if (fact === undefined) return refused("unknown_fact", { name: ref });
  const ways = restingOn(workspace.measures, [fact.measure], fact.cut);
  return found({
    fact,
    measure: inLanguage(measure.name, language),
    units: unitsAbove(workspace, measure, fact).map((code) =>
      unitView({ workspace, period: fact.period, language }, code),
    ),
    reports: reportsThat(open, madeOf(cube, ways, unitsOf(fact))),
    places: placesOf(workspace, ways, false, language),
  });
}

/** A unit by the name that it had at the end of the period. */
export function unitView(scope: Pick<Viewpoint, "workspace" | "period" | "language">, code: UnitCode): UnitView {
  return { code, name: unitName(scope, code) };
}

function isAskedFor(fact: Fact, { unit, period, scenario, cut }: Query): boolean {
  const isThere = fact.unit === unit && fact.scenario === scenario && spanKey(fact.period) === spanKey(period);
  return isThere && cutKey(fact.cut) === cutKey(cut ?? {});
}

function unitsOf(fact: Fact): UnitsIn {
  const own = new Set([fact.unit]);
  return (series, period) =>
    seriesKey(series) === seriesKey(fact) && spanKey(period) === spanKey(fact.period) ? own : null;
}

/** What is taken over as reported is never summed. */
function unitsAbove({ organisation }: Model, { overUnits }: Measure, { unit, kind, period }: Fact): UnitCode[] {
  if (kind === "reported" || overUnits === "none") return [unit];
  return pathTo(treeAt(organisation, lastDay(period)), unit).toReversed();
}
