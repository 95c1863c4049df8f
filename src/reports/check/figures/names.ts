import type { Unit } from "./unit.ts";

const months =
  "jan(?:uari)?|feb(?:ruari)?|mars|april|maj|juni|juli|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october";
const monthBefore = new RegExp(`(?:^|[^\\p{L}])(?:${months})\\s$`, "iu");
const monthAfter = new RegExp(`^\\s(?:${months})(?![\\p{L}])`, "iu");

/** Words whose number tells which one, not how much. */
const numbered = new RegExp(
  `(?:^|[^\\p{L}])(?:\\p{L}*rapport|kl|kl\\.|klockan|tel|tel\\.|telefon|covid|windows|office|p\\.|pp\\.|vecka|v\\.|avsnitt|kapitel|kap|bilaga|tabell|diagram|figur|kvartal|tertial|delår|nr|nummer|steg|punkt|sida|sid|s\\.|§|iso|iec|en|version|nivå|prioritet|grupp|fas|zon|rum|linje|paragraf|artikel|agenda|mål|uppdrag|note|not|section|chapter|table|figure|appendix|week|quarter|page|phase|step|version|level)\\s$`,
  "iu",
);
const dayAfter = new RegExp(`^\\s?(?:${months}|dagars)`, "iu");

/**
 * Whether digits name something instead of counting: a year, a date, a time, a section, a range, a part of a word. `start` is where
 * the digits begin, their sign not included.
 */
export function isName(text: string, start: number, end: number, unit: Unit | null): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 24)];
  const digits = text.slice(start, end);
  return (
    /[\p{L}\d_#@]$/u.test(before) ||
    /\d[.:/,]$/u.test(before) ||
    /[\p{L}][./_]$/u.test(before) ||
    /\p{L}[-–]$/u.test(before) ||
    isRange(before, after) ||
    isNumbering(before, digits, after, unit) ||
    isBroken(before, digits, after) ||
    (/^(?:\p{L}|[:/]\p{L}|[:/]?\d)/u.test(after) && unit === null) ||
    /^(?:[:/.]\d|\+\s|[.]\p{L})/u.test(after) ||
    (unit === null && /^-\p{L}/u.test(after)) ||
    numbered.test(before) ||
    (unit === null && /^\d$/u.test(digits) && /(?:^|[^\p{L}])(?:prognos|forecast)\s$/iu.test(before)) ||
    isDate(digits, before, after) ||
    isYear(digits, before, after, unit)
  );
}

/** `11 kap. 6 §`, `1. Inledning`, `21st`, and groups of digits such as telephone numbers'. */
function isNumbering(before: string, digits: string, after: string, unit: Unit | null): boolean {
  if (unit === null && (/\d\s$/u.test(before) || /^\s\d/u.test(after))) return true;
  return (
    /^\s?(?:kap(?![\p{L}])|§)/u.test(after) ||
    (/(?:^|\n)\s*$/u.test(before) && digits.length < 4 && /^[.)](?:\s|$)/u.test(after)) ||
    (unit?.printed === "st" && /^st(?!\p{L})/u.test(after))
  );
}

/** `3, 45 %`: the last number of a list has a word before it, so that this is one number with a space in it. */
function isBroken(before: string, digits: string, after: string): boolean {
  const isLast = /\d,\s$/u.test(before) && /^\d{1,2}$/u.test(digits) && /^\s?(?:%|procent)/u.test(after);
  return isLast || (/^\d+$/u.test(digits) && /^,\s\d{1,2}\s?(?:%|procent)/u.test(after));
}

/** `70–80 procent`, `2023-2025`, `20-29 år`. */
function isRange(before: string, after: string): boolean {
  return /\d\s?[-–−/]\s?$/u.test(before) || /^\s?[-–−/]\s?\d/u.test(after);
}

function isDate(digits: string, before: string, after: string): boolean {
  if (/^(?:19|20)\d{6}$/u.test(digits)) return true;
  if (!/^\d{1,2}$/u.test(digits)) return false;
  return monthBefore.test(before) || monthAfter.test(after) || (dayAfter.test(after) && /den\s$/iu.test(before));
}

function isYear(digits: string, before: string, after: string, unit: Unit | null): boolean {
  if (!/^(?:19|20)\d\d$/u.test(digits)) return false;
  return (
    unit === null ||
    unit.kind === "years" ||
    /(?:år|sedan|jämfört med|mot|från|of|in|since)\s$/iu.test(before) ||
    after.trim() === ""
  );
}
