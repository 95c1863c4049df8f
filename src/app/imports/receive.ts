import type { Profile } from "#domain/profiles/profile.ts";
import { handProfile } from "#imports/profile/hand.ts";
import { propose } from "#imports/profile/propose.ts";
import { recognise } from "#imports/profile/recognise.ts";
import { handFile, type WrittenValue } from "#imports/sources/hand.ts";
import { sha256 as hashOf } from "#store/canonical.ts";
import { beginImport, pendingImport, type Seen } from "#store/import.ts";
import type { Store } from "#store/open.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { changeProfile } from "./change.ts";
import { sees, type Importer } from "./importer.ts";
import { askedBy, extractOf, prepare } from "./prepare.ts";
import { countsOf, unknownSource } from "./problems.ts";

/** No file is larger, in bytes. */
export const largestFile = 100_000_000;

/** A file that is handed in. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The saved profile that it is read by; null: the one that knows it. */
  readonly profile: string | null;
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
  { name, bytes, profile: chosen }: HandedFile,
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
  const profile = saved ?? (await profileFor(store.database, open, importer, { file, sha256, bytes }));
  const intake = { file, sha256, profile };
  const extract = profile === null ? null : await extractOf(store.database, askedBy(intake), importer, bytes);
  const problems =
    extract === null || profile === null
      ? [unknownSource(file)]
      : (await prepare(store.database, extract, { ...intake, profile }, { workspace, change }, importer)).problems;
  const { by, at } = importer;
  const begun = await beginImport(store, { ...intake, bytes, by, at, ...countsOf(problems) }, isSeen);
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

/** The saved profile that knows the file, also where it would at first sight be taken for another kind; else one that is proposed. */
async function profileFor(
  database: Store["database"],
  { workspace }: OpenWorkspace,
  importer: Importer,
  { file, sha256, bytes }: { readonly file: string; readonly sha256: string; readonly bytes: Uint8Array },
): Promise<Profile | null> {
  const intake = { file, sha256, reading: {} };
  const first = await extractOf(database, { ...intake, source: null }, importer, bytes);
  if (first === null) return null;
  if (first.kind === "hand") return handProfile(first);
  const others = new Set(workspace.profiles.map(({ source }) => source));
  for (const source of [first.kind, ...others]) {
    const extract = await extractOf(database, { ...intake, source }, importer, bytes);
    const known = extract === null ? null : recognise(extract, workspace.profiles);
    if (known !== null) return known;
  }
  return propose(first, workspace, file);
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
