import type { CheckedReport } from "../report.ts";
import type { Passage } from "../section.ts";
import { monthNamed, monthWord } from "./months.ts";
import { countOf, severalOf } from "./number-words.ts";
import { phrase } from "./phrase.ts";

/** What a report is about, from January: the last month, 1-12, and the year where it is said. */
export interface ReportPeriod {
  readonly last: number;
  readonly year: number | null;
}

const span = phrase(
  String.raw`(?:januari|january)\s?(?:[-–]|till|to|till och med)\s?(?<last>${monthWord})(?: (?<year>(?:19|20)\d\d)(?!\d))?`,
);

/** The period that a report is known to be about, else the only one from January that it names anywhere; null where it names several. */
export function periodOf({ known, passages, manuscript }: CheckedReport): ReportPeriod | null {
  if (known.period !== null) {
    const { from, to } = known.period;
    return from.slice(5, 7) === "01" ? { last: Number(to.slice(5, 7)), year: Number(to.slice(0, 4)) } : null;
  }
  const said = [manuscript.title ?? "", ...passages.map(({ text }) => text)].flatMap((text) => spanIn(text) ?? []);
  const [first] = said;
  if (first === undefined || said.some(({ last }) => last !== first.last)) return null;
  const years = new Set(said.flatMap(({ year }) => year ?? []));
  return { last: first.last, year: years.size === 1 ? ([...years][0] ?? null) : null };
}

function spanIn(text: string): ReportPeriod | null {
  const { last, year } = span.exec(text)?.groups ?? {};
  const month = monthNamed(last ?? "");
  return month === null ? null : { last: month, year: year === undefined ? null : Number(year) };
}

/** A title stands among the first sentences and is short. */
const [first, longest] = [4, 120];

/** The sentences that can be a report's title. */
export const titlesOf = ({ passages }: CheckedReport): readonly Passage[] =>
  passages.slice(0, first).filter(({ text }) => text.length < longest);

const months = phrase(
  String.raw`(?:efter|after)(?: årets)?(?: (?:de )?första| the first)? (?<count>${severalOf.sv}|${severalOf.en}) (?:månader(?:na)?|months)`,
);

/** The period that a report is known to be about, else the one that its title says. */
export function titlePeriod(report: CheckedReport): ReportPeriod | null {
  if (report.known.period !== null) return periodOf(report);
  const titles = titlesOf(report).map(({ text }) => text);
  const last = titles.map((text) => spanIn(text)?.last ?? monthsIn(text)).find((one) => one !== null) ?? null;
  const years = new Set(titles.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []));
  const [year = null] = years.size === 1 ? [...years].map(Number) : [];
  return last === null ? null : { last, year };
}

function monthsIn(text: string): number | null {
  const { count = "" } = months.exec(text)?.groups ?? {};
  const number = countOf(count, "sv") ?? countOf(count, "en");
  return number === null || number > 12 ? null : number;
}
