import { isDay } from "#domain/periods/span.ts";
import type { Organisation, Succession } from "#domain/organisation/organisation.ts";
import { parseShare } from "#domain/organisation/share.ts";
import { successionFaults } from "#domain/organisation/successions.ts";
import type { CsvRow } from "#formats/csv/csv.ts";
import { hasCells, readCsv, type CsvTable } from "../csv-table.ts";
import { placeText } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import type { TextFile } from "../source.ts";

const columns = { needed: ["date", "unit", "successor", "share"], optional: ["note"] };

/** Who followed whom, and the units whose successors were not read. */
export interface ReadSuccessions {
  readonly successions: readonly Succession[];
  readonly broken: ReadonlySet<string>;
}

/** Reads successions.csv. What is said of a unit at a date is read whole or not at all: a share that is lost would be a lost value. */
export function readSuccessions(
  file: TextFile | null,
  organisation: Organisation,
  units: Known,
  problems: Problems,
): ReadSuccessions {
  const table = file === null ? null : readCsv(file, columns, problems);
  if (table === null) return { successions: [], broken: new Set() };
  const rows = new Map<string, CsvRow>();
  const successions: Succession[] = [];
  const broken = new Set<string>();
  for (const row of table.rows) {
    const succession = successionOf(table, row, units, problems);
    const known = succession === null ? undefined : rows.get(rowKey(succession));
    if (succession !== null && known === undefined) {
      rows.set(rowKey(succession), row);
      successions.push(succession);
      continue;
    }
    broken.add(table.cell(row, "unit"));
    if (known !== undefined) problems.add("duplicate-succession", table.at(row), { first: placeText(table.at(known)) });
  }
  const whole = successions.filter(({ unit }) => !broken.has(unit));
  for (const { kind, unit, date, about } of successionFaults({ ...organisation, successions: whole })) {
    const first = whole.find((one) => one.unit === unit && one.date === date);
    const row = first === undefined ? undefined : rows.get(rowKey(first));
    broken.add(unit);
    if (row !== undefined && !units.broken.has(unit) && !units.broken.has(about))
      problems.add(kind, table.at(row), { code: unit, day: date, about });
  }
  return { successions: whole.filter(({ unit }) => !broken.has(unit)), broken };
}

const rowKey = ({ date, unit, successor }: Succession): string => `${date}\n${unit}\n${successor ?? ""}`;

function successionOf(table: CsvTable, row: CsvRow, units: Known, problems: Problems): Succession | null {
  if (!hasCells(table, row, ["date", "unit", "share"], problems)) return null;
  const [date, unit, successor] = [table.cell(row, "date"), table.cell(row, "unit"), table.cell(row, "successor")];
  const share = parseShare(table.cell(row, "share"));
  if (!isDay(date)) problems.add("invalid-date", table.at(row), { value: date });
  else if (share === null) problems.add("invalid-share", table.at(row), { value: table.cell(row, "share") });
  else if (
    [unit, successor].every((code) => code === "" || isKnown(problems, "unknown-unit", units, code, table.at(row)))
  )
    return { date, unit, successor: successor || null, share, note: table.cell(row, "note") || null };
  return null;
}
