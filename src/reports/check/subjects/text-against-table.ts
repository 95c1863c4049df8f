import { sign } from "#domain/quantities/rational.ts";

import { likenessOf } from "./likeness.ts";
import { tellAlike, type SubjectRow } from "./rows.ts";
import { agreeInSize, digitsOf, firstDigits, type Subject } from "./subject.ts";
import type { Disagreement } from "./twice-in-tables.ts";

/** The rows of a report, to find those that a text speaks of. */
export interface RowIndex {
  /** By the longest stem of their name, or of a column's head where a total has none. */
  readonly byStem: ReadonlyMap<string, readonly SubjectRow[]>;
  readonly byBlock: ReadonlyMap<number, readonly SubjectRow[]>;
  /** Figures of tables by their first two digits. */
  readonly byDigits: ReadonlyMap<string, readonly Subject[]>;
}

export function indexed(rows: readonly SubjectRow[]): RowIndex {
  const named = rows.flatMap((row) => {
    const heads = row.name.length === 0 ? row.cells.map(({ about }) => longest(about)) : [longest(row.name)];
    return [...new Set(heads)].map((stem) => ({ stem, row }));
  });
  const byStem = Map.groupBy(named, ({ stem }) => stem);
  return {
    byStem: new Map([...byStem].map(([stem, found]) => [stem, found.map(({ row }) => row)])),
    byBlock: Map.groupBy(rows, ({ block }) => block),
    byDigits: Map.groupBy(
      rows.flatMap(({ cells }) => cells),
      firstDigits,
    ),
  };
}

const longest = (stems: readonly string[]): string =>
  stems.reduce((best, stem) => (stem.length > best.length ? stem : best), "");

/** What a figure of a text says otherwise than the only row of a table that it can be of. */
export function textAgainstTable(said: Subject, section: number, index: RowIndex): Disagreement | null {
  if (said.kind === null || said.measure.form === "unclear") return null;
  const cells = cellsOf(said, section, index);
  const [cell] = cells;
  if (cell === undefined || cells.some((other) => !agreeInSize(other, cell))) return null;
  if (agreeInSize(said, cell)) {
    return isFlipped(said, cell) ? { shown: said, against: cell, kind: "sign", confidence: 0.7 } : null;
  }
  const table = index.byBlock.get(cell.place.block) ?? [];
  const extra = said.name.filter((stem) => !cell.name.includes(stem) && !cell.about.includes(stem));
  if (table.some(({ name }) => name.some((stem) => extra.includes(stem)))) return null;
  if (isPrinted(said, table, index)) return null;
  if (likenessOf(said, cell) === "far" && (extra.length > 0 || !said.opens)) return null;
  return { shown: said, against: cell, kind: "value", confidence: extra.length === 0 ? 0.8 : 0.65 };
}

/** Whether the figure stands in the table, or anywhere in the report if it has digits enough to tell: then it is another quantity. */
function isPrinted(said: Subject, table: readonly SubjectRow[], { byDigits }: RowIndex): boolean {
  const anywhere = digitsOf(said.figure).length > 2 ? (byDigits.get(firstDigits(said)) ?? []) : [];
  return [...table.flatMap(({ cells }) => cells), ...anywhere].some(
    (cell) => cell.kind === said.kind && agreeInSize(said, cell),
  );
}

/** Cells of rows whose whole name the text has, and that tell the same; those of the text's own section before all others. */
function cellsOf(said: Subject, section: number, { byStem }: RowIndex): readonly Subject[] {
  const rows = new Set([...said.name, ""].flatMap((stem) => byStem.get(stem) ?? []));
  const fitting = [...rows].flatMap((row) => {
    if (!row.name.every((stem) => said.name.includes(stem))) return [];
    const cells = row.cells.filter(
      (cell) => tellAlike(said, cell) && isHeadSaid(cell, said) && cell.isJoint === said.isJoint,
    );
    if (row.name.length === 0 && !isWholeSaid(said, section, row, cells)) return [];
    return cells.map((cell) => ({ cell, row }));
  });
  const own = fitting.filter(({ row }) => row.section === section);
  const near = own.length > 0 ? own : fitting;
  const most = Math.max(0, ...near.map(({ row }) => row.name.length));
  return near.filter(({ row }) => row.name.length === most).map(({ cell }) => cell);
}

const isHeadSaid = ({ about }: Subject, { name }: Subject): boolean =>
  about.length === 0 || name.includes(longest(about));

/** A total is meant by a text that names nothing, beside its table; or by one that names what the column's head does. */
function isWholeSaid(said: Subject, section: number, row: SubjectRow, cells: readonly Subject[]): boolean {
  if (said.name.length === 0)
    return row.section === section && said.opens && /utfall|budget|prognos|outcome|forecast/iu.test(said.shown);
  return cells.some(({ about }) => about.length > 0 && said.name.every((stem) => about.includes(stem)));
}

function isFlipped(said: Subject, { value, measure }: Subject): boolean {
  return measure.form === "deviation" && said.direction !== null && sign(value) === -said.direction;
}
