import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Span } from "#domain/periods/span.ts";

import type { Problems } from "../../workspace/problems.ts";
import type { Recognised, SourceValue } from "../extract.ts";
import type { Reading } from "../file.ts";
import { rowAt, type NamedRow, type NamedTable } from "../named/table.ts";
import { readPeriod } from "../period.ts";
import { needsOrder, orderOf, readMoment, type DayOrder, type Moment } from "./moment.ts";

/** What the counting of a table needs beside it. */
export interface TicketContext {
  readonly file: string;
  readonly reading: Reading;
  /** The day on which it is read: nothing has happened after it. */
  readonly today: IsoDate;
  readonly problems: Problems;
}

export interface Counted {
  readonly values: readonly SourceValue[];
  readonly recognised: readonly Recognised[];
}

/** Reads the moments of a table's columns. */
export type ReadMoments<Field extends string> = (
  row: NamedRow<Field>,
  fields: readonly Field[],
) => Readonly<Partial<Record<Field, Moment>>> | null;

/**
 * How the dates of a table are read: in one order for all of it, by what the dates show or `reading.dates` says. The function gives
 * null, and tells why, where one of a row's dates is none or lies in the future.
 */
export function momentsIn<Field extends string>(
  table: NamedTable<Field>,
  dates: readonly Field[],
  shown: readonly Field[],
  { file, reading, today, problems }: TicketContext,
): ReadMoments<Field> {
  const order = saidOrder(reading) ?? orderOf(table.rows.flatMap(({ text }) => dates.map(text)));
  return (row, fields) => {
    const moments: Partial<Record<Field, Moment>> = {};
    for (const field of fields) {
      const value = row.text(field);
      if (value === "") continue;
      const moment = readMoment(value, order);
      const place = rowAt(file, row, shown);
      if (moment === null && order === null && needsOrder(value)) problems.add("ambiguous-date", place, { value });
      else if (moment === null) problems.add("invalid-date", place, { value });
      else if (moment.day > today) problems.add("date-in-future", place, { value });
      if (moment === null || moment.day > today) return null;
      moments[field] = moment;
    }
    return moments;
  };
}

function saidOrder({ dates }: Reading): DayOrder | null {
  return dates === "dmy" || dates === "mdy" ? dates : null;
}

/** A period that the reading names under a key; null where it names none, and where what it names is none, which is told. */
export function saidPeriod(key: string, { file, reading, problems }: TicketContext): Span | null {
  const said = reading[key] ?? "";
  const period = readPeriod(said);
  if (said !== "" && period === null) problems.add("invalid-period", { file, line: null }, { value: said });
  return period;
}
