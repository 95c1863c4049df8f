import type { IsoDate } from "#domain/organisation/organisation.ts";

import { collectProblems } from "../workspace/problems.ts";
import type { Extract } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type Reading, type SourceFile } from "./file.ts";
import { gridsOf } from "./named/grids.ts";
import { findTable } from "./named/table.ts";
import type { Counted, TicketContext } from "./tickets/context.ts";
import { serviceFields, slaFields, ticketFields } from "./tickets/fields.ts";
import { countTickets } from "./tickets/incidents.ts";
import { countServices } from "./tickets/services.ts";
import { countSlas } from "./tickets/slas.ts";

/**
 * Reads what a service desk exports: tickets, SLAs or services, as CSV, workbook or JSON. Gives counts by month; facet `what` says of what.
 * `reading`: `dates` (dmy or mdy), `from` and `to` (months that the file says everything of), `backlog` (whole: all that is open is in it),
 * `by` (groupings to keep, separated by commas), `month` (of a register of services).
 */
export function readTickets(file: SourceFile, reading: Reading, today: IsoDate): Extract {
  const large = tooLarge(file);
  if (large !== null) return nothing("tickets", [large]);
  const problems = collectProblems();
  const grids = gridsOf(file, problems);
  const context = { file: file.name, reading, today, problems };
  const found = grids === null ? null : counted(grids, context);
  if (grids !== null && found === null)
    problems.add("source-without-data", { file: file.name, line: null }, { sourceKind: "tickets" });
  if (found === null) return nothing("tickets", problems.all());
  return {
    kind: "tickets",
    recognised: found.recognised,
    marks: found.marks,
    facets: facetsOf(facets, found.values),
    values: found.values,
    totals: [],
    problems: problems.all(),
  };
}

function counted(
  grids: Parameters<typeof findTable>[0],
  context: TicketContext,
): (Counted & { readonly marks: readonly string[] }) | null {
  const slas = findTable(grids, slaFields, ["breached", "end"]);
  if (slas !== null) return { ...countSlas(slas, context), marks: [...slas.heads.values()] };
  const tickets = findTable(grids, ticketFields, ["number", "opened"]);
  if (tickets !== null) return { ...countTickets(tickets, context), marks: [...tickets.heads.values()] };
  const services =
    findTable(grids, serviceFields, ["name", "class"]) ??
    findTable(grids, serviceFields, ["name", "status"]) ??
    findTable(grids, serviceFields, ["name", "availability"]);
  return services === null ? null : { ...countServices(services, context), marks: [...services.heads.values()] };
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
