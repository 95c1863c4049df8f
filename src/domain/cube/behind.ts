import { bySelection, carriedOf, groupsOf, rangeOf, selectionsOf, spansFor, type FactQuery } from "./aggregate.ts";
import { nothingCarried, type Carried } from "./carried.ts";
import type { Range } from "./columns.ts";
import type { UnitsIn } from "./counts.ts";
import { reportedFact, type Reported } from "./reported.ts";
import { rowsIn, wholeRange, type FactRow, type Page } from "./rows.ts";
import type { Slice } from "./series.ts";
import type { CubeState } from "./state.ts";
import { lacks } from "./wants.ts";

/** What an aggregate is made of: rows of some slices, or one value taken over as reported. */
type Made = { readonly slices: readonly Slice[]; readonly carried: Carried } | Reported;

function madeOf(state: CubeState, query: FactQuery, range: Range): Made | null {
  for (const selection of selectionsOf(state, query)) {
    const answer = bySelection(state, query, selection, range);
    if (answer.state === "absent") continue;
    const instead = answer.coverage === null ? null : reportedFact(state, query);
    if (instead !== null) return instead;
    const slices = spansFor(state, query, selection).inside.flat();
    return { slices, carried: carriedOf(groupsOf(state, query, selection), range) };
  }
  return reportedFact(state, query);
}

/** The facts that an aggregate is made of, a page of them, and what of them was carried over. */
export interface Behind {
  readonly count: number;
  readonly rows: readonly FactRow[];
  readonly carried: Carried;
}

export function factsBehind(state: CubeState, query: FactQuery, page: Page): Behind {
  const range = rangeOf(query) ?? [0, 0];
  const made = madeOf(state, query, range);
  if (made === null) return { count: 0, rows: [], carried: nothingCarried };
  const { carried } = made;
  if ("row" in made) return { count: 1, rows: page.offset === 0 ? [made] : [], carried };
  const found = lacks(state.wants, made.slices)
    ? { count: 0, rows: [] }
    : rowsIn(made.slices, query.placed, range, page);
  return { ...found, carried };
}

/** Whether an aggregate is made of any fact of some units; only the slices that they have one in are looked into. */
export function isBehind(state: CubeState, query: FactQuery, unitsIn: UnitsIn): boolean {
  const range = rangeOf(query) ?? [0, 0];
  const made = madeOf(state, query, range);
  if (made === null) return false;
  const passes = ({ slice, row }: FactRow): boolean =>
    unitsIn(slice.series, slice.period)?.has(state.codes[slice.units[row] ?? -1] ?? "") ?? false;
  if ("row" in made) return passes(made);
  const slices = made.slices.filter(({ series, period }) => unitsIn(series, period) !== null);
  return !lacks(state.wants, slices) && rowsIn(slices, query.placed, range, wholeRange).rows.some(passes);
}
