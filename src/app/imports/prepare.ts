import { createCache } from "#domain/cube/cache.ts";
import { lastDay, spanKey } from "#domain/periods/span.ts";
import { treeAt, subtree } from "#domain/organisation/tree.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Span } from "#domain/periods/span.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Profile, SourceKind } from "#domain/profiles/profile.ts";
import type { Model } from "#domain/workspace.ts";
import { applyProfile, type Applied } from "#imports/profile/apply.ts";
import { placeIn } from "#imports/profile/place.ts";
import type { Extract } from "#imports/sources/extract.ts";
import { readSource } from "#imports/sources/read.ts";
import { collectProblems } from "#imports/workspace/problems.ts";
import { canonicalJson, sha256 } from "#store/canonical.ts";
import { columnsOf, digestOf } from "#store/columns.ts";
import { compare, type Comparison } from "#store/compare.ts";
import type { Store } from "#store/open.ts";
import { readOriginal } from "#store/original.ts";

import type { Importer } from "./importer.ts";
import { needlessWithdrawals, withdrawalsOf } from "./withdrawals.ts";

/** The database, in a transaction or not. */
type Database = Store["database"];

/** A file and how it is to be read. */
export interface Intake {
  readonly file: string;
  readonly sha256: string;
  /** Null where no reader knows the file. */
  readonly profile: Profile | null;
}

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

/** Values take about so many bytes each, and so many bytes are kept of files that are being looked at. */
const bytesOfValue = 300;
const bytesKept = 256 * 1024 * 1024;

const extracts = createCache<Extract>(bytesKept);

/** How a file is opened: by the reader of one kind, or by whichever knows it (null). */
export interface Opening {
  readonly file: string;
  readonly sha256: string;
  readonly source: SourceKind | null;
  readonly reading: Profile["reading"];
}

/** As its profile says. */
export function askedBy({ file, sha256, profile }: Intake): Opening {
  return { file, sha256, source: profile?.source ?? null, reading: profile?.reading ?? {} };
}

/** What a file says, in its own names; kept for those who look at it page by page. Null where the reader does not know it. */
export async function extractOf(
  database: Database,
  { file, sha256, source, reading }: Opening,
  { today }: Importer,
  bytes: Uint8Array | null = null,
): Promise<Extract | null> {
  const key = (kind: SourceKind | null): string => canonicalJson([sha256, file, kind, reading, today]);
  const kept = extracts.get(key(source));
  if (kept !== undefined) return kept;
  const whole = { name: file, bytes: bytes ?? (await readOriginal(database, sha256)) };
  const extract = await readSource(whole, source, reading, today);
  return extract === null ? null : extracts.keep(key(extract.kind), extract, extract.values.length * bytesOfValue);
}

/** Reads a file by its profile and holds it against what stands. */
export async function prepare(
  database: Database,
  extract: Extract,
  intake: Intake & { readonly profile: Profile },
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
