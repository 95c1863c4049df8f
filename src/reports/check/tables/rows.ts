import type { Language } from "#domain/text.ts";
import type { ManuscriptTable } from "#formats/manuscript.ts";

import { figureOfCell } from "../figures/read.ts";
import { oneLine } from "../words/one-line.ts";
import { headOf, isNoteHead, roleSaid } from "./columns.ts";
import { unplaced, type RowRole, type TableRow } from "./table.ts";

const sums =
  /^(?:del)?summa(?!\p{L})|^(?:total(?:t|a|en|summa|värden?)?|samtliga|sum|subtotal|grand total)(?!\p{L})|(?:^|\s)(?:totalt|summa|total)$/iu;
const results =
  /^(?:verksamhetens (?:intäkter|kostnader|nettokostnad(?:er)?|resultat)|(?:årets |periodens )?resultat(?:et)?|resultat efter .*|netto(?:kostnad(?:er)?|resultat)?|net (?:cost|result|income)s?)(?!\p{L})/iu;
const ofWhich = /^[\s•*–-]*(?:varav|därav|of which|whereof)(?!\p{L})/iu;

/** Whether a row's name says that it is the sum of others. */
export function isSumName(name: string): boolean {
  const line = oneLine(name);
  return sums.test(line) && !/(?<!\p{L})(?:unika|unique)(?!\p{L})/iu.test(line);
}

/** Whether a row is called the sum and nothing more: of the rows beside it, not of all that there is. */
export function isBareSum(name: string): boolean {
  return /^(?:(?:del|total)?summa|totalt?|totalvärden|samtliga|alla|sum|all|(?:sub)?total)(?::|$)/iu.test(
    oneLine(name),
  );
}

/** Whether a row's name says that it is made of others, by adding or taking away. */
function isResultName(name: string): boolean {
  return results.test(oneLine(name));
}

/** The rows below the head, before it is known what makes up what. */
export function rowsOf(table: ManuscriptTable, language: Language): readonly TableRow[] {
  const body = table.rows.slice(table.head);
  const hasNames = !isAmount(table) || body.some(([cell]) => isNoFigure(cell?.text ?? "", language));
  const width = table.rows[0]?.length ?? 0;
  const uncounted = new Set(
    Array.from({ length: width }, (_, column) => column).filter(
      (column) => (column === 0 && hasNames) || isNoteHead(headOf(table, column)),
    ),
  );
  return body.map((cells) => {
    const texts = cells.map(({ text }) => text);
    const figures = cells.map((cell, column) =>
      uncounted.has(column) ? null : figureOfCell(cell.text, language, cell.bound),
    );
    const name = hasNames ? nameOf(texts, figures) : "";
    if (isBlurred(name)) return { name, role: roleOf(name), parts: [], figures: figures.map(() => null), texts };
    const hasFigures = figures.some((figure) => figure !== null) || texts.includes(unplaced);
    return { name, role: hasFigures ? roleOf(name) : "group", parts: [], figures, texts };
  });
}

/** Whether a figure that can't be read has ended up in the row's name: then what stands beside may be of other columns. */
function isBlurred(name: string): boolean {
  return /\s[-−–]?\d[\d\s]*[SOoIlB]\d*(?=\s|$)|\s[-−–]?\d{1,3}(?:\s\d{3})*[.,]\d+$/u.test(name);
}

/** Whether the first column counts something, as in a table of one row that has no name. */
function isAmount(table: ManuscriptTable): boolean {
  const role = roleSaid(headOf(table, 0));
  return role === "outcome" || role === "budget" || role === "forecast";
}

const isNoFigure = (text: string, language: Language): boolean =>
  text.trim() !== "" && figureOfCell(text, language) === null;

/** The first cell; where that is a number of the row or empty, the first with words. */
function nameOf(texts: readonly string[], figures: TableRow["figures"]): string {
  const words = texts.find((text, column) => (figures[column] ?? null) === null && /\p{L}/u.test(text));
  const [first = ""] = texts;
  return /\p{L}/u.test(first) ? first : (words ?? first);
}

function roleOf(name: string): RowRole {
  if (ofWhich.test(name)) return "of_which";
  return isSumName(name) || isResultName(name) ? "total" : "row";
}
