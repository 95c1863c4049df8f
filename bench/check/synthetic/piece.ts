import type { Language } from "../../../src/domain/text.ts";
import type { ManuscriptBlock } from "../../../src/formats/manuscript.ts";
import type { Known } from "../../../src/reports/check/report.ts";
import type { Fact } from "./facts.ts";
import type { Setting } from "./setting.ts";

/** An inconsistency that has been put in: the rule that is to find it, and where. */
export interface Planted {
  readonly rule: string;
  /** Rules that have reason to speak of the same place for it. */
  readonly also: readonly string[];
  /** A stretch of the row or the sentence that it stands in. */
  readonly place: string;
  /** Other places that may be named as well. */
  readonly orAt?: readonly string[];
}

/** One kind of content of a report. */
export interface Piece {
  readonly id: string;
  readonly languages: readonly Language[];
  /** The rules that it can be made to break, one at a time. */
  readonly breaks: readonly string[];
  readonly titles: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Its blocks below its heading. With a fault, exactly that one is in them. */
  readonly write: (setting: Setting, fault: string | null) => Written;
}

export interface Written {
  readonly blocks: readonly ManuscriptBlock[];
  readonly planted: Planted | null;
  /** What a summary can tell again. */
  readonly facts: readonly Fact[];
  readonly known?: Partial<Known>;
}
