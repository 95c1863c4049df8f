import { absolute, sign } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { isAkin, shareSaid, wordsOf } from "../words/akin.ts";
import { directionsIn, unsure, type DirectionWord } from "../words/change.ts";
import { phrase } from "../words/phrase.ts";

/** A sentence on how a row of a table has changed, and the two figures of the row that it is about. */
export interface RowChange {
  readonly passage: Passage;
  readonly word: DirectionWord;
  readonly table: CheckedTable;
  readonly row: number;
  readonly earlier: RowFigure;
  readonly later: RowFigure;
}

interface RowFigure {
  readonly column: number;
  readonly figure: Figure;
}

const withBudget = phrase(String.raw`(?:än|mot|med|jämfört med) (?:års|period(?:ens)?\s?)?budget(?:en|erat)?`);
const withYearBefore = phrase(
  String.raw`föregående år|förra året|fjolåret|i fjol|fjolårets|året (?:före|innan)|last year|(?:the )?previous year|(?:sedan|jämfört med|mot|än|since|than) (?<year>(?:19|20)\d\d)(?!\d)`,
);
/** What narrows a row to a part of it, or speaks of more than one thing. */
const narrowing = /^\p{L}*\s+(?:för|inom|på|vid|i|hos|av|exklusive|exkl|for|within|in|at|of)(?![\p{L}])/iu;
const mixed = phrase(String.raw`prognos\p{L}*|men|medan|dock|forecast|but|while|month|månad\p{L}*|kvartal\p{L}*`);

/** Sentences of a section that name one row of one of its tables and say how it stands to the budget or to the year before. */
export function rowChangesIn({ tables, passages }: CheckedSection): readonly RowChange[] {
  const sure = tables.filter(({ certainty }) => certainty >= judged);
  if (sure.length === 0) return [];
  return passages.flatMap((passage) => {
    const [word, other] = directionsIn(passage.text);
    if (passage.role === "heading" || word === undefined || other !== undefined) return [];
    if (unsure.test(passage.text) || mixed.test(passage.text)) return [];
    const found = sure.flatMap((table) => changeIn(table, passage, word) ?? []);
    return found.length === 1 ? found : [];
  });
}

function changeIn(table: CheckedTable, passage: Passage, word: DirectionWord): RowChange | null {
  const columns = columnsFor(table, passage.text);
  if (columns === null) return null;
  const row = rowNamedIn(table, passage.text);
  if (row === null) return null;
  const [earlier, later] = [
    table.rows[row]?.figures[columns.earlier] ?? null,
    table.rows[row]?.figures[columns.later] ?? null,
  ];
  if (earlier === null || later === null || sign(earlier.value) * sign(later.value) < 0) return null;
  return {
    passage,
    word,
    table,
    row,
    earlier: rowFigure(table, columns.earlier, earlier),
    later: rowFigure(table, columns.later, later),
  };
}

/** Costs are printed with a minus and spoken of without. */
function rowFigure({ columns }: CheckedTable, column: number, figure: Figure): RowFigure {
  const unit = figure.unit ?? columns[column]?.unit ?? null;
  return { column, figure: { ...figure, unit, value: absolute(figure.value) } };
}

function columnsFor(
  { columns }: CheckedTable,
  text: string,
): { readonly earlier: number; readonly later: number } | null {
  const [budget, year] = [withBudget.test(text), withYearBefore.exec(text)];
  if (budget === (year !== null)) return null;
  const outcomes = columns.flatMap(({ role }, index) => (role === "outcome" || role === "value" ? [index] : []));
  if (budget) {
    const budgets = columns.flatMap(({ role }, index) => (role === "budget" ? [index] : []));
    const outcome = outcomes.filter((index) => columns[index]?.role === "outcome");
    return budgets.length === 1 && outcome.length === 1 ? { earlier: budgets[0] ?? 0, later: outcome[0] ?? 0 } : null;
  }
  const previous = columns.flatMap(({ role }, index) => (role === "previous" ? [index] : []));
  const [only] = outcomes;
  if (previous.length === 1 && outcomes.length === 1 && only !== undefined)
    return { earlier: previous[0] ?? 0, later: only };
  const dated = outcomes.flatMap((index) =>
    columns[index]?.years.length === 1 ? [{ index, year: columns[index].years[0] ?? 0 }] : [],
  );
  const latest = dated.toSorted((one, other) => other.year - one.year);
  const [later, earlier, third] = latest;
  if (later === undefined || earlier === undefined || later.year - earlier.year !== 1 || third?.year === earlier.year)
    return null;
  const said = year?.groups?.["year"];
  return said !== undefined && Number(said) !== earlier.year ? null : { earlier: earlier.index, later: later.index };
}

/** The only row whose name stands in the text, all its words, and is not narrowed there. */
export function rowNamedIn({ rows }: CheckedTable, text: string): number | null {
  const words = wordsOf(text);
  const named = rows.flatMap(({ name, role }, row) => {
    const own = wordsOf(name);
    return role !== "group" && own.some((word) => word.length >= 5) && shareSaid(own, words) === 1
      ? [{ row, own }]
      : [];
  });
  const longest = Math.max(0, ...named.map(({ own }) => own.length));
  const [only, more] = named.filter(({ own }) => own.length === longest);
  if (only === undefined || more !== undefined) return null;
  const last = only.own.at(-1) ?? "";
  const at = [...text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)].findLast(([word]) => isAkin(word.toLowerCase(), last));
  return at === undefined || narrowing.test(text.slice(at.index)) ? null : only.row;
}
