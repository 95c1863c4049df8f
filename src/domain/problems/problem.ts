/** Something wrong with what was given to us. Data, not an exception: loading goes on past it. */
export interface Problem {
  /** Stable, in kebab-case; see the catalogue. */
  readonly code: string;
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
