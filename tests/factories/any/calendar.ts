import { calendarKinds, repetitions } from "#domain/calendar/entry.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { type Draw, date, id, localText, oneOf, place, some, textOrNull } from "./draw.ts";

/** Never none: a folder without any says nothing of the year, and what stood before stays. */
export function anyCalendar(draw: Draw, codes: readonly string[]): Workspace["calendar"] {
  return ["first", ...some(draw, id)].map((entry) => {
    const day = draw(date);
    return {
      id: entry,
      name: draw(localText),
      kind: draw(fc.constantFrom(...calendarKinds)),
      unit: draw(fc.constantFrom(...codes)),
      date: day,
      repeats: draw(fc.constantFrom(...repetitions)),
      until: oneOf(draw, null, day),
      description: draw(textOrNull),
      role: oneOf<Workspace["calendar"][number]["role"]>(draw, null, "manager", { sv: "manager" }, draw(localText)),
      place,
    };
  });
}
