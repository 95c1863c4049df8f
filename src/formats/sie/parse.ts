import { itemsOf } from "./fields.ts";
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

/** How the records of one label are read. */
export interface RecordParser {
  /** Without `#`. */
  readonly label: string;
  /** Which of the fields may be an object list; null where none may. */
  readonly listAt: number | null;
  /** Whether it is a row of a voucher. */
  readonly isRow: boolean;
  readonly parse: Parse;
}

/** A record of its fields, of which the first is the label; or why it cannot be read. */
type Parse = (fields: readonly string[]) => SieRecord | SieRefusal;

/** The objects of a list; null where one has no partner, or a dimension stands twice. */
type ObjectsOf = (list: string) => readonly SieObject[] | null;

/** Lists that are remembered as read: a file has few, and most of its rows have one. */
const mostRemembered = 10_000;

/** Where the records that may have an object list have it. */
const listPlaces: Readonly<Record<string, number>> = {
  TRANS: 2,
  RTRANS: 2,
  BTRANS: 2,
  IB: 3,
  UB: 3,
  OIB: 3,
  OUB: 3,
  RES: 3,
  PSALDO: 4,
  PBUDGET: 4,
};

/** How the record of each label, with its `#`, is read. #KSUMMA is the reader's own. */
export function recordParsers(): ReadonlyMap<string, RecordParser> {
  const parsers = parsersByLabel(objectsReader());
  return new Map(
    parsers.map(([label, parse]) => [
      `#${label}`,
      { label, listAt: listPlaces[label] ?? null, isRow: listPlaces[label] === listPlaces["TRANS"], parse },
    ]),
  );
}

function parsersByLabel(objectsOf: ObjectsOf): readonly (readonly [string, Parse])[] {
  return [
    ...headLabels.map((label): [string, Parse] => [
      label,
      (fields) => ({ kind: "head", label, fields: fields.slice(1) }),
    ]),
    ["GEN", ([, day]) => withDay(day, (made) => ({ kind: "made", day: made }))],
    ["OMFATTN", ([, day]) => withDay(day, (last) => ({ kind: "extent", day: last }))],
    ["SIETYP", ([, type]) => (isGiven(type) ? { kind: "type", type } : "missing")],
    ["RAR", parseYear],
    ["KONTO", ([, account, name = ""]) => (isGiven(account) ? { kind: "account", account, name } : "missing")],
    ["DIM", ([, dimension, name]) => parseDimension(dimension, name, null)],
    [
      "UNDERDIM",
      ([, dimension, name, within]) => (isGiven(within) ? parseDimension(dimension, name, within) : "missing"),
    ],
    ["OBJEKT", parseObject],
    ...(["IB", "UB", "OIB", "OUB", "RES"] as const).map((label): [string, Parse] => [
      label,
      (fields) => parseBalance(label, fields, objectsOf),
    ]),
    ...(["PSALDO", "PBUDGET"] as const).map((label): [string, Parse] => [
      label,
      (fields) => parsePeriod(label, fields, objectsOf),
    ]),
    ["VER", parseVoucher],
    ...(["TRANS", "RTRANS", "BTRANS"] as const).map((label): [string, Parse] => [
      label,
      (fields) => parseRow(label, fields, objectsOf),
    ]),
  ];
}

function isGiven(field: string | undefined): field is string {
  return field !== undefined && field !== "";
}

function withDay(field: string | undefined, record: (day: SieDay) => SieRecord): SieRecord | SieRefusal {
  const day = dayOf(field);
  return day === null ? "day" : record(day);
}

function parseYear([, number, first, last]: readonly string[]): SieRecord | SieRefusal {
  const [year, from, to] = [yearOf(number), dayOf(first), dayOf(last)];
  if (year === null) return "year";
  return from === null || to === null ? "day" : { kind: "year", year, from, to };
}

function parseDimension(
  dimension: string | undefined,
  name: string | undefined,
  within: string | null,
): SieRecord | SieRefusal {
  return isGiven(dimension) ? { kind: "dimension", dimension, name: name ?? "", within } : "missing";
}

function parseObject([, dimension, object, name = ""]: readonly string[]): SieRecord | SieRefusal {
  return isGiven(dimension) && isGiven(object) ? { kind: "object", dimension, object, name } : "missing";
}

function parseBalance(
  label: SieBalance["label"],
  fields: readonly string[],
  objectsOf: ObjectsOf,
): SieRecord | SieRefusal {
  const [year, account] = [yearOf(fields[1]), fields[2]];
  if (year === null) return "year";
  if (!isGiven(account)) return "missing";
  const measured = measuredOf(fields, 3, objectsOf);
  if (typeof measured === "string") return measured;
  const { objects, amount, next } = measured;
  return { kind: "balance", label, year, account, objects, amount, quantity: optional(fields[next]) };
}

function parsePeriod(
  label: SiePeriodBalance["label"],
  fields: readonly string[],
  objectsOf: ObjectsOf,
): SieRecord | SieRefusal {
  const [year, month, account] = [yearOf(fields[1]), monthOf(fields[2]), fields[3]];
  if (year === null) return "year";
  if (month === null) return "month";
  if (!isGiven(account)) return "missing";
  const measured = measuredOf(fields, 4, objectsOf);
  if (typeof measured === "string") return measured;
  const { objects, amount, next } = measured;
  return { kind: "period", label, year, month, account, objects, amount, quantity: optional(fields[next]) };
}

function parseVoucher([, series = "", number = "", written, text = ""]: readonly string[]): SieRecord | SieRefusal {
  return withDay(written, (day) => ({ kind: "voucher", series, number, day, text }));
}

function parseRow(label: SieRow["label"], fields: readonly string[], objectsOf: ObjectsOf): SieRecord | SieRefusal {
  const account = fields[1];
  if (!isGiven(account)) return "missing";
  const measured = measuredOf(fields, 2, objectsOf);
  if (typeof measured === "string") return measured;
  const { objects, amount, next } = measured;
  const written = fields[next];
  const hasDay = isGiven(written) && written !== "00000000";
  const day = hasDay ? dayOf(written) : null;
  if (hasDay && day === null) return "day";
  const [text, quantity] = [fields[next + 1] ?? "", optional(fields[next + 2])];
  return { kind: "row", label, account, objects, amount, day, text, quantity };
}

/** An object list, which some programs leave out, and the amount after it; `next` is the field after. */
function measuredOf(
  fields: readonly string[],
  at: number,
  objectsOf: ObjectsOf,
): { readonly objects: readonly SieObject[]; readonly amount: string; readonly next: number } | SieRefusal {
  const list = fields[at] ?? "";
  const hasList = list.startsWith("{");
  const objects = objectsOf(hasList ? list : "{}");
  if (objects === null) return "objects";
  const next = hasList ? at + 2 : at + 1;
  const amount = fields[next - 1] ?? "";
  return isAmount(amount) ? { objects, amount, next } : "amount";
}

function objectsReader(): ObjectsOf {
  const known = new Map<string, readonly SieObject[] | null>();
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before;
    const objects = parseObjects(itemsOf(list));
    if (known.size >= mostRemembered) known.clear();
    known.set(list, objects);
    return objects;
  };
}

function parseObjects(items: readonly string[] | null): readonly SieObject[] | null {
  if (items === null || items.length % 2 !== 0) return null;
  const objects = Array.from({ length: items.length / 2 }, (_, at) => ({
    dimension: items[at * 2] ?? "",
    object: items[at * 2 + 1] ?? "",
  }));
  return new Set(objects.map(({ dimension }) => dimension)).size === objects.length ? objects : null;
}

function optional(field: string | undefined): string | null {
  return isGiven(field) ? field : null;
}

const [minus, point, zero, nine] = [45, 46, 48, 57];

/** A minus, digits, a point, digits: no other decimal sign, no thousands, no exponent. */
function isAmount(text: string): boolean {
  let [points, digits] = [0, 0];
  for (let at = text.charCodeAt(0) === minus ? 1 : 0; at < text.length; at += 1) {
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

/** 20240131, with a month and a day that there can be; null for anything else. */
function dayOf(text = ""): SieDay | null {
  const day = digitsOf(text, 8);
  if (day === null || day % 100 < 1 || day % 100 > 31) return null;
  return isMonth(Math.floor(day / 100)) ? day : null;
}

/** 202401; null for anything else. */
function monthOf(text = ""): number | null {
  const month = digitsOf(text, 6);
  return month !== null && isMonth(month) ? month : null;
}

function isMonth(month: number): boolean {
  return month % 100 >= 1 && month % 100 <= 12;
}

/** 0, -1, -2 ...: never more than two digits. */
function yearOf(text = ""): number | null {
  return /^(?:0|-\d{1,2})$/u.test(text) ? Number(text) + 0 : null;
}
