import { ICalCalendar, ICalEventTransparency } from "ical-generator";

/** Something that fills a day, ready for a calendar. */
export interface DayEvent {
  /** The same for the same event whenever the calendar is written. */
  readonly uid: string;
  /** ISO 8601. */
  readonly day: string;
  readonly name: string;
  /** Lines of text; empty for none. */
  readonly about: string;
  readonly categories: readonly string[];
  /** Where more of it can be read; null for nowhere. */
  readonly url: string | null;
}

/** A calendar as iCalendar (RFC 5545). `at`: the moment that it tells of, ISO 8601 in UTC. */
export function writeCalendar(name: string, language: string, at: string, events: readonly DayEvent[]): string {
  const calendar = new ICalCalendar({ name, prodId: { company: "Tertial", product: "calendar", language } });
  for (const { uid, day, name: summary, about, categories, url } of events) {
    calendar.createEvent({
      id: uid,
      start: day,
      allDay: true,
      stamp: at,
      summary,
      // A day when something is due is not a day that somebody is away.
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(about === "" ? {} : { description: about }),
      ...(url === null ? {} : { url }),
      categories: categories.map((category) => ({ name: category })),
    });
  }
  return calendar.toString();
}
