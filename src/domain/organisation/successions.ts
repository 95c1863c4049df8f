import { dayBefore } from "../periods/span.ts";
import { compare, rational, sum } from "../quantities/rational.ts";
import { lineageOf, type Lineage } from "./lineage.ts";
import type { IsoDate, Organisation, Succession, UnitCode } from "./organisation.ts";
import { shareText, shareValue } from "./share.ts";

export type SuccessionFaultKind =
  | "predecessor-not-in-tree"
  | "predecessor-still-in-tree"
  | "successor-not-in-tree"
  | "shares-not-whole"
  | "succession-cycle";

/** Why what is said of who follows a unit at a date can't be true. */
export interface SuccessionFault {
  readonly kind: SuccessionFaultKind;
  readonly unit: UnitCode;
  readonly date: IsoDate;
  /** The successor, the sum of the shares, or the way around; else "". */
  readonly about: string;
}

/** What is wrong with the successions of an organisation: the first fault of each unit and date. */
export function successionFaults(organisation: Organisation): readonly SuccessionFault[] {
  const lineage = lineageOf(organisation);
  return [...lineage.at].flatMap(([date, followed]) =>
    [...followed].flatMap(([unit, rows]) => {
      const [kind, about] = faultOf(lineage, date, unit, rows) ?? [];
      return kind === undefined ? [] : [{ kind, unit, date, about: about ?? "" }];
    }),
  );
}

function faultOf(
  lineage: Lineage,
  date: IsoDate,
  unit: UnitCode,
  rows: readonly Succession[],
): readonly [SuccessionFaultKind, string] | null {
  const [before, after] = [lineage.treeOn(dayBefore(date)), lineage.treeOn(date)];
  const successors = rows.flatMap(({ successor }) => successor ?? []);
  const missing = successors.find((successor) => !after.position.has(successor));
  const shares = sum(rows.map(({ share }) => shareValue(share)));
  const ring = ringFrom(lineage, date, unit, [unit]);
  if (!before.position.has(unit)) return ["predecessor-not-in-tree", ""];
  if (missing !== undefined) return ["successor-not-in-tree", missing];
  if (ring !== null) return ["succession-cycle", ring.join(" → ")];
  if (after.position.has(unit) && !successors.includes(unit)) return ["predecessor-still-in-tree", ""];
  if (compare(shares, rational(1)) !== 0)
    return ["shares-not-whole", shareText({ num: Number(shares.num), den: Number(shares.den) })];
  return null;
}

/** The way from a unit over those that follow it at a date back to where it began; null where there is none. */
function ringFrom(lineage: Lineage, date: IsoDate, unit: UnitCode, path: readonly UnitCode[]): UnitCode[] | null {
  for (const { successor } of lineage.at.get(date)?.get(unit) ?? []) {
    if (successor === null || successor === unit) continue;
    if (successor === path[0]) return [...path, successor];
    if (path.includes(successor)) continue;
    const rest = ringFrom(lineage, date, successor, [...path, successor]);
    if (rest !== null) return rest;
  }
  return null;
}
