/** Spreadsheets count with 15 digits and write 17: what the last two say is how a binary number was rounded. */
const digitsKept = 15;

/**
 * A number as a spreadsheet's file writes it (`1.2345E-2`, `0.30000000000000004`), as plain decimal text with the 15 digits
 * that it is shown and calculated with. Null where it is no number.
 */
export function decimalText(raw: string): string | null {
  // Nearly all cells are written plainly already.
  if (raw.length <= digitsKept && /^-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?$/u.test(raw)) return raw;
  return plainly(raw, rounded);
}

/** A decimal text times a power of ten, exactly. */
export function shifted(value: string, places: number): string {
  return plainly(`${value}e${places}`, (digits) => [digits, 0]) ?? value;
}

type Keep = (digits: string) => readonly [kept: string, dropped: number];

function plainly(raw: string, keep: Keep): string | null {
  const match = /^([+-])?(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/u.exec(raw.trim());
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/u, "");
  if (digits === "") return "0";
  const [kept, dropped] = keep(digits);
  // How many digits stand after the decimal point.
  const places = fraction.length - dropped - Number(exponent);
  const text = places <= 0 ? kept + "0".repeat(-places) : withPoint(kept, places);
  return sign === "-" && /[1-9]/u.test(text) ? `-${text}` : text;
}

function rounded(digits: string): readonly [kept: string, dropped: number] {
  if (digits.length <= digitsKept) return [digits, 0];
  const up = BigInt(digits.charAt(digitsKept)) >= 5n ? 1n : 0n;
  return [String(BigInt(digits.slice(0, digitsKept)) + up), digits.length - digitsKept];
}

function withPoint(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, "0");
  const fraction = padded.slice(-places).replace(/0+$/u, "");
  const whole = padded.slice(0, -places);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
