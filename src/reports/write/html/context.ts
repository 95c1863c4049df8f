import type { ReportDocument } from "../../document.ts";
import type { WriterWords } from "../words.ts";

/** What every part of the page may need to know. */
export interface HtmlContext {
  readonly document: ReportDocument;
  readonly places: ReadonlySet<string>;
  /** Where the answer to "where from?" stands, by the question behind the number. */
  readonly origins: ReadonlyMap<string, string>;
  readonly words: WriterWords;
}
