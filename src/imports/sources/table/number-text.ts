/** What stands before the decimals. */
export type DecimalSign = "," | ".";

/** What a text is as a number. `unclear` can be read in two ways; `error` is a spreadsheet's own; `none` is a text. */
export type NumberText =
  | { readonly kind: "number"; readonly value: string; readonly percent: boolean }
  | { readonly kind: "missing" | "unclear" | "error" | "none" };

const missing = new Set([
  "",
  "-",
  "--",
  ".",
  "..",
  "...",
  "…",
  "n/a",
  "na",
  "saknas",
  "uppgift saknas",
  "i.u.",
  "e.t.",
]);
const errorText = /^#(?:[A-ZÅÄÖ/0-9]+[!?]|N\/A|SAKNAS!?|DIVISION\/0!|DIV\/0!)$/u;

const unclear = "unclear";

/** A number without sign and unit: groups of three parted by one character, or none, and decimals. */
const grouped = /^(\d{1,3}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/u;
const ungrouped = /^(\d+)(?:([.,])(\d+))?$/u;

/** Reads a number as people and programs write it: `1 234,5`, `−3`, `(1 234)`, `12-`, `4,31 %`. `sign` is what stands before decimals in the table, where that is known. */
export function numberOfText(text: string, sign: DecimalSign | null): NumberText {
  const plain = plainOf(text);
  if (missing.has(plain.toLowerCase())) return { kind: "missing" };
  if (errorText.test(plain.toUpperCase())) return { kind: "error" };
  const match = /^(\()?([-+])?\s?(\d[\d ',.]*?)\s?(kr|sek|%|:-)?(-)?(\))?$/iu.exec(plain);
  if (match === null) return { kind: "none" };
  const [, open, before, digits = "", unit, after, close] = match;
  const signs = [open, before === "+" ? undefined : before, after].filter((each) => each !== undefined).length;
  if ((open === undefined) !== (close === undefined) || signs > 1) return { kind: "none" };
  const magnitude = magnitudeOf(digits, sign);
  if (magnitude === null) return { kind: "none" };
  if (magnitude === unclear) return { kind: "unclear" };
  const negative = signs === 1 && /[1-9]/u.test(magnitude);
  return { kind: "number", value: negative ? `-${magnitude}` : magnitude, percent: unit === "%" };
}

function plainOf(text: string): string {
  return text
    .replaceAll(/[\u00a0\u2007\u2009\u202f\s]/gu, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll("’", "'")
    .trim();
}

/** The digits as decimal text; `unclear` where they can be read in two ways; null where they are no number. */
function magnitudeOf(digits: string, sign: DecimalSign | null): string | null {
  const [groups, one] = [grouped.exec(digits), ungrouped.exec(digits)];
  if (groups !== null) {
    const [, whole = "", separator = "", decimal, fraction] = groups;
    if (decimal === separator) return null;
    const once = whole.indexOf(separator) === whole.lastIndexOf(separator);
    if ((separator === "," || separator === ".") && once && decimal === undefined) {
      // `1.234`, which is one and a bit or a thousand and a bit; only `0.234` can be but one of them.
      if (sign === null && !whole.startsWith("0")) return unclear;
      if (sign === null || sign === separator) return joined(whole.split(separator)[0], whole.split(separator)[1]);
    }
    if (decimal !== undefined && sign !== null && decimal !== sign) return unclear;
    if (separator === sign) return unclear;
    return joined(whole.replaceAll(separator, ""), fraction);
  }
  if (one === null) return null;
  const [, whole, decimal, fraction] = one;
  return decimal !== undefined && sign !== null && decimal !== sign ? unclear : joined(whole, fraction);
}

function joined(whole: string | undefined, fraction: string | undefined): string {
  const plain = (whole ?? "").replace(/^0+(?=\d)/u, "");
  const decimals = (fraction ?? "").replace(/0+$/u, "");
  return decimals === "" ? plain : `${plain}.${decimals}`;
}

/** What stands before decimals, where a text can be read in one way only. */
function signOf(text: string): DecimalSign | null {
  const digits = plainOf(text).replaceAll(/[^\d.,]/gu, "");
  const [, found = null] = /([.,])(?:\d{1,2}|\d{4,})$/u.exec(digits) ?? /^0([.,])\d+$/u.exec(digits) ?? [];
  return found as DecimalSign | null;
}

/** What stands before decimals in all of the texts that say; null where none does, or they say different things. */
export function commonSign(texts: Iterable<string>): DecimalSign | null {
  let common: DecimalSign | null = null;
  for (const text of texts) {
    const sign = numberOfText(text, null).kind === "number" ? signOf(text) : null;
    if (sign === null || sign === common) continue;
    if (common !== null) return null;
    common = sign;
  }
  return common;
}
