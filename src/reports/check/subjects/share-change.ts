import { remembered } from "#domain/lazy.ts";

import {
  absolute,
  compare,
  decimalText,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
} from "#domain/quantities/rational.ts";

import type { CheckedReport } from "../report.ts";
import { rowsOfReport, type SubjectRow } from "./rows.ts";
import type { Subject } from "./subject.ts";

/** A change in per cent that a text tells of. */
export interface SaidChange {
  readonly said: Subject;
  /** The two shares that it is the difference of, earlier first; null where the report doesn't print them. */
  readonly shares: readonly [from: Subject, to: Subject] | null;
  /** The share that is told of just before it; null where none is. */
  readonly before: Subject | null;
  /** Whether it is a number of something that is said to have changed. */
  readonly isOfNumber: boolean;
}

/** Changes that are printed as per cent and are differences of shares, or may be for all that the text says. */
export const shareChanges = remembered(({ sections }: Pick<CheckedReport, "sections">): readonly SaidChange[] => {
  const pairs = Map.groupBy(rowsOfReport({ sections }).flatMap(pairsOfRow), differenceOf);
  return sections.flatMap(({ subjects }) =>
    subjects.flatMap((said, index): readonly SaidChange[] => {
      if (said.place.row !== null || said.kind !== "percent" || said.measure.form !== "change") return [];
      if (ofHowMany.test(said.words)) return [];
      const near = subjects
        .slice(Math.max(0, index - 2), index)
        .filter(({ place }) => place.block === said.place.block);
      const isOfNumber = /(?<!\p{L})(?:antalet|number of)(?!\p{L})/iu.test(said.words);
      const key = decimalText(absolute(said.value));
      const inText = pairsOf(near);
      if (inText.some((pair) => isRelative(said, pair))) return [];
      const related = (pairs.get(key) ?? []).filter(([, to]) => isRelated(said, to));
      const shares = [...inText.filter((pair) => differenceOf(pair) === key), ...related].find(
        (pair) => !isRelative(said, pair),
      );
      if (shares !== undefined) return [{ said, shares, before: null, isOfNumber }];
      const before = said.name.length === 0 ? (near.findLast(isAmount) ?? null) : null;
      const isShare = isShareSaid.test(said.words) || before !== null;
      return isShare && !isOfNumber ? [{ said, shares: null, before, isOfNumber }] : [];
    }),
  );
});

const pairsOfRow = remembered(({ cells }: SubjectRow) => pairsOf(cells));

const isShareSaid =
  /(?<!\p{L})(?:andel(?:en|ar|arna)?|\p{L}*frekvens(?:en)?|(?:total|för\p{L}*|medarbetar\p{L}*)?\s?sjukfrånvaron?|frisknärvaron?|share|(?<!(?:hourly|interest|exchange|tax|pay) )rate(?! of (?:pay|interest))|sickness absence)(?!\p{L})/iu;

/** `har minskat för 61 procent av myndigheterna` tells for how many it has. */
const ofHowMany = /(?<!\p{L})(?:för|hos|bland|for|among|in)\s+(?:\p{L}+\s+)?#\s+(?:av|of)(?!\p{L})/iu;

const isAmount = ({ kind, measure }: Subject): boolean => kind === "percent" && measure.form === "amount";

/** Shares of one row, or of sentences that follow each other, at two times. */
function pairsOf(subjects: readonly Subject[]): readonly (readonly [Subject, Subject])[] {
  const amounts = subjects.filter(isAmount);
  return amounts.flatMap((one, index) =>
    amounts.slice(index + 1).map((other): readonly [Subject, Subject] => {
      const [yearOne = 0, yearOther = 0] = [one.period.years[0], other.period.years[0]];
      return yearOne > yearOther ? [other, one] : [one, other];
    }),
  );
}

const differenceOf = remembered(([from, to]: readonly [Subject, Subject]): string =>
  decimalText(absolute(subtract(to.value, from.value))),
);

/** Whether it is right as per cent of the first. */
function isRelative(said: Subject, [from, to]: readonly [Subject, Subject]): boolean {
  if (isZero(from.value)) return false;
  const percent = multiply(divide(subtract(to.value, from.value), absolute(from.value)), rational(100n));
  const apart = absolute(subtract(absolute(percent), absolute(said.value)));
  return compare(apart, multiply(said.slack, rational(2n))) <= 0;
}

/** Whether a text and a row can be of one thing: a word of one is, or begins as, one of the other. */
function isRelated(said: Subject, cell: Subject): boolean {
  const words = [...cell.name, ...cell.about];
  return said.name.some((stem) =>
    words.some((word) => stem === word || (stem.length > 8 && word.startsWith(stem.slice(0, 10)))),
  );
}
