import type { ProblemPlace } from "#domain/problems/problem.ts";

import type { SourcePlace, SourceValue } from "../sources/extract.ts";

/** Where a value stands in a file, with what is written there: its names and its amount. */
export function placeIn(file: string, value: SourceValue | undefined): ProblemPlace & { readonly line: number | null } {
  if (value === undefined) return { file, line: null };
  const { names, amount, place } = value;
  const written = [...Object.values(names), place.column === null ? amount : `${place.column}: ${amount}`];
  return { ...placeAt(file, place), excerpt: written.filter((part) => part !== "").join(" · ") };
}

/** `utfall.xlsx › Blad1`, and the row. */
export function placeAt(file: string, { sheet, row }: SourcePlace): ProblemPlace & { readonly line: number } {
  return { file: sheet === null ? file : `${file} › ${sheet}`, line: row };
}
