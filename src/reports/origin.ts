/** Where the numbers of a report come from: an answer for each, and for what it was made of, down to the files. All in words. */
export interface Origins {
  /** Those that are printed first, in the order of print; then what they were made of. */
  readonly numbers: readonly NumberOrigin[];
  /** What the facts were read in; empty where no history is kept. */
  readonly batches: readonly BatchOrigin[];
}

export interface NumberOrigin {
  /** The question, as beside the printed value. */
  readonly ref: string;
  readonly value: string;
  /** Of what: `Sjukfrånvaro · Länsteknik · jan–apr 2018 · utfall`. */
  readonly question: string;
  /** Formula, definition with its version and place, how it was added up, how complete it is. */
  readonly lines: readonly { readonly term: string; readonly text: string }[];
  /** What it was made of, each with an origin of its own. */
  readonly inputs: readonly { readonly ref: string; readonly text: string }[];
  /** The first facts. */
  readonly facts: readonly FactOrigin[];
  /** How many facts there are in all. */
  readonly factCount: number;
}

export interface FactOrigin {
  readonly file: string;
  readonly line: number;
  readonly value: string;
  readonly about: string;
  readonly batch: number | null;
}

export interface BatchOrigin {
  readonly number: number;
  /** When, by whom, why, from which file with which SHA-256. */
  readonly text: string;
}

export const noOrigins: Origins = { numbers: [], batches: [] };
