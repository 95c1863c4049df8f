import { remembered } from "#domain/lazy.ts";

import { likenessOf } from "./likeness.ts";
import type { SubjectRow } from "./rows.ts";
import { agreeInSize, type Subject } from "./subject.ts";
import type { Disagreement } from "./twice-in-tables.ts";

const number = new Set(["antal", "numb"]);
const staff = new Set(["anställd", "medarbet", "månadsavlön", "tillsvidareanställd", "employe", "staff"]);

/** How many are employed the same day, by a text and by a table: they may count differently, so it is asked. */
export function headcountsApart(texts: readonly Subject[], rows: readonly SubjectRow[]): readonly Disagreement[] {
  const counted = rows.filter(({ name }) => name.length === 0).flatMap(({ cells }) => cells.filter(isHeadcount));
  return texts.filter(isHeadcount).flatMap((shown) => {
    const same = counted.filter((cell) => isSameDay(shown, cell));
    const [against] = same;
    if (against === undefined || same.some((cell) => agreeInSize(cell, shown))) return [];
    return likenessOf(shown, against) === "close" ? [{ shown, against, kind: "value", confidence: 0.55 }] : [];
  });
}

const isHeadcount = remembered(({ kind, measure, name, about }: Subject): boolean => {
  const stems = [...name, ...about];
  const counts = (kind === "persons" || kind === null) && measure.form === "amount" && measure.basis === "outcome";
  return counts && stems.some((stem) => number.has(stem)) && stems.some((stem) => staff.has(stem));
});

const isSameDay = ({ period: one }: Subject, { period: other }: Subject): boolean =>
  one.month !== null && one.month === other.month && one.years.length === 1 && one.years[0] === other.years[0];
