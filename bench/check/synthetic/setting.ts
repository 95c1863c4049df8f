import { monthName } from "../../../src/domain/periods/format.ts";
import { daysIn, monthOf } from "../../../src/domain/periods/month.ts";
import type { Language } from "../../../src/domain/text.ts";
import type { Draw } from "./draw.ts";
import { printing, type Print } from "./print.ts";

/** What holds for one whole report: who writes it, about when, and how numbers are written. */
export interface Setting {
  readonly draw: Draw;
  readonly language: Language;
  readonly unit: string;
  readonly year: number;
  readonly period: Period;
  /**
   * `signed`: costs are negative, outcome - budget. `favourable`: costs are positive, budget - outcome for costs. `plain`: costs
   * are positive, outcome - budget, so that more cost than budget is positive; such a report has no income.
   */
  readonly convention: "signed" | "favourable" | "plain";
  readonly print: Print;
  /** Deviations of so many kronor or more are commented; null where the report has no such rule. */
  readonly commentFrom: number | null;
  /** Groups of fewer persons are left out; null where nothing is known of it. */
  readonly fewestPersons: number | null;
  /** Chapters as they are numbered; empty where the report has no numbers. */
  readonly chapters: readonly { readonly number: string; readonly title: string }[];
}

export interface Period {
  readonly months: number;
  /** `januari–augusti` */
  readonly name: string;
  readonly last: string;
  readonly lastDay: number;
  /** What the report is called: `Delårsrapport`. */
  readonly kind: string;
}

const names = [
  "Bild och funktion",
  "Måltid Väst",
  "Kollektivtrafiken",
  "Tandvården Norr",
  "Service och lager",
  "Fastighet Öst",
  "Hjälpmedelscentralen",
  "Ambulans och larm",
  "Labbmedicin Syd",
  "Kulturförvaltningen",
  "Vårdnära service",
  "Rehab och habilitering",
];
/** The month before or after the period's last, for a report that slips. */
export function otherMonth({ language, year, period: { months }, draw }: Setting): string {
  const isBefore = draw.chance("other-month", 0.5) || months === 12;
  return monthName(monthOf(year, isBefore ? months - 1 : months + 1), language, "long");
}

const kinds: Readonly<Record<number, Readonly<Record<Language, readonly string[]>>>> = {
  4: { sv: ["Uppföljningsrapport 1", "Tertialrapport 1", "Tertialuppföljning"], en: ["Follow-up report 1"] },
  6: { sv: ["Delårsrapport", "Halvårsrapport"], en: ["Interim report"] },
  8: { sv: ["Delårsrapport", "Delårsrapport 2", "Uppföljningsrapport 2"], en: ["Interim report"] },
  9: { sv: ["Delårsrapport"], en: ["Interim report"] },
  12: { sv: ["Årsrapport", "Verksamhetsberättelse", "Årsredovisning"], en: ["Annual report"] },
};

/** `isTooLate`: an interim report of nine months. */
export function settingOf(draw: Draw, language: Language, isTooLate: boolean): Setting {
  const count = isTooLate ? 9 : draw.of("months", [4, 6, 8, 8, 12, 12]);
  const year = draw.between("year", 2021, 2026);
  const end = monthOf(year, count);
  const [first, last] = [monthOf(year, 1), end].map((month) => monthName(month, language, "long"));
  const isOwn = draw.chance("own", 0.35);
  return {
    draw,
    language,
    unit: draw.of("unit", names),
    year,
    period: {
      months: count,
      name: `${first ?? ""}${draw.of("dash", ["–", "-"])}${last}`,
      last: last ?? "",
      lastDay: daysIn(end),
      kind: draw.of("kind", kinds[count]?.[language] ?? []),
    },
    convention: draw.of("convention", ["signed", "signed", "signed", "favourable", "plain"]),
    print: printing(draw.under("print"), language),
    commentFrom: isOwn && draw.chance("comments", 0.5) ? 2_000_000 : null,
    fewestPersons: isOwn ? 5 : null,
    chapters: [],
  };
}
