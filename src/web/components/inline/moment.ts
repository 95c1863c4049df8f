import { formatDay } from "#domain/periods/format.ts";
import type { Language } from "#domain/text.ts";

/** A moment by the reader's own clock: the day, and the time. */
export function momentText(moment: string, language: Language): string {
  const at = new Date(moment);
  const [month, day, hour, minute] = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()].map(twoDigits);
  return `${formatDay(`${at.getFullYear()}-${month}-${day}`, language)} ${hour}:${minute}`;
}

/** The time of a moment by the reader's own clock. */
export function timeText(moment: string, language: Language): string {
  return momentText(moment, language).slice(-"00:00".length);
}

/** The day of a moment by the reader's own clock. */
export function dayText(moment: string, language: Language): string {
  return momentText(moment, language).slice(0, -" 00:00".length);
}

/** Today by this machine's clock, as days are written. */
export function todayText(): string {
  const now = new Date();
  return [now.getFullYear(), ...[now.getMonth() + 1, now.getDate()].map(twoDigits)].join("-");
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");
