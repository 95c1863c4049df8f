import type { Field } from "./fields.ts";
import {
  headLabels,
  type SieBalance,
  type SieDay,
  type SieObject,
  type SiePeriodBalance,
  type SieRecord,
  type SieRefusal,
  type SieRow,
} from "./record.ts";

type Parse = (fields: readonly Field[]) => SieRecord | SieRefusal;

const noObjects: readonly SieObject[] = [];

/** How the record of each label is read, from its fields (the first is the label). #KSUMMA is the reader's own. */
export const parsers: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ...headLabels.map((label): [string, Parse] => [
    label,
    (fields) => ({ kind: "head", label, fields: fields.slice(1).map(textOf) }),
  ]),
  ["GEN", (fields) => ofDay(fields, (day) => ({ kind: "made", day }))],
  ["OMFATTN", (fields) => ofDay(fields, (day) => ({ kind: "extent", day }))],
  ["SIETYP", (fields) => ofTexts(fields, 1, ([type = ""]) => ({ kind: "type", type }))],
  ["RAR", parseYear],
  ["KONTO", (fields) => ofTexts(fields, 1, ([account = "", name = ""]) => ({ kind: "account", account, name }))],
  [
    "DIM",
    (fields) =>
      ofTexts(fields, 1, ([dimension = "", name = ""]) => ({ kind: "dimension", dimension, name, within: null })),
  ],
  [
    "UNDERDIM",
    (fields) =>
      ofTexts(fields, 3, ([dimension = "", name = "", within = ""]) => ({
        kind: "dimension",
        dimension,
        name,
        within,
      })),
  ],
  [
    "OBJEKT",
    (fields) =>
      ofTexts(fields, 2, ([dimension = "", object = "", name = ""]) => ({ kind: "object", dimension, object, name })),
  ],
  ...(["IB", "UB", "OIB", "OUB", "RES"] as const).map((label): [string, Parse] => [
    label,
    (fields) => parseBalance(label, fields),
  ]),
  ...(["PSALDO", "PBUDGET"] as const).map((label): [string, Parse] => [label, (fields) => parsePeriod(label, fields)]),
  ["VER", parseVoucher],
  ...(["TRANS", "RTRANS", "BTRANS"] as const).map((label): [string, Parse] => [
    label,
    (fields) => parseRow(label, fields),
  ]),
]);

/** The text of a field; a list in a place where none belongs is told of by what it then lacks. */
function textOf(field: Field | undefined): string {
  return typeof field === "string" ? field : "";
}

/** A record of texts, of which the first `needed` may not be empty. */
function ofTexts(
  fields: readonly Field[],
  needed: number,
  record: (texts: readonly string[]) => SieRecord,
): SieRecord | SieRefusal {
  const texts = fields.slice(1).map(textOf);
  for (let at = 0; at < needed; at += 1) if ((texts[at] ?? "") === "") return "missing";
  return record(texts);
}

function ofDay(fields: readonly Field[], record: (day: SieDay) => SieRecord): SieRecord | SieRefusal {
  const day = dayOf(textOf(fields[1]));
  return day === null ? "day" : record(day);
}

function parseYear(fields: readonly Field[]): SieRecord | SieRefusal {
  const year = yearOf(fields[1]);
  const [from, to] = [dayOf(textOf(fields[2])), dayOf(textOf(fields[3]))];
  if (year === null) return "year";
  return from === null || to === null ? "day" : { kind: "year", year, from, to };
}

function parseBalance(label: SieBalance["label"], fields: readonly Field[]): SieRecord | SieRefusal {
  const year = yearOf(fields[1]);
  const account = textOf(fields[2]);
  if (year === null) return "year";
  if (account === "") return "missing";
  const measured = measuredOf(fields, 3);
  if (typeof measured === "string") return measured;
  const { objects, amount, next } = measured;
  return { kind: "balance", label, year, account, objects, amount, quantity: optional(fields[next]) };
}

function parsePeriod(label: SiePeriodBalance["label"], fields: readonly Field[]): SieRecord | SieRefusal {
  const year = yearOf(fields[1]);
  const month = monthOf(textOf(fields[2]));
  const account = textOf(fields[3]);
  if (year === null) return "year";
  if (month === null) return "month";
  if (account === "") return "missing";
  const measured = measuredOf(fields, 4);
  if (typeof measured === "string") return measured;
  const { objects, amount, next } = measured;
  return { kind: "period", label, year, month, account, objects, amount, quantity: optional(fields[next]) };
}

function parseVoucher(fields: readonly Field[]): SieRecord | SieRefusal {
  const day = dayOf(textOf(fields[3]));
  if (day === null) return "day";
  return {
    kind: "voucher",
    series: textOf(fields[1]),
    number: textOf(fields[2]),
    day,
    text: textOf(fields[4]),
  };
}

function parseRow(label: SieRow["label"], fields: readonly Field[]): SieRecord | SieRefusal {
  const account = textOf(fields[1]);
  if (account === "") return "missing";
  const measured = measuredOf(fields, 2);
  if (typeof measured === "string") return measured;
  const { objects, amount, next } = measured;
  const written = textOf(fields[next]);
  const day = isNoDay(written) ? null : dayOf(written);
  if (day === null && !isNoDay(written)) return "day";
  return {
    kind: "row",
    label,
    account,
    objects,
    amount,
    day,
    text: textOf(fields[next + 1]),
    quantity: optional(fields[next + 2]),
  };
}

/** An object list, which some programs leave out, and the amount after it; `next` is the field after. */
function measuredOf(
  fields: readonly Field[],
  at: number,
): { readonly objects: readonly SieObject[]; readonly amount: string; readonly next: number } | SieRefusal {
  const list = fields[at];
  const hasList = typeof list === "object";
  const objects = hasList ? objectsOf(list) : noObjects;
  if (objects === null) return "objects";
  const amount = textOf(fields[hasList ? at + 1 : at]);
  return isAmount(amount) ? { objects, amount, next: hasList ? at + 2 : at + 1 } : "amount";
}

/** Null where one has no partner, or a dimension stands twice. */
function objectsOf(items: readonly string[]): readonly SieObject[] | null {
  if (items.length === 0) return noObjects;
  if (items.length % 2 !== 0) return null;
  const objects: SieObject[] = [];
  for (let at = 0; at < items.length; at += 2) {
    const [dimension = "", object = ""] = [items[at], items[at + 1]];
    if (objects.some((one) => one.dimension === dimension)) return null;
    objects.push({ dimension, object });
  }
  return objects;
}

function optional(field: Field | undefined): string | null {
  const text = textOf(field);
  return text === "" ? null : text;
}

const [minus, point, zero, nine] = [45, 46, 48, 57];

/** A minus, digits, a point, digits: no other decimal sign, no thousands, no exponent. */
function isAmount(text: string): boolean {
  let at = text.charCodeAt(0) === minus ? 1 : 0;
  let [points, digits] = [0, 0];
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) digits += 1;
    else if (code === point && digits > 0 && at < text.length - 1) points += 1;
    else return false;
  }
  return digits > 0 && points <= 1;
}

/** A whole number of just so many digits; null for anything else. */
function digitsOf(text: string, length: number): number | null {
  if (text.length !== length) return null;
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return null;
    number = number * 10 + (code - zero);
  }
  return number;
}

function isNoDay(text: string): boolean {
  return text === "" || text === "00000000";
}

/** 20240131, with a month and a day that there can be; null for anything else. */
function dayOf(text: string): SieDay | null {
  const day = digitsOf(text, 8);
  if (day === null || day % 100 < 1 || day % 100 > 31) return null;
  return isMonth(Math.floor(day / 100)) ? day : null;
}

/** 202401; null for anything else. */
function monthOf(text: string): number | null {
  const month = digitsOf(text, 6);
  return month !== null && isMonth(month) ? month : null;
}

function isMonth(month: number): boolean {
  return month % 100 >= 1 && month % 100 <= 12;
}

/** 0, -1, -2 ...: never more than two digits. */
function yearOf(field: Field | undefined): number | null {
  const text = textOf(field);
  return /^(?:0|-\d{1,2})$/u.test(text) ? Number(text) + 0 : null;
}
