import { problem, type Problem } from "#domain/problems/problem.ts";
import type { Profile, SourceKind } from "#domain/profiles/profile.ts";

import type { Extract } from "./extract.ts";

/** A file as it came. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader is told beside the file. */
export type Reading = Profile["reading"];

/** More than any of these exports is, and no more than can be taken apart in memory. */
const mostBytes = 50_000_000;

/** The problem of a file of more bytes than are read; null where it is not. */
export function tooLarge({ name, bytes }: SourceFile, most = mostBytes): Problem | null {
  if (bytes.length <= most) return null;
  const [size, limit] = [bytes.length, most].map((count) => String(Math.ceil(count / 1_000_000)));
  return problem("source-too-large", { file: name, line: null }, { size: size ?? "", limit: limit ?? "" });
}

/** What is said of a file that nothing could be read from. */
export function nothing(kind: SourceKind, problems: readonly Problem[]): Extract {
  return { kind, recognised: [], marks: [], facets: [], values: [], totals: [], problems };
}
