import type { Language } from "#domain/text.ts";
import type { ManuscriptTable } from "#formats/manuscript.ts";

import { figureOfCell } from "../figures/read.ts";
import type { TableRow } from "./table.ts";

const totals =
  /^(?:summa|totalt?|totala|totalvärden|samtliga|delsumma|verksamhetens (?:intäkter|kostnader|nettokostnad)|(?:årets |periodens )?resultat|nettokostnad|anv(?:ända)? timmar|sum|subtotal|net)(?![\p{L}])/iu;

/** Whether a row's name says that it is made of others. */
export function isTotalName(name: string): boolean {
  return totals.test(name.trim().replaceAll(/\s+/gu, " "));
}

/** The rows below the head, before it is known what makes up what. */
export function rowsOf(table: ManuscriptTable, language: Language): readonly TableRow[] {
  return table.rows.slice(table.head).map((cells) => {
    const texts = cells.map(({ text }) => text);
    const figures = cells.map((cell, column) => (column === 0 ? null : figureOfCell(cell.text, language, cell.bound)));
    const name = texts[0] ?? "";
    const hasFigures = figures.some((figure) => figure !== null);
    const role = hasFigures ? (isTotalName(name) ? "total" : "row") : "group";
    return { name, role, parts: [], figures, texts };
  });
}
