import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Profile, SourceKind } from "#domain/profiles/profile.ts";

import { handProfile } from "../profile/hand.ts";
import { recognise } from "../profile/recognise.ts";
import type { Extract } from "../sources/extract.ts";
import { opened, type OpenedFile, type Reading, type SourceFile } from "../sources/file.ts";
import { readSource } from "../sources/read.ts";

/** How a file is to be read: as a profile says, or by whichever saved profile knows it. */
export type Way =
  | { readonly kind: "profile"; readonly source: SourceKind; readonly reading: Reading }
  | { readonly kind: "known"; readonly profiles: readonly Profile[] };

/** A file to be read. `today`: by which it is seen that something can't have been yet. */
export interface ReadingTask {
  readonly file: SourceFile;
  readonly way: Way;
  readonly today: IsoDate;
}

/** What a file says. */
export interface ReadFile {
  /** Null where the reader does not know the file. */
  readonly extract: Extract | null;
  /** The saved profile that knows the file, where that was asked; null where none does. */
  readonly profile: Profile | null;
}

export async function readFile({ file, way, today }: ReadingTask): Promise<ReadFile> {
  const whole = opened(file);
  if (way.kind === "known") return readKnown(whole, way.profiles, today);
  return { extract: await readSource(whole, way.source, way.reading, today), profile: null };
}

/** By the saved profile that knows the file, also where it would at first sight be taken for another kind; else as it is at first sight. */
async function readKnown(file: OpenedFile, profiles: readonly Profile[], today: IsoDate): Promise<ReadFile> {
  const first = await readSource(file, null, {}, today);
  if (first === null) return { extract: null, profile: null };
  if (first.kind === "hand") return { extract: first, profile: handProfile(first) };
  for (const source of new Set([first.kind, ...profiles.map((profile) => profile.source)])) {
    const extract = source === first.kind ? first : await readSource(file, source, {}, today);
    const profile = extract === null ? null : recognise(extract, profiles);
    if (profile === null) continue;
    const isAsRead = Object.keys(profile.reading).length === 0;
    return { extract: isAsRead ? extract : await readSource(file, source, profile.reading, today), profile };
  }
  return { extract: first, profile: null };
}
