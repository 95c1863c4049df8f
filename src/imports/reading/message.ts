import type { SourceValue } from "../sources/extract.ts";
import type { ReadFile, ReadingTask } from "./way.ts";

/** What the thread that reads is asked: to read a file, and then for more of its values. */
export type Question = ReadingTask | "more";

export type Answer =
  /** The values of the extract are left out; there are `count` of them. */
  | { readonly kind: "read"; readonly read: ReadFile; readonly count: number }
  | { readonly kind: "values"; readonly values: readonly SourceValue[] };

/** Whoever takes them is stopped for some hundredths of a second each time, and not for seconds by all of them. */
export const valuesAtOnce = 5_000;
