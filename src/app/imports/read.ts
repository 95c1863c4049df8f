import { createCache } from "#domain/cube/cache.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import { createFileReader, usualLimits } from "#imports/reading/reader.ts";
import type { ReadingFault } from "#imports/reading/threads.ts";
import type { ReadFile, ReadingTask, Way } from "#imports/reading/way.ts";
import type { Extract } from "#imports/sources/extract.ts";
import { canonicalJson } from "#store/canonical.ts";
import type { Store } from "#store/open.ts";
import { readOriginal } from "#store/original.ts";

import { found, refused, type RefusalCode, type Result } from "../result.ts";
import type { Importer } from "./importer.ts";

/** The database, in a transaction or not. */
type Database = Store["database"];

/** A file that is kept, and the profile that it is read by. */
export interface Intake {
  readonly file: string;
  readonly sha256: string;
  readonly profile: Profile;
}

/** Values take about so many bytes each, and so many bytes are kept of files that are being looked at. */
const bytesOfValue = 300;
const bytesKept = 256 * 1024 * 1024;

const extracts = createCache<Extract>(bytesKept);

const reader = createFileReader(usualLimits);

/** What a file says, in its own names; kept for those who look at it page by page. Null where the reader does not know it. */
export async function extractOf(
  database: Database,
  intake: Intake,
  { today }: Importer,
): Promise<Result<Extract | null>> {
  const { file, sha256, profile } = intake;
  const kept = extracts.get(keyOf(intake, today));
  if (kept !== undefined) return found(kept);
  const bytes = await readOriginal(database, sha256);
  const read = await readApart({ file: { name: file, bytes }, way: saidBy(profile), today }, null);
  if (!read.ok) return read;
  const { extract } = read.value;
  if (extract !== null) keepExtract(intake, extract, today);
  return found(extract);
}

/** Keeps what was read for those who look at it afterwards. */
export function keepExtract(intake: Intake, extract: Extract, today: Importer["today"]): void {
  extracts.keep(keyOf(intake, today), extract, extract.values.length * bytesOfValue);
}

function keyOf({ file, sha256, profile: { source, reading } }: Intake, today: Importer["today"]): string {
  return canonicalJson([sha256, file, source, reading, today]);
}

/** As its profile says. */
export function saidBy({ source, reading }: Profile): Way {
  return { kind: "profile", source, reading };
}

/** Reads a file beside all else that is done. Where `signal` is aborted, the reading is. */
export async function readApart(task: ReadingTask, signal: AbortSignal | null): Promise<Result<ReadFile>> {
  const outcome = await reader.read(task, signal);
  return outcome.ok ? found(outcome.value) : refused(refusals[outcome.fault], limits);
}

const limits = { megabytes: String(usualLimits.megabytes), seconds: String(usualLimits.seconds) };

const refusals = {
  memory: "reading_needs_memory",
  time: "reading_needs_time",
  cancelled: "reading_cancelled",
} as const satisfies Record<ReadingFault, RefusalCode>;
