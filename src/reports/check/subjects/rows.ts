import { remembered } from "#domain/lazy.ts";

import type { CheckedReport } from "../report.ts";
import type { CheckedSection } from "../section.ts";
import type { CheckedTable } from "../tables/table.ts";
import { namingStems } from "./naming.ts";
import { maySharePeriod } from "./period.ts";
import { agreeInSize, type Subject } from "./subject.ts";

/** A table's row: the figures in it and what it is called. */
export interface SubjectRow {
  /** The table's block. */
  readonly block: number;
  readonly section: CheckedSection;
  /** Stems of its name; none is a total. */
  readonly name: readonly string[];
  readonly cells: readonly Subject[];
}

/** Every row of every table that can be judged, in order. */
export function rowsOfReport({ sections }: Pick<CheckedReport, "sections">): readonly SubjectRow[] {
  return sections.flatMap(rowsOfSection);
}

const rowsOfSection = remembered((section: CheckedSection): readonly SubjectRow[] => {
  const rows = Map.groupBy(
    section.subjects.filter(({ place }) => place.row !== null),
    ({ place }) => `${String(place.block)} ${String(place.row)}`,
  );
  return [...rows.values()].flatMap((cells) => {
    const [first] = cells;
    return first === undefined ? [] : [{ block: first.place.block, section, name: first.name, cells }];
  });
});

/** Whether two figures tell the same of one thing, for what they count and say: what thing it is, the rows tell. */
export function tellAlike(one: Subject, other: Subject): boolean {
  return (
    one.measure.form !== "unclear" &&
    one.measure.form === other.measure.form &&
    one.measure.basis === other.measure.basis &&
    one.kind === other.kind &&
    maySharePeriod(one.period, other.period)
  );
}

/** What is printed twice in two rows, in the order of the first. */
export interface SharedCell {
  readonly one: Subject;
  readonly other: Subject;
  readonly agrees: boolean;
}

/** The cells that two rows of the same name have in common: each is the only one in its row that can be the other. */
export function sharedCells(one: SubjectRow, other: SubjectRow): readonly SharedCell[] {
  return one.cells.flatMap((cell) => {
    const [only, ...more] = alikeIn(other, cell);
    if (only === undefined || more.length > 0 || alikeIn(one, only).length > 1) return [];
    return [{ one: cell, other: only, agrees: agreeInSize(cell, only) }];
  });
}

const alikeIn = ({ cells }: SubjectRow, cell: Subject): readonly Subject[] =>
  cells.filter((candidate) => tellAlike(cell, candidate) && haveAlikeHeads(cell, candidate));

function haveAlikeHeads({ about: one }: Subject, { about: other }: Subject): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((stem) => many.includes(stem)) && (few.length > 0 || many.length < 2);
}

/** What the whole table of a row is of, by the head above the rows' names, its caption and its heading: a text that says it names no other row. */
export function topicOf({ section, block }: SubjectRow): readonly string[] {
  const table = section.tables.find((one) => one.block === block);
  return table === undefined ? [] : topicOfTable(section)(table);
}

const topicOfTable = remembered(({ heading }: CheckedSection) =>
  remembered(({ caption, columns }: CheckedTable): readonly string[] =>
    namingStems([heading?.text, caption, columns[0]?.text].join(" ")),
  ),
);
