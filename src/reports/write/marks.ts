import { openErrorsText, term } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";
import type { DocumentTable, ReportDocument, ValueInline } from "../document.ts";
import { valuesIn } from "../values.ts";
import { wordsIn } from "./words.ts";

/** Set raised after a value in a table; what they mean is printed under the table. */
const adjustedMark = "*";
const preliminaryMark = "p";

/** The marks that stand after a value in a table; empty for most. */
export function marksOf(value: ValueInline): string {
  return (value.adjusted ? adjustedMark : "") + (value.preliminary ? preliminaryMark : "");
}

/** What the marks in the table mean, as lines `mark` and `text` to print before the table's own notes. */
export function markNotes(
  table: DocumentTable,
  language: Language,
): readonly { readonly mark: string; readonly text: string }[] {
  const values = valuesIn([table]);
  const words = wordsIn(language);
  return [
    ...(values.some((value) => value.adjusted) ? [{ mark: adjustedMark, text: words.adjustedNote }] : []),
    ...(values.some((value) => value.preliminary) ? [{ mark: preliminaryMark, text: words.preliminaryNote }] : []),
  ];
}

/** What the first page says of the document, as terms and texts, in the order of print: open errors first; what is not known is left out. */
export function identityOf(document: ReportDocument): readonly { readonly term: string; readonly text: string }[] {
  const words = wordsIn(document.language);
  const { number, version, date, status, responsible, author } = document.identity;
  const items: readonly (readonly [string, string | null])[] = [
    [term("numberCheck", document.language), openErrorsText(document.openErrors, document.language)],
    [words.period, document.period],
    [words.number, number],
    [words.version, version],
    [words.status, status],
    [words.date, date],
    [words.responsible, responsible],
    [words.author, author],
  ];
  return items.flatMap(([term, text]) => (text === null || text === "" ? [] : [{ term, text }]));
}
