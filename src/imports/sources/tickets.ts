import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Problem } from "#domain/problems/problem.ts";

import { collectProblems } from "../workspace/problems.ts";
import type { Extract } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type OpenedFile, type Reading } from "./file.ts";
import { openGrids } from "./named/grids.ts";
import { findTable, type NamedTable } from "./named/table.ts";
import type { OpenedSheets } from "./table/open.ts";
import type { Counted, TicketContext } from "./tickets/context.ts";
import { serviceFields, slaFields, ticketFields } from "./tickets/fields.ts";
import { countTickets } from "./tickets/incidents.ts";
import { isJson, openRecords } from "./tickets/records.ts";
import { countServices } from "./tickets/services.ts";
import { countSlas } from "./tickets/slas.ts";

/**
 * Reads what a service desk exports: tickets, SLAs or services, as CSV, workbook or JSON. Gives counts by month; facet `what` says of what.
 * `reading`: `dates` (dmy or mdy), `from` and `to` (months that the file says everything of), `backlog` (whole: all that is open is in it),
 * `by` (groupings to keep, separated by commas), `month` (of a register of services). `today` is the day on which it is read: dates
 * after it are problems. Null where it is no such file.
 */
export function readTickets(file: OpenedFile, reading: Reading, today: IsoDate): Extract | null {
  const large = tooLarge(file);
  if (large !== null) return nothing("tickets", [large]);
  const sheets = isJson(file) ? openRecords(file) : openGrids(file, reading);
  const problems = collectProblems();
  const result = counted(sheets.grids, { file: file.name, reading, today, problems });
  if (result === null) return null;
  return {
    kind: "tickets",
    recognised: [...sheets.recognised, ...result.recognised],
    marks: result.marks,
    facets: facetsOf(facets, result.values),
    values: result.values,
    totals: [],
    problems: [...sheets.problems, ...result.problems, ...problems.all()],
  };
}

/** What was counted in the table that was found. */
interface Found extends Counted {
  readonly marks: readonly string[];
  readonly problems: readonly Problem[];
}

function counted(grids: OpenedSheets["grids"], context: TicketContext): Found | null {
  const { file } = context;
  const slas = findTable(file, grids, slaFields, ["breached", "end"]);
  if (slas !== null) return found(slas, countSlas(slas, context));
  const tickets = findTable(file, grids, ticketFields, ["number", "opened"]);
  if (tickets !== null) return found(tickets, countTickets(tickets, context));
  const kinds = ["class", "status", "availability"] as const;
  const [services] = kinds.flatMap((kind) => findTable(file, grids, serviceFields, ["name", kind]) ?? []);
  return services === undefined ? null : found(services, countServices(services, context));
}

function found<Field extends string>({ heads, problems }: NamedTable<Field>, what: Counted): Found {
  return { ...what, marks: [...heads.values()], problems };
}

const labels: ReadonlyMap<string, string> = new Map([
  ["opened", "Öppnade ärenden"],
  ["closed", "Stängda ärenden"],
  ["resolved", "Lösta ärenden"],
  ["resolve_seconds", "Sekunder från öppnat till löst"],
  ["reopened", "Återöppnade ärenden"],
  ["closed_reopened", "Stängda ärenden som har återöppnats"],
  ["open", "Öppna ärenden vid månadens slut"],
  ["sla_of", "Avslutade SLA"],
  ["sla_met", "Uppfyllda SLA"],
  ["sla_breached", "Överträdda SLA"],
  ["services", "Tjänster"],
  ["availability", "Tillgänglighet"],
]);

const facets: readonly FacetDefinition[] = [
  {
    id: "what",
    name: { sv: "Vad som räknas", en: "What is counted" },
    likely: "measure",
    labelOf: (name) => labels.get(name) ?? null,
  },
  { id: "group", name: { sv: "Tilldelad grupp", en: "Assignment group" }, likely: "unit" },
  { id: "company", name: { sv: "Företag", en: "Company" }, likely: null },
  { id: "service", name: { sv: "Tjänst", en: "Service" }, likely: null },
  { id: "priority", name: { sv: "Prioritet", en: "Priority" }, likely: null },
  { id: "contact", name: { sv: "Kontaktväg", en: "Contact type" }, likely: null },
  { id: "sla", name: { sv: "SLA", en: "SLA" }, likely: null },
  { id: "class", name: { sv: "Klass", en: "Class" }, likely: null },
  { id: "status", name: { sv: "Status", en: "Status" }, likely: null },
  { id: "criticality", name: { sv: "Kritikalitet", en: "Criticality" }, likely: null },
];
