import { occurrencesIn } from "#domain/calendar/occurrences.ts";
import { capitalised, inLanguage, type Language, type LocalText } from "#domain/text.ts";
import { writeCalendar } from "#reports/write/calendar.ts";

import type { Seat } from "../permissions/seat.ts";
import { occurrenceViews, yearSpan, type OccurrenceView } from "./view.ts";

/** As a calendar program lists it. */
const title: LocalText = { sv: "Årshjul", en: "Annual wheel" };

/**
 * The wheel of last year, this and the next as iCalendar, of all that somebody may see. `at`: now, ISO 8601 in UTC. `origin`: where
 * people reach the server.
 */
export function calendarFeed(seat: Seat, at: string, origin: string, language: Language): string {
  const { open, asker } = seat;
  const { name, calendar, rounds } = open.workspace;
  const year = Number(asker.today.slice(0, 4));
  const span = { from: yearSpan(year - 1).from, to: yearSpan(year + 1).to };
  const views = occurrenceViews(seat, occurrencesIn(calendar, rounds, span), language);
  const { host } = new URL(origin);
  const events = views.map((view) => ({
    uid: `${view.id}@${open.id}.${host}`,
    day: view.date,
    name: nameOf(view),
    about: [view.unit, view.role, view.description].filter((part) => part !== null).join("\n"),
    categories: [capitalised(view.kindName)],
    url: new URL(`/${open.id}/calendar?${new URLSearchParams({ year: view.date.slice(0, 4), language })}`, origin).href,
  }));
  return writeCalendar(`${inLanguage(title, language)}, ${inLanguage(name, language)}`, language, at, events);
}

/** A calendar shows the name alone: of a deadline, that it is one is a part of it. */
function nameOf({ kind, kindName, name }: OccurrenceView): string {
  return kind === "deadline" ? `${name}: ${kindName}` : name;
}
