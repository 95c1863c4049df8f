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

/** A list of numbers as PostgreSQL writes it, `{1,-2,NULL}`, into columns of the length that it has; NULL is NaN. */
export function readNumbers<Numbers extends Int32Array | Float64Array>(text: string, into: Numbers): Numbers {
  let [at, value, sign, isNull] = [0, 0, 1, false];
  for (let index = 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) value = value * 10 + (code - 48);
    else if (code === 45) sign = -1;
    else if (code === 44 || code === 125) {
      if (index > 1) into[at] = isNull ? Number.NaN : sign * value;
      [at, value, sign, isNull] = [at + 1, 0, 1, false];
    } else isNull = true;
  }
  return into;
}
