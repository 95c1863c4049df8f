import * as fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";

import { writeCalendar, type DayEvent } from "./calendar.ts";

const at = "2026-03-01T12:00:00.000Z";

function readBack(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  return { calendar, events };
}

const eventOf = (more: Partial<DayEvent> = {}): DayEvent => {
  return { uid: "1@here", day: "2026-05-15", name: "Nämnd", about: "", categories: [], url: null, ...more };
};

test("an event fills its day and keeps its name", () => {
  const { calendar, events } = readBack(
    writeCalendar("Årshjul", "SV", at, [eventOf({ url: "https://here.example/x" })]),
  );
  const [event] = events;
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Årshjul");
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe("2026-05-15");
  expect(event?.uid).toBe("1@here");
  expect(event?.component.getFirstPropertyValue("url")).toBe("https://here.example/x");
  expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
});

test("no line is longer than 75 bytes, and lines end as the standard says", () => {
  const text = writeCalendar("Årshjul", "SV", at, [
    eventOf({ name: "Delårsrapport åäö ".repeat(20), about: "å".repeat(300) }),
  ]);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
});

const texts = fc.oneof(
  fc.constantFrom("a, b; c", "a\\n", "a\nb", 'it"s', "BEGIN:VEVENT", "a:b", "å".repeat(200), "日本 👩‍🚒 ".repeat(30)),
  fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text)),
);

test("what another reads out of it is what was written", () => {
  fc.assert(
    fc.property(texts, texts, (name, about) => {
      const [event] = readBack(writeCalendar("x", "SV", at, [eventOf({ name, about })])).events;
      expect([event?.summary, event?.description]).toEqual([name, about]);
    }),
  );
});
