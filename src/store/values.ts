/** How both databases' values become ours, by the number of their type: int8 as a whole number, a moment as ISO 8601 in UTC, a date as written. */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: wholeNumber,
  1082: (text) => text,
  1184: (text) => new Date(text).toISOString(),
  1700: (text) => text,
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is larger than a whole number can be`);
  return number;
}

/** What every session is told at its start, so that the two databases read and write alike. */
export const sessionSettings = ["set timezone to 'UTC'", "set datestyle to 'ISO, YMD'"];

/** A list as PostgreSQL writes it, for a parameter that is cast to an array: the same text for both drivers. */
export function arrayText(values: Iterable<string | number | boolean | null>): string {
  const parts: string[] = [];
  for (const value of values) {
    if (value === null) parts.push("NULL");
    else if (typeof value === "string") parts.push(`"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`);
    else parts.push(String(value));
  }
  return `{${parts.join(",")}}`;
}
