import { remembered } from "#domain/lazy.ts";

import type { Passage } from "../section.ts";
import { monthNamed, monthWord } from "./months.ts";
import type { ReportPeriod } from "./period.ts";
import { phrase } from "./phrase.ts";

/** Words that can't be of the report's period: a month that it has not come to, or its own year as the one before. */
export interface Slip {
  readonly passage: Passage;
  readonly start: number;
  readonly words: string;
  readonly kind: "month" | "year";
  /** The report's last month, or its year. */
  readonly against: string;
}

const outcome = phrase(
  String.raw`(?:perioden (?:januari|january)\s?(?:[-–]|till|to|till och med)\s?|(?:resultat|utfall|avvikelse|\p{L}*kostnader|\p{L}*intäkter|outcome|result|costs)\p{L}*(?: \p{L}+){0,3} (?:per|till och med|as of|up to) (?:den )?(?:\d{1,2} )?)(?<month>${monthWord})`,
);
const sameTime = phrase(
  String.raw`(?:samma|motsvarande|the same|the corresponding) (?:period|tid|tidpunkt|månader)(?:en)? (?:under |år |in |of )?(?<year>(?:19|20)\d\d)(?!\d)`,
);
/** What is not over yet. */
const ahead = phrase(
  String.raw`\p{L}*prognos\p{L}*|förvänta\p{L}*|beräkna\p{L}*|bedöm\p{L}*|kommer|ska|planera\p{L}*|väntas|helår\p{L}*|forecast\p{L}*|expected|will`,
);
const earlier = phrase(String.raw`\p{L}*budget\p{L}*|föregående|förra|fjol\p{L}*|tidigare|previous|last year`);

const saidIn = remembered(({ text }: Passage) => {
  const years = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).map(Number);
  const month = ahead.test(text) ? null : outcome.exec(text);
  const isEarlier = month !== null && earlier.test(text.slice(0, month.index + month[0].length));
  return { month: isEarlier ? null : month, same: sameTime.exec(text), years };
});

/** Whether a sentence has words that are a slip in a report of some period. */
export function maySlip(passage: Passage): boolean {
  const { month, same } = saidIn(passage);
  return month !== null || same !== null;
}

/** The slips of a sentence in a report of a period. */
export function slipsIn(passage: Passage, { last, year }: ReportPeriod): readonly Slip[] {
  const { month, same, years } = saidIn(passage);
  const number = monthNamed(month?.groups?.["month"] ?? "");
  const isAhead = number !== null && number > last && number < 12 && years.every((one) => one === year);
  const isOwn = year !== null && same?.groups?.["year"] === String(year) && years.every((one) => one <= year);
  return [
    ...(isAhead && month !== null ? [slip(passage, month, "month", String(last))] : []),
    ...(isOwn ? [slip(passage, same, "year", String(year))] : []),
  ];
}

const slip = (passage: Passage, { index, 0: words }: RegExpExecArray, kind: Slip["kind"], against: string): Slip => ({
  passage,
  start: index,
  words,
  kind,
  against,
});
