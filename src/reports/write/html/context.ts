import type { ReportDocument } from "../../document.ts";
import type { WriterWords } from "../words.ts";

/** What every part of the page may need to know. */
export interface HtmlContext {
  readonly document: ReportDocument;
  readonly places: ReadonlySet<string>;
  readonly words: WriterWords;
}
