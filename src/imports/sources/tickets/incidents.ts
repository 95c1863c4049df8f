import { addMonths, type Month } from "#domain/periods/month.ts";
import { lastDay, lengthOf, monthsOf, writtenSpan, type Span } from "#domain/periods/span.ts";
import { rational } from "#domain/quantities/rational.ts";

import type { SourcePlace, SourceValue } from "../extract.ts";
import { rowAt, type NamedRow, type NamedTable } from "../named/table.ts";
import { startTally, type Tally } from "../tally.ts";
import { momentsIn, saidPeriod, type Counted, type ReadMoments, type TicketContext } from "./context.ts";
import { groupingNames, type TicketField } from "./fields.ts";
import { isBefore, monthOfMoment, secondsBetween, type Moment } from "./moment.ts";

/** One ticket, as far as it is counted. */
interface Ticket {
  readonly names: SourceValue["names"];
  readonly opened: Moment;
  readonly resolved: Moment | undefined;
  readonly closed: Moment | undefined;
  readonly reopened: Moment | undefined;
  readonly wasReopened: boolean;
  readonly place: SourcePlace;
}

const shown: readonly TicketField[] = ["number", "opened", "resolved", "closed", "group"];
const dates: readonly TicketField[] = ["opened", "resolved", "closed", "reopened"];

/** Values that one file may give: more groupings are more than anybody follows up. */
const mostValues = 300_000;

/**
 * Counts tickets by month and by whom they belong to. A ticket ends when it is resolved, or else closed. All months from the first to the
 * last that the file covers have their counts, also those that are 0.
 */
export function countTickets(table: NamedTable<TicketField>, context: TicketContext): Counted {
  const tickets = ticketsIn(table, context);
  const covered = coveredBy(tickets, context);
  if (covered === null) return { values: [], recognised: [] };
  const whats = countedIn(table);
  const groups = new Map(tickets.map(({ names, place }) => [JSON.stringify(names), { names, place }]));
  const size = groups.size * lengthOf(covered) * whats.size;
  if (size > mostValues) {
    const values = { groups: String(groups.size), months: String(lengthOf(covered)), limit: String(mostValues) };
    context.problems.add("too-many-groups", { file: context.file, line: null }, values);
    return { values: [], recognised: [] };
  }
  tellBacklog(tickets, whats, context);
  const tally = startTally();
  const months = monthsOf(covered);
  for (const { names, place } of groups.values())
    for (const month of months) for (const what of whats) addCount(tally, { names, place }, what, month, 0, context);
  for (const ticket of tickets) countOne(ticket, covered, whats, tally, context);
  return {
    values: tally.values(),
    recognised: [
      { name: { sv: "Ärenden", en: "Tickets" }, value: String(tickets.length) },
      { name: { sv: "Månader", en: "Months" }, value: writtenSpan(covered) },
    ],
  };
}

type What = "opened" | "closed" | "resolved" | "resolve_seconds" | "reopened" | "closed_reopened" | "open";

/** What the columns that are there allow to be counted. */
function countedIn({ heads }: NamedTable<TicketField>): ReadonlySet<What> {
  const counted: readonly (readonly [What, boolean])[] = [
    ["opened", true],
    ["closed", heads.has("closed")],
    ["resolved", heads.has("resolved") || heads.has("closed")],
    ["resolve_seconds", heads.has("resolved") || heads.has("closed")],
    ["reopened", heads.has("reopened")],
    ["closed_reopened", heads.has("closed") && heads.has("reopenCount")],
    ["open", heads.has("resolved") || heads.has("closed")],
  ];
  return new Set(counted.flatMap(([what, isThere]) => (isThere ? [what] : [])));
}

function ticketsIn(table: NamedTable<TicketField>, context: TicketContext): readonly Ticket[] {
  const read = momentsIn(table, dates, shown, context);
  const by = groupingsOf(table, context);
  const numbers = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const ticket = isNew(row, numbers, context) ? ticketOf(row, by, read, table, context) : null;
    return ticket === null ? [] : [ticket];
  });
}

/** All groupings that have a column, or those of them that `reading.by` lists. */
function groupingsOf({ heads }: NamedTable<TicketField>, { reading }: TicketContext): readonly TicketField[] {
  const said = (reading["by"] ?? "").split(",").map((part) => part.trim());
  return groupingNames.filter((name) => heads.has(name) && (said[0] === "" || said.includes(name)));
}

function isNew(row: NamedRow<TicketField>, numbers: Map<string, number>, { file, problems }: TicketContext): boolean {
  const number = row.text("number");
  const place = rowAt(file, row, shown);
  const first = numbers.get(number);
  if (number === "") problems.add("missing-cell", place, { column: "number" });
  else if (first !== undefined) problems.add("record-twice", place, { id: number, line: String(first) });
  else numbers.set(number, row.row);
  return number !== "" && first === undefined;
}

/** What a service desk calls a ticket that has ended, raw and shown. */
const ended: ReadonlySet<string> = new Set([
  "6",
  "7",
  "8",
  "resolved",
  "closed",
  "canceled",
  "cancelled",
  "löst",
  "åtgärdad",
  "stängd",
  "avslutad",
  "avbruten",
]);

function ticketOf(
  row: NamedRow<TicketField>,
  by: readonly TicketField[],
  read: ReadMoments<TicketField>,
  { heads }: NamedTable<TicketField>,
  { file, problems }: TicketContext,
): Ticket | null {
  const moments = read(row, dates);
  if (moments === null) return null;
  const { opened, resolved, closed, reopened } = moments;
  const place = rowAt(file, row, shown);
  if (opened === undefined) {
    problems.add("missing-cell", place, { column: heads.get("opened") ?? "" });
    return null;
  }
  const early = [resolved, closed, reopened].find((moment) => moment !== undefined && isBefore(moment, opened));
  if (early !== undefined) {
    problems.add("reversed-range", place, { from: momentText(opened), to: momentText(early) });
    return null;
  }
  const endColumn = heads.get("closed") ?? heads.get("resolved");
  const isEnded = ended.has(row.text("state").toLowerCase());
  if (isEnded && endColumn !== undefined && closed === undefined && resolved === undefined) {
    problems.add("missing-cell", place, { column: endColumn });
    return null;
  }
  const names = Object.fromEntries(by.map((name) => [name, row.text(name)]));
  const wasReopened = Number(row.text("reopenCount")) > 0;
  return { names, opened, resolved, closed, reopened, wasReopened, place: row.place };
}

function momentText({ day, second }: Moment): string {
  if (second === null) return day;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${day} ${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/** From the first month in which a ticket was opened to the last in which anything happened, where `reading` says nothing else. */
function coveredBy(tickets: readonly Ticket[], context: TicketContext): Span | null {
  const days = tickets.flatMap(({ opened, resolved, closed, reopened }) => {
    return [opened, resolved, closed, reopened].flatMap((moment) => moment ?? []);
  });
  const months = days.map((moment) => monthOfMoment(moment).from);
  const first = saidPeriod("from", context)?.from ?? least(tickets.map(({ opened }) => monthOfMoment(opened).from));
  const last = saidPeriod("to", context)?.to ?? months.reduce<Month | null>((most, month) => later(most, month), null);
  return first === null || last === null || last < first ? null : { from: first, to: last };
}

function least(months: readonly Month[]): Month | null {
  return months.reduce<Month | null>((most, month) => (most === null || month < most ? month : most), null);
}

function later(one: Month | null, other: Month): Month {
  return one === null || other > one ? other : one;
}

/** An export of what was opened this year does not know of what was opened before and is still open. */
function tellBacklog(
  tickets: readonly Ticket[],
  whats: ReadonlySet<What>,
  { file, reading, problems }: TicketContext,
): void {
  if (!whats.has("open") || reading["backlog"] === "whole") return;
  const first = tickets.map(({ opened }) => opened.day).reduce((least, day) => (day < least ? day : least));
  problems.add("backlog-unknown", { file, line: null }, { first });
}

function addCount(
  tally: Tally,
  { names, place }: Pick<Ticket, "names" | "place">,
  what: What,
  month: Month,
  count: number,
  { today }: TicketContext,
): void {
  const span = { from: month, to: month };
  if (what === "open" && lastDay(span) >= today) return;
  tally.add({ what, ...names }, span, rational(count), place);
}

function countOne(ticket: Ticket, covered: Span, whats: ReadonlySet<What>, tally: Tally, context: TicketContext): void {
  const { opened, resolved, closed, reopened, wasReopened } = ticket;
  const end = resolved ?? closed;
  const count = (what: What, moment: Moment | undefined, number = 1): void => {
    if (moment === undefined || !whats.has(what)) return;
    const month = monthOfMoment(moment).from;
    if (month >= covered.from && month <= covered.to) addCount(tally, ticket, what, month, number, context);
  };
  count("opened", opened);
  count("closed", closed);
  count("resolved", end);
  if (end !== undefined) count("resolve_seconds", end, secondsBetween(opened, end));
  count("reopened", reopened);
  if (wasReopened) count("closed_reopened", closed);
  if (!whats.has("open")) return;
  const until = end === undefined ? covered.to : addMonths(monthOfMoment(end).from, -1);
  const from = Math.max(monthOfMoment(opened).from, covered.from) as Month;
  for (let month = from; month <= Math.min(until, covered.to); month = addMonths(month, 1))
    addCount(tally, ticket, "open", month, 1, context);
}
