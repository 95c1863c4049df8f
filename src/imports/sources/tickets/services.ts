import type { Span } from "#domain/periods/span.ts";
import { parseDecimal, decimalText, rational } from "#domain/quantities/rational.ts";

import type { SourceValue } from "../extract.ts";
import { rowAt, type NamedTable } from "../named/table.ts";
import { startTally } from "../tally.ts";
import { saidPeriod, type Counted, type TicketContext } from "./context.ts";
import type { ServiceField } from "./fields.ts";

const shown: readonly ServiceField[] = ["name", "class", "status", "availability"];
const groupings: readonly ServiceField[] = ["class", "status", "criticality", "group", "company"];

/** Counts services in a register of configurations, which is of no month of its own: `reading.month` says which. An availability is of its service and never summed. */
export function countServices(table: NamedTable<ServiceField>, context: TicketContext): Counted {
  const month = saidPeriod("month", context);
  if (month === null) {
    context.problems.add("source-needs-month", { file: context.file, line: null }, { key: "month" });
    return { values: [], recognised: [] };
  }
  const by = groupings.filter((name) => table.heads.has(name));
  const seen = new Map<string, number>();
  const tally = startTally();
  const availabilities: SourceValue[] = [];
  for (const row of table.rows) {
    const name = row.text("name");
    const first = seen.get(name);
    const place = rowAt(context.file, row, shown);
    if (name === "") context.problems.add("missing-cell", place, { column: table.heads.get("name") ?? "" });
    else if (first !== undefined) context.problems.add("record-twice", place, { id: name, line: String(first) });
    if (name === "" || first !== undefined) continue;
    seen.set(name, row.row);
    const names = Object.fromEntries(by.map((field) => [field, row.text(field)]));
    tally.add({ what: "services", ...names }, month, rational(1), row.place);
    availabilities.push(...availabilityOf(row.text("availability"), name, month, row.place, place, context));
  }
  return {
    values: [...tally.values(), ...availabilities],
    recognised: [{ name: { sv: "Tjänster", en: "Services" }, value: String(seen.size) }],
  };
}

function availabilityOf(
  text: string,
  service: string,
  month: Span,
  place: SourceValue["place"],
  at: ReturnType<typeof rowAt>,
  { problems }: TicketContext,
): readonly SourceValue[] {
  if (text === "") return [];
  const percent = parseDecimal(text.replace(/\s*%$/u, ""));
  if (percent !== null) {
    const names = { what: "availability", service };
    return [{ names, period: month, amount: decimalText(percent), reported: true, place }];
  }
  problems.add("invalid-number", at, { value: text });
  return [];
}
