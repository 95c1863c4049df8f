import { remembered } from "#domain/lazy.ts";
import { absolute, sign } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { judged, type CheckedTable, type ColumnRole, type TableColumn } from "../tables/table.ts";
import { isAkin, shareSaid, wordsOf } from "../words/akin.ts";
import { directionsIn, unsure, type DirectionWord } from "../words/change.ts";
import { phrase } from "../words/phrase.ts";

/** Two figures of a row: what it is, and the budget or the year before that a sentence holds it against. */
export interface RowPair {
  readonly table: CheckedTable;
  readonly row: number;
  readonly earlier: RowFigure;
  readonly later: RowFigure;
}

export interface RowFigure {
  readonly column: number;
  /** Without its sign: costs are printed with a minus and spoken of without. */
  readonly figure: Figure;
}

/** A sentence on how a row of a table has changed, and the two figures of the row that it is about. */
export interface RowChange extends RowPair {
  readonly passage: Passage;
  readonly word: DirectionWord;
}

const withBudget = phrase(
  String.raw`(?:än|mot|med|över|under|jämfört med|than|over|under|below) (?:års|period(?:ens)?\s?)?budget(?:en|erat)?`,
);
const withYearBefore = phrase(
  String.raw`föregående år|förra året|fjolåret|i fjol|fjolårets|året (?:före|innan)|last year|(?:the )?previous year|(?:sedan|jämfört med|mot|än|since|than) (?<year>(?:19|20)\d\d)(?!\d)`,
);
/** What narrows a row to a part of it, or speaks of more than one thing. */
const narrowing = /^\p{L}*\s+(?:för|inom|på|vid|i|hos|av|exklusive|exkl|for|within|in|at|of)(?![\p{L}])/iu;
const mixed = phrase(
  String.raw`men|medan|dock|but|while|month|månad\p{L}*|kvartal\p{L}*|exklusive|exkl|rensat|justerat|excluding|adjusted`,
);
const expected = phrase(
  String.raw`\p{L}*prognos\p{L}*|beräknas|förväntas|väntas|bedöms|kommer|forecast\p{L}*|expected|will`,
);

/** The sentences of a section that name one row of one of its tables and say what it is held against. */
export function rowPairsIn({ tables, passages }: CheckedSection): readonly (RowPair & { readonly passage: Passage })[] {
  const sure = tables.filter(({ certainty }) => certainty >= judged);
  if (sure.length === 0) return [];
  return passages.flatMap((passage) => {
    if (passage.role === "heading" || unsure.test(passage.text) || mixed.test(passage.text)) return [];
    const [pair, more] = sure.flatMap((table) => pairIn(table, passage.text) ?? []);
    return pair === undefined || more !== undefined ? [] : [{ ...pair, passage }];
  });
}

/** Those of them that say which way it goes, in one word. */
export const rowChangesIn = remembered((section: CheckedSection): readonly RowChange[] =>
  rowPairsIn(section).flatMap((pair) => {
    const [word, other] = directionsIn(pair.passage.text);
    return word === undefined || other !== undefined ? [] : [{ ...pair, word }];
  }),
);

function pairIn(table: CheckedTable, text: string): RowPair | null {
  const columns = columnsFor(table, text);
  const row = columns === null ? null : rowNamedIn(table, text);
  if (columns === null || row === null) return null;
  const [earlier, later] = [
    table.rows[row]?.figures[columns.earlier] ?? null,
    table.rows[row]?.figures[columns.later] ?? null,
  ];
  if (earlier === null || later === null || sign(earlier.value) * sign(later.value) < 0) return null;
  return {
    table,
    row,
    earlier: rowFigure(table, columns.earlier, earlier),
    later: rowFigure(table, columns.later, later),
  };
}

/** Costs are printed with a minus and spoken of without. */
export const bare = (figure: Figure): Figure => ({ ...figure, value: absolute(figure.value) });

function rowFigure({ columns }: CheckedTable, column: number, figure: Figure): RowFigure {
  return { column, figure: bare({ ...figure, unit: figure.unit ?? columns[column]?.unit ?? null }) };
}

interface Columns {
  readonly earlier: number;
  readonly later: number;
}

function columnsFor({ columns }: CheckedTable, text: string): Columns | null {
  const [isBudget, year] = [withBudget.test(text), withYearBefore.exec(text)];
  if (isBudget === (year !== null)) return null;
  if (isBudget) return againstBudget(columns, expected.test(text) ? "forecast" : "outcome");
  return expected.test(text) ? null : againstYearBefore(columns, year?.groups?.["year"]);
}

function againstBudget(columns: readonly TableColumn[], role: "outcome" | "forecast"): Columns | null {
  const later = latestOf(columns, role);
  const { years = [] } = columns[later ?? -1] ?? {};
  const budgets = columns.map((column) => (column.role === "budget" && areAlike(column.years, years) ? column : null));
  const earlier = latestOf(budgets, "budget");
  return later === null || earlier === null ? null : { earlier, later };
}

/** Heads that name no year leave it open. */
const areAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((year) => other.includes(year));

/** The only column of a role, or, where each names its year, the one of the last. */
function latestOf(columns: readonly (TableColumn | null)[], role: ColumnRole): number | null {
  const own = columns.flatMap((column, index) =>
    column?.role === role ? [{ index, year: column.years.length === 1 ? (column.years[0] ?? 0) : 0 }] : [],
  );
  const [last, next] = own.toSorted((one, other) => other.year - one.year);
  if (last === undefined || next === undefined) return last?.index ?? null;
  return own.every(({ year }) => year > 0) && last.year > next.year ? last.index : null;
}

function againstYearBefore(columns: readonly TableColumn[], said: string | undefined): Columns | null {
  const outcomes = columns.flatMap(({ role }, index) => (role === "outcome" || role === "value" ? [index] : []));
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
