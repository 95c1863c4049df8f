import { rational } from "#domain/quantities/rational.ts";

import { rowAt, type NamedTable } from "../named/table.ts";
import { startTally } from "../tally.ts";
import { momentsIn, type Counted, type TicketContext } from "./context.ts";
import { groupingNames, type SlaField } from "./fields.ts";
import { isBefore, monthOfMoment } from "./moment.ts";

const shown: readonly SlaField[] = ["task", "sla", "stage", "breached", "start", "end"];

const yes: ReadonlySet<string> = new Set(["true", "1", "ja", "yes", "sant"]);
const no: ReadonlySet<string> = new Set(["false", "0", "nej", "no", "falskt"]);
const cancelled: ReadonlySet<string> = new Set(["cancelled", "canceled", "avbruten", "annullerad"]);

/** Counts SLAs by the month in which they ended: all (`sla_of`), those that were met and those that were breached. What still runs or was cancelled is not counted. */
export function countSlas(table: NamedTable<SlaField>, context: TicketContext): Counted {
  const { file, problems } = context;
  const read = momentsIn(table, ["start", "end"], shown, context);
  const by = groupingNames.filter((name) => table.heads.has(name));
  const seen = new Map<string, number>();
  const tally = startTally();
  let [running, dropped] = [0, 0];
  for (const row of table.rows) {
    const place = rowAt(file, row, shown);
    const id = row.text("id");
    const first = id === "" ? undefined : seen.get(id);
    seen.set(id, first ?? row.row);
    if (first !== undefined) {
      problems.add("record-twice", place, { id, line: String(first) });
      continue;
    }
    if (cancelled.has(row.text("stage").toLowerCase())) {
      dropped += 1;
      continue;
    }
    const moments = read(row, ["start", "end"]);
    if (moments === null) continue;
    const { start, end } = moments;
    if (end === undefined) {
      running += 1;
      continue;
    }
    if (start !== undefined && isBefore(end, start)) {
      problems.add("reversed-range", place, { from: row.text("start"), to: row.text("end") });
      continue;
    }
    const breached = row.text("breached").toLowerCase();
    if (!yes.has(breached) && !no.has(breached)) {
      const column = table.heads.get("breached") ?? "";
      problems.add("unknown-word", place, { value: row.text("breached"), column, allowed: "true, false" });
      continue;
    }
    const names = { sla: row.text("sla"), ...Object.fromEntries(by.map((name) => [name, row.text(name)])) };
    const add = (what: string, count: number): void =>
      tally.add({ what, ...names }, monthOfMoment(end), rational(count), row.place);
    add("sla_of", 1);
    add("sla_met", no.has(breached) ? 1 : 0);
    add("sla_breached", yes.has(breached) ? 1 : 0);
  }
  const told = [
    { name: { sv: "Rader", en: "Rows" }, value: String(table.rows.length) },
    { name: { sv: "Pågående, inte räknade", en: "Still running, not counted" }, value: String(running) },
    { name: { sv: "Avbrutna, inte räknade", en: "Cancelled, not counted" }, value: String(dropped) },
  ];
  return { values: tally.values(), recognised: told.filter(({ value }) => value !== "0") };
}
