import type { Profile } from "#domain/profiles/profile.ts";

import type { Extract } from "./extract.ts";
import { readHand } from "./hand.ts";
import { readPlain } from "./plain.ts";

/** A file as it was handed in. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A reader of one kind of source; null where the file is of another kind. */
type Reader = (file: SourceFile, reading: Profile["reading"]) => Extract | null | Promise<Extract | null>;

/** In the order that they are asked: those that know their files by a sign come before those that take any table. */
const readers: readonly Reader[] = [readHand, readPlain];

/** What a file says, in its own names; null where no reader knows it. `reading`: what a profile tells the reader of its kind. */
export async function readSource(file: SourceFile, reading: Profile["reading"]): Promise<Extract | null> {
  for (const read of readers) {
    const extract = await read(file, reading);
    if (extract !== null) return extract;
  }
  return null;
}
