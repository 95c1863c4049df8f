import type { Problem } from "#domain/problems/problem.ts";
import { propose } from "#imports/profile/propose.ts";
import { handFile, type WrittenValue } from "#imports/sources/hand.ts";
import { sha256 as hashOf } from "#store/canonical.ts";
import { beginImport, pendingImport, type Seen } from "#store/import.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { changeProfile } from "./change.ts";
import { sees, type Importer } from "./importer.ts";
import { previewOf } from "./preview.ts";
import { countsOf, unknownSource } from "./problems.ts";
import { keepExtract, readApart, saidBy } from "./read.ts";

/** No file is larger, in bytes. */
export const largestFile = 100_000_000;

/** A file that is handed in. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The saved profile that it is read by; null: the one that knows it. */
  readonly profile: string | null;
  /** Aborted when nobody waits for the answer any more: then nothing is begun. */
  readonly signal?: AbortSignal;
}

export interface Received {
  readonly import: string;
  /** The same file is pending already, and nothing was begun. */
  readonly isKnown: boolean;
}

/** Takes a file in, keeps it as it is, and works out how it is to be read. Nothing happens to the values. Throws a StoreError. */
export async function receiveFile(
  open: OpenWorkspace,
  importer: Importer,
  { name, bytes, profile: chosen, signal }: HandedFile,
): Promise<Result<Received>> {
  const { id, workspace, stored } = open;
  if (stored === null) return refused("no_history", { name: id });
  if (bytes.length > largestFile) return refused("file_too_large", { limit: String(largestFile / 1_000_000) });
  if (bytes.length === 0) return refused("file_empty");
  const saved = workspace.profiles.find((profile) => profile.id === chosen);
  if (chosen !== null && saved === undefined) return refused("unknown_profile", { name: chosen });
  const { store, change } = stored;
  const sha256 = hashOf(bytes);
  const isSeen: Seen = (received) => sees(importer, workspace, received);
  const known = async (pending: number): Promise<Result<Received>> => {
    const id = String(pending);
    const changed = saved === undefined ? found(null) : await changeProfile(open, importer, id, saved);
    return changed.ok ? found({ import: id, isKnown: true }) : changed;
  };
  const pending = await pendingImport(store.database, sha256, isSeen);
  if (pending !== null) return known(pending.id);
  const file = plainName(name);
  const { by, at, today } = importer;
  const way = saved === undefined ? ({ kind: "known", profiles: workspace.profiles } as const) : saidBy(saved);
  const read = await readApart({ file: { name: file, bytes }, way, today }, signal ?? null);
  if (!read.ok) return read;
  const { extract, profile: recognised } = read.value;
  const profile = saved ?? recognised ?? (extract === null ? null : propose(extract, workspace, file));
  let problems: readonly Problem[] = [unknownSource(file)];
  if (extract !== null && profile !== null) {
    const intake = { file, sha256, profile };
    keepExtract(intake, extract, today);
    const preview = await previewOf(store, intake, { workspace, change }, importer);
    if (!preview.ok) return preview;
    problems = preview.value?.problems ?? problems;
  }
  // Another may have handed in the same while this was read.
  const begun = await beginImport(store, { file, sha256, profile, bytes, by, at, ...countsOf(problems) }, isSeen);
  return begun.isKnown ? known(begun.id) : found({ import: String(begun.id), isKnown: false });
}

/** Takes in values that somebody has written: a file like any other. */
export function receiveValues(
  open: OpenWorkspace,
  importer: Importer,
  values: readonly WrittenValue[],
): Promise<Result<Received>> {
  const moment = importer.at.slice(0, 16).replace("T", "-").replace(":", ".");
  return receiveFile(open, importer, {
    name: `inskrivna-värden-${moment}.json`,
    bytes: handFile(values),
    profile: null,
  });
}

const longestName = 200;

/** The file's own name, without folders: what has folders in its name was read from a workspace's own. */
function plainName(name: string): string {
  const own = name.split(/[/\\]/u).at(-1) ?? "";
  const plain = own
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, " ")
    .trim();
  return Array.from(plain).slice(-longestName).join("") || "fil";
}
