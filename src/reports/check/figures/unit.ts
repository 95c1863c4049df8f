import { rational, multiply, type Rational } from "#domain/quantities/rational.ts";

/** What a printed figure is counted in. */
export interface Unit {
  readonly kind: UnitKind;
  /** As printed: `mnkr`, `procent`. */
  readonly printed: string;
  /** How many of the kind's own unit one of it is: 1 000 000 for `mnkr`. */
  readonly scale: number;
}

/** `points` are percentage points. `money` is counted in kronor, the others in what they are called. */
export type UnitKind =
  | "money"
  | "percent"
  | "points"
  | "persons"
  | "fte"
  | "hours"
  | "days"
  | "weeks"
  | "months"
  | "years"
  | "count"
  | "score"
  | "tonnes"
  | "energy";

interface UnitWords {
  readonly kind: UnitKind;
  readonly scale: number;
  /** In lower case; a space stands for any white space. */
  readonly words: readonly string[];
}

/** The longest that fits is the one. */
const unitWords: readonly UnitWords[] = [
  { kind: "money", scale: 1, words: ["kr", "kronor", "sek"] },
  { kind: "money", scale: 1000, words: ["tkr", "kkr", "ksek", "tsek", "tusen kronor", "tusen kr", "thousand kronor"] },
  {
    kind: "money",
    scale: 1_000_000,
    words: [
      "mnkr",
      "mkr",
      "mskr",
      "msek",
      "miljon kronor",
      "miljoner kronor",
      "miljoner kr",
      "miljoner",
      "mn kr",
      "milj kr",
      "milj. kr",
      "million kronor",
      "million",
    ],
  },
  {
    kind: "money",
    scale: 1_000_000_000,
    words: ["mdkr", "mdr", "mdr kr", "miljard kronor", "miljarder kronor", "miljarder", "billion kronor"],
  },
  { kind: "percent", scale: 1, words: ["%", "procent", "procents", "per cent", "percent", "proc"] },
  {
    kind: "points",
    scale: 1,
    words: [
      "procentenhet",
      "procentenheter",
      "%-enhet",
      "%-enheter",
      "procent-enheter",
      "p.e.",
      "percentage point",
      "percentage points",
    ],
  },
  {
    kind: "persons",
    scale: 1,
    words: [
      "person",
      "personer",
      "medarbetare",
      "anställda",
      "chefer",
      "deltagare",
      "patienter",
      "invånare",
      "persons",
      "people",
      "employees",
    ],
  },
  { kind: "fte", scale: 1, words: ["årsarbetare", "årsarbeten", "heltidstjänster", "fte", "ftes"] },
  { kind: "hours", scale: 1, words: ["timme", "timmar", "timmarna", "tim", "hour", "hours"] },
  {
    kind: "days",
    scale: 1,
    words: ["dag", "dagar", "dagarna", "dgr", "dygn", "kalenderdag", "kalenderdagar", "day", "days"],
  },
  { kind: "weeks", scale: 1, words: ["vecka", "veckor", "arbetsveckor", "week", "weeks"] },
  { kind: "months", scale: 1, words: ["månad", "månader", "månaderna", "mån", "month", "months"] },
  { kind: "years", scale: 1, words: ["år", "year", "years"] },
  { kind: "count", scale: 1, words: ["st", "stycken", "gånger", "times"] },
  { kind: "score", scale: 1, words: ["poäng", "indexenheter", "points"] },
  { kind: "tonnes", scale: 1, words: ["ton", "tonnes"] },
  { kind: "energy", scale: 1, words: ["kwh"] },
  { kind: "energy", scale: 1000, words: ["mwh"] },
  { kind: "energy", scale: 1_000_000, words: ["gwh"] },
];

const byWord = new Map<string, Unit>(
  unitWords.flatMap(({ kind, scale, words }) => words.map((word) => [word, { kind, scale, printed: word }] as const)),
);

const pattern = new RegExp(
  `^(?:${[...byWord.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(" ", String.raw`\s+`))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** The unit that a text begins with, and how many characters of it; null where it begins with none. */
export function unitAt(text: string): { readonly unit: Unit; readonly length: number } | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const known = byWord.get(match[0].toLowerCase().replaceAll(/\s+/gu, " "));
  return known === undefined ? null : { unit: { ...known, printed: match[0] }, length: match[0].length };
}

/** What a heading may count in: `år` in one says when, not what. */
const isSaidInHeading = ({ kind }: Unit): boolean => kind !== "years" && kind !== "months" && kind !== "weeks";

/** The only unit that a heading or a caption speaks of, as in `Resultaträkning (mkr)`; null for none, and for several. */
export function unitIn(text: string): Unit | null {
  const found = new Map<string, Unit>();
  for (let from = 0; from < text.length;) {
    const at = from === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(from - 1)) ? unitAt(text.slice(from)) : null;
    if (at !== null && isSaidInHeading(at.unit)) found.set(`${at.unit.kind} ${String(at.unit.scale)}`, at.unit);
    from += at?.length ?? 1;
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** The value in its kind's own unit: kronor for 2,7 mnkr. */
export function inOwnUnit(value: Rational, unit: Unit): Rational {
  return multiply(value, rational(unit.scale));
}
