import { remembered, rememberedList } from "#domain/lazy.ts";
import { absolute, add, compare, negate, sign, subtract } from "#domain/quantities/rational.ts";

import type { CheckedSection } from "../section.ts";
import { stemOf } from "../words/stem.ts";
import { likenessOf } from "./likeness.ts";
import { rowsOfReport, tellAlike, topicOf, type SubjectRow } from "./rows.ts";
import { agreeInSize, digitsOf, extentOf, firstDigits, textSubjects, type Subject } from "./subject.ts";
import { turned, type Pair } from "./turned.ts";
import type { Disagreement } from "./twice-in-tables.ts";

/** The rows of a report, to find those that a text speaks of. */
interface RowIndex {
  /** By the longest stem of their name; totals, which have none, by that of a column's head. */
  readonly byStem: ReadonlyMap<string, readonly SubjectRow[]>;
  readonly byBlock: ReadonlyMap<number, readonly SubjectRow[]>;
  readonly bySection: ReadonlyMap<CheckedSection, readonly SubjectRow[]>;
  /** Figures of tables by their first two digits. */
  readonly byDigits: ReadonlyMap<string, readonly Subject[]>;
}

const indexed = rememberedList((rows: readonly SubjectRow[]): RowIndex => {
  const named = rows.flatMap((row) => headsOf(row).map((stem) => ({ stem, row })));
  const byStem = Map.groupBy(named, ({ stem }) => stem);
  return {
    byStem: new Map([...byStem].map(([stem, found]) => [stem, found.map(({ row }) => row)])),
    byBlock: Map.groupBy(rows, ({ block }) => block),
    bySection: Map.groupBy(rows, ({ section }) => section),
    byDigits: Map.groupBy(
      rows.flatMap(({ cells }) => cells),
      firstDigits,
    ),
  };
});

const headsOf = remembered(({ name, cells }: SubjectRow): readonly string[] =>
  name.length === 0 ? [...new Set(cells.map(({ about }) => longest(about)))] : [longest(name)],
);

const longest = (stems: readonly string[]): string =>
  stems.reduce((best, stem) => (stem.length > best.length ? stem : best), "");

interface TextPairs {
  readonly index: RowIndex;
  /** Figures of texts that are what the table has, but for rounding, and those that are not. */
  readonly same: readonly Pair[];
  readonly apart: readonly Pair[];
}

/** The figures of texts, each with the only cell of a table that it can be of. */
export const textPairs = remembered((sections: readonly CheckedSection[]): TextPairs => {
  const index = indexed(rowsOfReport({ sections }));
  const pairs = sections.flatMap(pairsIn(index));
  const { same = [], apart = [] } = Object.groupBy(pairs, ({ said, cell }) =>
    agreeInSize(said, cell) ? "same" : "apart",
  );
  return { index, same, apart };
});

const pairsIn = remembered((index: RowIndex) =>
  remembered((section: CheckedSection): readonly Pair[] =>
    textSubjects([section]).flatMap((said) => {
      const cell = cellOf(said, section, index);
      return cell === null ? [] : [{ said, cell }];
    }),
  ),
);

/** What figures of texts say otherwise than the only row of a table that each can be of. */
export function textsAgainstTables(sections: readonly CheckedSection[]): readonly Disagreement[] {
  const { index, same, apart } = textPairs(sections);
  return [
    ...apart.flatMap((pair) => ofAnotherYear(pair, index) ?? otherwise(pair, index) ?? []),
    ...same.filter(isBeyond).map(({ said, cell }): Disagreement => ({
      shown: said,
      against: cell,
      kind: "hedge",
      confidence: 0.75,
    })),
    ...turned(same, index.byBlock),
  ];
}

/** The cell that a figure of a text is of; null for none, and where it may be several that differ. */
function cellOf(said: Subject, section: CheckedSection, index: RowIndex): Subject | null {
  const isCounted = said.kind !== null || said.name.some((stem) => countWords.has(stem));
  if (!isCounted || said.measure.form === "unclear") return null;
  const [cell, ...others] = cellsOf(said, section, index);
  return cell === undefined || others.some((other) => !agreeInSize(other, cell)) ? null : cell;
}

function otherwise({ said, cell }: Pair, index: RowIndex): Disagreement | null {
  // A year that only the text names may be another than the table's.
  if (said.period.years.length > 0 && cell.period.years.length === 0) return null;
  // A plus that is printed tells of a deviation, even where no word does; a cost is none.
  if (said.figure.sign === "+" && sign(cell.figure.value) < 0) return null;
  const table = index.byBlock.get(cell.place.block) ?? [];
  const extra = said.name.filter(
    (stem) => !cell.name.includes(stem) && !cell.about.includes(stem) && !countWords.has(stem),
  );
  const topic = table[0] === undefined ? [] : topicOf(table[0]);
  const beyond = extra.filter((stem) => !topic.includes(stem));
  if (beyond.length > 0 && table.some(({ name }) => name.some((stem) => extra.includes(stem)))) return null;
  if (isPrinted(said, beyond.length === 0, table, index)) return null;
  const likeness = likenessOf(said, cell);
  const isFar = likeness === "far";
  if (likeness === "cut") return null;
  if (isFar && (beyond.length > 0 || !said.opens)) return null;
  // Where no unit is read, decimals tell shares from numbers.
  if (said.kind === null && said.figure.decimals !== cell.figure.decimals) return null;
  return { shown: said, against: cell, kind: "value", confidence: beyond.length === 0 && !isFar ? 0.8 : 0.65 };
}

const compared =
  /(?<!\p{L})(?:jämför\p{L}*|mot|än|sedan|från|före|föregående|innan|enligt|och|till och med|compared|since|than|from|against|before|by|and)(?!\p{L})/iu;

/** `År 2023 var kostnaden 135,4`, which is what the same row has for 2024: the text's only year, and nothing it is compared with. */
function ofAnotherYear({ said, cell }: Pair, { byBlock }: RowIndex): Disagreement | null {
  const [year, more] = said.period.years;
  if (year === undefined || more !== undefined || !cell.period.years.includes(year) || compared.test(said.words))
    return null;
  const row = (byBlock.get(cell.place.block) ?? []).find(({ cells }) => cells.includes(cell));
  const isMeant = row?.cells.some(
    (other) =>
      !other.period.years.includes(year) &&
      other.period.years.length > 0 &&
      other.measure.form === cell.measure.form &&
      other.kind === said.kind &&
      agreeInSize(other, said),
  );
  return isMeant === true ? { shown: said, against: cell, kind: "value", confidence: 0.55 } : null;
}

/** `Mer än 136` of what is 135,4: by more than the rounding of both. */
function isBeyond({ said, cell }: Pair): boolean {
  const { hedge } = said.figure;
  if (hedge !== "over" && hedge !== "under") return false;
  const exact = extentOf({ ...said.figure, hedge: null }, said.figure.unit);
  const over = subtract(absolute(cell.value), absolute(exact.value));
  const slack = add(exact.slack, cell.slack);
  return compare(hedge === "over" ? negate(over) : over, slack) > 0;
}

/** What is counted tells already that it is a share or a number. */
const countWords: ReadonlySet<string> = new Set(["andel", "antal", "share", "number"].map(stemOf));

/**
 * Whether the figure stands in the table, or, if it has digits enough to tell, anywhere in the report as a figure of the same kind or
 * name: then it is another quantity. Where all that the text names is the row (`isExact`), a figure that tells the same of another
 * row is none.
 */
function isPrinted(said: Subject, isExact: boolean, table: readonly SubjectRow[], { byDigits }: RowIndex): boolean {
  const anywhere = digitsOf(said.figure).length > 2 ? (byDigits.get(firstDigits(said)) ?? []) : [];
  const mayBeMeant = anywhere.filter(
    ({ measure, name }) =>
      measure.form === said.measure.form || measure.form === "unclear" || name.some((stem) => said.name.includes(stem)),
  );
  return [...table.flatMap(({ cells }) => cells), ...mayBeMeant].some(
    (cell) => cell.kind === said.kind && agreeInSize(said, cell) && !(isExact && isOfAnother(said, cell)),
  );
}

const isOfAnother = (said: Subject, cell: Subject): boolean =>
  cell.name.some((stem) => !said.name.includes(stem)) && tellAlike(said, cell);

/** Cells of rows whose whole name the text has, and that tell the same; those of the text's own section before all others. */
function cellsOf(said: Subject, section: CheckedSection, { byStem, bySection }: RowIndex): readonly Subject[] {
  const cellsIn = tellingCells(said);
  const isNamed = ({ name }: SubjectRow): boolean => name.every((stem) => said.name.includes(stem));
  const fitting = (row: SubjectRow): readonly { readonly cell: Subject; readonly row: SubjectRow }[] => {
    const cells = cellsIn(row);
    if (row.name.length === 0 && !isWholeSaid(said, section, row, cells)) return [];
    return cells.map((cell) => ({ cell, row }));
  };
  const elsewhere = (): readonly SubjectRow[] => {
    const rows = new Set(said.name.flatMap((stem) => byStem.get(stem) ?? []));
    return [...rows].filter((row) => row.section !== section && isNamed(row));
  };
  const here = (bySection.get(section) ?? []).filter(isNamed).flatMap(fitting);
  const near = here.length > 0 ? here : elsewhere().flatMap(fitting);
  if (near.length < 2) return near.map(({ cell }) => cell);
  const telling = near.map(({ row, cell }) => {
    const topic = topicOf(row);
    return { cell, own: row.name.filter((stem) => !topic.includes(stem)).length, all: row.name.length };
  });
  const own = Math.max(0, ...telling.map((one) => one.own));
  const best = telling.filter((one) => one.own === own);
  const most = Math.max(0, ...best.map(({ all }) => all));
  return best.filter(({ all }) => all === most).map(({ cell }) => cell);
}

const tellingCells = remembered((said: Subject) =>
  remembered(({ cells }: SubjectRow): readonly Subject[] => {
    const meant = isOfYearBefore(said) ? { ...said, measure: { ...said.measure, basis: "outcome" as const } } : said;
    const telling = (of: Subject): readonly Subject[] =>
      cells.filter((cell) => tellAlike(of, cell) && isHeadSaid(cell, said) && cell.isJoint === said.isJoint);
    const own = telling(said);
    if (said.period.years.length > 0) return own;
    return meant === said || own.length > 0 ? latest(own) : yearBefore(telling(meant));
  }),
);

/** `Från 6,5` and `6,5 föregående år`; a month or a quarter is no year. */
const isOfYearBefore = ({ measure: { form, basis }, words }: Subject): boolean =>
  form === "amount" && basis === "previous" && !/månad|kvartal|vecka|month|quarter|week/iu.test(words);

/** The cells of the year before the latest. */
function yearBefore(cells: readonly Subject[]): readonly Subject[] {
  const last = Math.max(0, ...cells.flatMap(({ period }) => period.years));
  return cells.filter(({ period }) => period.years.length === 1 && period.years.includes(last - 1));
}

/** A text that names no year tells of the latest. */
function latest(cells: readonly Subject[]): readonly Subject[] {
  const last = Math.max(0, ...cells.flatMap(({ period }) => period.years));
  return cells.filter(({ period }) => period.years.length === 0 || period.years.includes(last));
}

const isHeadSaid = ({ about }: Subject, { name }: Subject): boolean =>
  about.length === 0 || name.includes(longest(about));

/** A total is meant by a text that names nothing, beside its table; or by one that names what the column's head does. */
function isWholeSaid(said: Subject, section: CheckedSection, row: SubjectRow, cells: readonly Subject[]): boolean {
  if (said.name.length === 0)
    return row.section === section && said.opens && /utfall|budget|prognos|outcome|forecast/iu.test(said.shown);
  return cells.some(({ about }) => about.length > 0 && said.name.every((stem) => about.includes(stem)));
}
