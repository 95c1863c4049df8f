import { accountDimension, accountInRange, isWithin, type Dimension } from "../../measures/dimension.ts";
import type { Measure } from "../../measures/measure.ts";
import type { Tree } from "../../organisation/tree.ts";
import { contains } from "../../periods/span.ts";
import type { Query } from "../query.ts";

/** What tells which of two counts of persons is a part of the other. */
export interface Setting {
  readonly measure: Measure;
  readonly tree: Tree;
  readonly dimensions: ReadonlyMap<string, Dimension>;
}

/**
 * In what ways one question is for a part of another: `unit`, `period`, and the dimensions that it cuts further by. Null where it is
 * no part; none where both are the same.
 */
export function narrowedBy(setting: Setting, part: Query, whole: Query): readonly string[] | null {
  const ways = [unitWay(setting, part, whole), periodWay(setting, part, whole), ...cutWays(setting, part, whole)];
  return ways.includes(null) ? null : ways.flatMap((way) => (way === null || way === "" ? [] : [way]));
}

/** The way; "" where there is no difference; null where it is no part. */
type Way = string | null;

function unitWay({ measure, tree }: Setting, part: Query, whole: Query): Way {
  if (part.unit === whole.unit) return "";
  if (measure.overUnits === "none") return null;
  const [at, from] = [tree.position.get(part.unit), tree.position.get(whole.unit)];
  if (at === undefined || from === undefined) return null;
  return at > from && at < (tree.end[from] ?? 0) ? "unit" : null;
}

function periodWay({ measure }: Setting, part: Query, whole: Query): Way {
  if (part.period.from === whole.period.from && part.period.to === whole.period.to) return "";
  return measure.overTime === "sum" && contains(whole.period, part.period) ? "period" : null;
}

function cutWays({ dimensions }: Setting, part: Query, whole: Query): Way[] {
  const names = new Set([...Object.keys(part.cut ?? {}), ...Object.keys(whole.cut ?? {})]);
  return [...names].map((name) => {
    const [member, of] = [part.cut?.[name], whole.cut?.[name]];
    if (member === of) return "";
    if (member === undefined) return null;
    if (of === undefined) return name;
    if (name === accountDimension) return accountInRange(member, of) ? name : null;
    const dimension = dimensions.get(name);
    return dimension !== undefined && isWithin(dimension, member, of) ? name : null;
  });
}
