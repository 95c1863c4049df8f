import { lastDay, spanKey } from "#domain/periods/span.ts";
import { treeAt, subtree } from "#domain/organisation/tree.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Span } from "#domain/periods/span.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import type { Model } from "#domain/workspace.ts";
import { applyProfile, type Applied } from "#imports/profile/apply.ts";
import { placeIn } from "#imports/profile/place.ts";
import type { Extract } from "#imports/sources/extract.ts";
import { collectProblems } from "#imports/workspace/problems.ts";
import { canonicalJson, sha256 } from "#store/canonical.ts";
import { columnsOf, digestOf } from "#store/columns.ts";
import { compare, type Comparison } from "#store/compare.ts";
import type { Store } from "#store/open.ts";

import type { Importer } from "./importer.ts";
import type { Intake } from "./read.ts";
import { needlessWithdrawals, withdrawalsOf } from "./withdrawals.ts";

/** The database, in a transaction or not. */
type Database = Store["database"];

/** A workspace as it stands after a change. */
export interface Stand {
  readonly workspace: Model;
  readonly change: number;
}

/** A file as it is read, beside what stands: all that a preview shows, and all that is recorded when it is confirmed. */
export interface Prepared {
  readonly extract: Extract;
  readonly applied: Applied;
  readonly comparison: Comparison;
  /** Errors first. */
  readonly problems: readonly Problem[];
  /** What is seen, in short: another when anything of it is. Null where it can't be confirmed. */
  readonly preview: string | null;
}

/** Translates what a file says by its profile, and holds it against what stands. */
export async function prepare(
  database: Database,
  extract: Extract,
  intake: Intake,
  { workspace, change }: Stand,
  importer: Importer,
): Promise<Prepared> {
  const { file, profile } = intake;
  const applied = applyProfile(extract, profile, workspace, { file, today: importer.today });
  const columns = columnsOf(applied.facts, []);
  const compared = await compare(database, change, columns, coverageOf(workspace, profile));
  const withdrawals = await withdrawalsOf(database, change, applied);
  const comparison = { ...compared, gone: [...compared.gone, ...withdrawals.standing] };
  const own = [
    ...standingProblems(extract, applied, compared, workspace, importer, file),
    ...needlessWithdrawals(extract, withdrawals, workspace, importer, file),
  ];
  const problems = [...applied.problems, ...own].toSorted(bySeverity);
  const isSure = problems.every(({ severity }) => severity !== "error");
  const hasNews = comparison.gone.length > 0 || comparison.same.includes(0);
  const seen = sha256(
    canonicalJson([intake.sha256, file, profile, comparison.gone]),
    digestOf(columns),
    new Uint8Array(comparison.before.buffer),
    comparison.same,
  );
  return { extract, applied, comparison, problems, preview: isSure && hasNews ? seen : null };
}

const bySeverity = (one: Problem, other: Problem): number =>
  Number(one.severity === "warning") - Number(other.severity === "warning");

/** Of which units a file says everything, by where they stand on the last day of each span; null: of none. */
function coverageOf(
  { organisation }: Model,
  { completeFor }: Profile,
): ((unit: UnitCode, span: Span) => boolean) | null {
  if (completeFor === null) return null;
  const covered = new Map<string, ReadonlySet<UnitCode>>();
  return (unit, span) => {
    const day = lastDay(span);
    const units = covered.get(day) ?? new Set(subtree(treeAt(organisation, day), completeFor));
    covered.set(day, units);
    return units.has(unit);
  };
}

/** What is wrong with values where they are to stand. */
function standingProblems(
  { values }: Extract,
  { facts, sources, withdrawn }: Applied,
  { gone, overlapping }: Comparison,
  workspace: Model,
  { may }: Importer,
  file: string,
): readonly Problem[] {
  const problems = collectProblems();
  for (const { row, span } of overlapping) {
    const { measure = "" } = facts[row] ?? {};
    const place = placeIn(file, values[sources[row] ?? -1]);
    problems.add("overlapping-standing", place, { measure, period: spanKey(span) });
  }
  if (may(workspace, "model", "everything").allowed) return problems.all();
  const counts = Map.groupBy([...facts, ...gone, ...withdrawn.map(({ key }) => key)], ({ unit }) => unit);
  for (const [unit, own] of counts)
    if (!may(workspace, "model", { unit }).allowed)
      problems.add("unit-not-yours", { file, line: null }, { unit, count: String(own.length) });
  return problems.all();
}
