import { createHash } from "node:crypto";

import type { CalendarEntry } from "#domain/calendar/entry.ts";
import { canonicalJson } from "#store/canonical.ts";

/** What an entry says, in short: the same for two that say the same, wherever they were read. */
export function markOf(entry: CalendarEntry): string {
  const { place: _, ...said } = entry;
  return createHash("sha256").update(canonicalJson(said)).digest("base64url");
}
