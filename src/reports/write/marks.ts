import type { Language } from "#domain/text.ts";
import type { Cell, DocumentTable, Inline, ReportDocument, ValueInline } from "../document.ts";
import { wordsIn } from "./words.ts";

/** Set raised after a value in a table; what they mean is printed under the table. */
const adjustedMark = "*";
const preliminaryMark = "p";

/** The marks that stand after a value in a table; empty for most. */
export function marksOf(value: ValueInline): string {
  return (value.adjusted ? adjustedMark : "") + (value.preliminary ? preliminaryMark : "");
}

/** Every value in the inlines, at any depth. */
export function valuesIn(content: readonly Inline[]): readonly ValueInline[] {
  return content.flatMap((inline) => {
    if (inline.kind === "value") return [inline];
    return "content" in inline ? valuesIn(inline.content) : [];
  });
}

function valuesInCell(cell: Cell): readonly ValueInline[] {
  return [...valuesIn(cell.content), ...valuesIn(cell.detail)];
}

/** What the marks in the table mean, as lines `mark` and `text` to print before the table's own notes. */
export function markNotes(
  table: DocumentTable,
  language: Language,
): readonly { readonly mark: string; readonly text: string }[] {
  const values = table.rows.flatMap((row) => row.cells.flatMap(valuesInCell));
  const words = wordsIn(language);
  return [
    ...(values.some((value) => value.adjusted) ? [{ mark: adjustedMark, text: words.adjustedNote }] : []),
    ...(values.some((value) => value.preliminary) ? [{ mark: preliminaryMark, text: words.preliminaryNote }] : []),
  ];
}

/** The document's identity as terms and texts, in the order of print; what is not known is left out. */
export function identityOf(document: ReportDocument): readonly { readonly term: string; readonly text: string }[] {
  const words = wordsIn(document.language);
  const { number, version, date, status, responsible, author } = document.identity;
  const items: readonly (readonly [string, string | null])[] = [
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
