import type { Cube } from "#domain/cube/cube.ts";
import type { Inventory } from "#domain/cube/inventory.ts";
import type { Answer, Query } from "#domain/cube/query.ts";
import type { MeasureId } from "#domain/measures/measure.ts";
import { storedScenarios, type StoredScenario } from "#domain/measures/scenario.ts";
import {
  nameOn,
  type IsoDate,
  type Organisation,
  type Succession,
  type UnitCode,
} from "#domain/organisation/organisation.ts";
import { pathTo, treeAt, type Tree } from "#domain/organisation/tree.ts";
import { monthOf, type Month } from "#domain/periods/month.ts";
import { lastDay, monthOfDay } from "#domain/periods/span.ts";
import { compare } from "#domain/quantities/rational.ts";
import type { LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

/** What a reorganisation changes, and what it leaves as it was. */
export interface Preview {
  readonly date: IsoDate;
  /** As it would be. */
  readonly organisation: Organisation;
  readonly places: readonly PlaceChange[];
  readonly successions: readonly Succession[];
  /** The figures that change. */
  readonly figures: readonly FigureChange[];
  /** How many of the figures that were looked at stay as they are. */
  readonly same: number;
  /** Figures of units at the top that change; empty where every total stays as it is. */
  readonly totals: readonly FigureChange[];
}

/** Where a unit stands in the old order and in the new, from the top down; null: nowhere. */
export interface PlaceChange {
  readonly unit: UnitCode;
  readonly before: Place | null;
  readonly after: Place | null;
}

export interface Place {
  readonly name: LocalText;
  readonly path: readonly UnitCode[];
}

/** A year's figure in the organisation of its time, and in that of the date before and after the reorganisation. */
export interface FigureChange {
  readonly query: Query;
  readonly ownTime: Answer;
  readonly before: Answer;
  readonly after: Answer;
}

/** Compares a workspace with itself in another organisation, for each year that has values and each unit that is touched. */
export function previewOf(workspace: Model, cube: Cube, organisation: Organisation, date: IsoDate): Preview {
  const month = monthOfDay(date);
  const day = lastDay({ from: month, to: month });
  const [before, after] = [treeAt(workspace.organisation, day), treeAt(organisation, day)];
  const successions = organisation.successions.slice(workspace.organisation.successions.length);
  const places = placeChanges([workspace.organisation, before], [organisation, after]);
  const changed = [
    ...places.map(({ unit }) => unit),
    ...successions.flatMap(({ unit, successor }) => [unit, successor ?? unit]),
  ];
  const touched = new Set(changed.flatMap((unit) => [...pathTo(before, unit), ...pathTo(after, unit)]));
  const order = [...new Set([...after.order, ...before.order])].filter((unit) => touched.has(unit));
  const figures = figuresOf(workspace, [cube, cube.within(organisation)], order, month);
  const differing = figures.filter((one) => !isSame(one.before, one.after));
  const tops = new Set(after.children.get(null));
  return {
    date,
    organisation,
    places,
    successions,
    figures: differing,
    same: figures.length - differing.length,
    totals: differing.filter(({ query }) => tops.has(query.unit)),
  };
}

type Standing = readonly [organisation: Organisation, tree: Tree];

function placeChanges(before: Standing, after: Standing): readonly PlaceChange[] {
  const place = ([organisation, tree]: Standing, unit: UnitCode): Place | null =>
    tree.position.has(unit) ? { name: nameOn(organisation, unit, tree.date), path: pathTo(tree, unit) } : null;
  return [...new Set([...before[1].order, ...after[1].order])].flatMap((unit) => {
    const [was, is] = [place(before, unit), place(after, unit)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ unit, before: was, after: is }];
  });
}

/** Every figure that has a value in some of the views: years first, then statement rows before other measures. */
function figuresOf(
  workspace: Model,
  [before, after]: readonly [Cube, Cube],
  units: readonly UnitCode[],
  organisation: Month,
): readonly FigureChange[] {
  const figures: FigureChange[] = [];
  const inventory = before.inventory();
  const scenarios = scenariosOf(inventory);
  for (const year of inventory.years) {
    const period = { from: monthOf(year, 1), to: monthOf(year, 12) };
    for (const measure of addedMeasures(workspace, inventory))
      for (const scenario of scenarios)
        for (const unit of units) {
          const query: Query = { measure, unit, period, scenario };
          const figure = {
            query,
            ownTime: after.answer(query),
            before: before.answer({ ...query, organisation }),
            after: after.answer({ ...query, organisation }),
          };
          if (figure.before.state === "value" || figure.after.state === "value") figures.push(figure);
        }
  }
  return figures;
}

/** Levels that are set, such as targets, are not added up. */
function scenariosOf(inventory: Inventory): readonly StoredScenario[] {
  return storedScenarios.filter(
    (scenario) => inventory.scenarios.has(scenario) && scenario !== "target" && scenario !== "baseline",
  );
}

/** Statement rows, then the measures with values of their own that add over units. */
function addedMeasures({ statements, measures }: Model, inventory: Inventory): readonly MeasureId[] {
  const all = statements.flatMap((statement) => statement.rows);
  const rows = all.map(({ measure }) => measure);
  const shown = new Set(all.flatMap(({ source }) => (source.kind === "measure" ? [source.measure] : [])));
  const others = measures
    .filter(({ id, overUnits }) => overUnits === "sum" && inventory.measures.has(id) && !shown.has(id))
    .map(({ id }) => id);
  return [...new Set([...rows, ...others])];
}

function isSame(one: Answer, other: Answer): boolean {
  if (one.state === "absent" || other.state === "absent") return one.state === other.state;
  return compare(one.value, other.value) === 0 && (one.coverage?.missed ?? 0) === (other.coverage?.missed ?? 0);
}
