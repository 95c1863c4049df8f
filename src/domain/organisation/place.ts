import { groupedOnce } from "../grouped.ts";
import { holdsOn, type IsoDate, type Organisation, type ParentEdge, type UnitCode } from "./organisation.ts";

type Edges = readonly ParentEdge[];

const edgesOf = groupedOnce(({ unit }: ParentEdge) => unit);

/**
 * The unit and those above it on a day, the unit first. One that has no place then is where it last stood, or else where it will
 * first stand: what it once said is still somebody's. Ends before a unit that is above itself.
 */
export function standingPath(
  { edges }: Pick<Organisation, "edges">,
  unit: UnitCode,
  day: IsoDate,
): readonly UnitCode[] {
  const byUnit = edgesOf(edges);
  const path: UnitCode[] = [];
  for (let at: UnitCode | null = unit; at !== null && !path.includes(at);) {
    const edge: ParentEdge | undefined = edgeFor(byUnit.get(at) ?? [], day);
    if (edge === undefined) break;
    path.push(at);
    at = edge.parent;
  }
  return path;
}

function edgeFor(edges: Edges, day: IsoDate): ParentEdge | undefined {
  const now = edges.find((edge) => holdsOn(edge, day));
  if (now !== undefined) return now;
  const past = edges.filter(({ to }) => to !== null && to < day);
  const ahead = edges.filter(({ from }) => from !== null && from > day);
  return (
    past.toSorted((one, other) => ((one.to ?? "") < (other.to ?? "") ? 1 : -1))[0] ??
    ahead.toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1))[0]
  );
}
