/** When a figure is said to hold: what its words say, and nothing of what they leave out. */
export interface SaidPeriod {
  readonly years: readonly number[];
  /** The last month that is named, 1-12: 8 of `januari–augusti` and of `per 2023-08-31`. */
  readonly month: number | null;
}

const monthNames = [
  "jan(?:uari|uary)?",
  "feb(?:ruari|ruary)?",
  "mars?|march",
  "apr(?:il)?",
  "maj|may",
  "jun[ie]?",
  "jul[iy]?",
  "aug(?:usti|ust)?",
  "sep(?:t|tember)?",
  "okt(?:ober)?|oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];
const months = new RegExp(
  String.raw`(?<!\p{L})(?:${monthNames.map((name) => `(${name})`).join("|")})(?!\p{L})|(?<!\d)(?:19|20)\d\d-(?<iso>\d\d)(?!\d)`,
  "giu",
);

/** What a text says of when. */
export function periodIn(text: string): SaidPeriod {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year));
  const last = [...text.matchAll(months)].at(-1);
  const iso = last?.groups?.["iso"];
  const named = last?.slice(1, 13).findIndex((name) => name !== undefined) ?? -1;
  const month = iso === undefined ? (named < 0 ? null : named + 1) : Number(iso);
  return { years: [...new Set(years)], month };
}

/** When a figure of a table holds: what its row says goes before what its column says, as where a row is a year. */
export function periodOfCell(row: SaidPeriod, column: SaidPeriod): SaidPeriod {
  return { years: row.years.length > 0 ? row.years : column.years, month: row.month ?? column.month };
}

/** Whether two figures can be of one time: each that says a year or a month says the same. */
export function maySharePeriod(one: SaidPeriod, other: SaidPeriod): boolean {
  const years =
    one.years.length === 0 || other.years.length === 0 || one.years.some((year) => other.years.includes(year));
  return years && (one.month === null || other.month === null || one.month === other.month);
}
