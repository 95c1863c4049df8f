import { plainLine } from "../text.ts";
import { catalogue, type ProblemCode, type ProblemValues } from "./catalogue.ts";

/** Something wrong with what was given to us. Data, not an exception: loading goes on past it. */
export interface Problem {
  /** Stable, in kebab-case; see the catalogue. */
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  /** Path inside the workspace folder, with `/`. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  /** The text it is about, at most 120 characters. */
  readonly excerpt: string | null;
  /** What fills the `{placeholders}` of the catalogue's sentences. */
  readonly values: Readonly<Record<string, string>>;
}

/** Where something stands: the file, the line, and the text itself. */
export interface ProblemPlace {
  readonly file: string;
  readonly line: number | null;
  readonly excerpt?: string | null;
}

const longestExcerpt = 120;

/** A problem of a code of the catalogue, with all that its sentences need. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: ProblemPlace,
  values: ProblemValues<Code>,
): Problem {
  return {
    code,
    severity: catalogue[code].severity,
    file: place.file,
    line: place.line,
    excerpt: place.excerpt === undefined || place.excerpt === null ? null : shortened(place.excerpt),
    values,
  };
}

function shortened(text: string): string {
  const oneLine = plainLine(text).replaceAll(/\s+/gu, " ");
  const characters = Array.from(oneLine.slice(0, longestExcerpt * 2));
  return characters.length <= longestExcerpt ? oneLine : `${characters.slice(0, longestExcerpt - 1).join("")}…`;
}
