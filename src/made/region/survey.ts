import { drawn, drawnBetween } from "../draw.ts";
import type { SurveyAnswer } from "../write/survey.ts";
import { keyOf, yearIndex, type MadeUnit, type Year } from "./units.ts";

/** The share of employees who answer, in hundredths. */
const answering = 74;

/** How the items are answered in the mean, in hundredths, the first year; how much better each year after it. */
const items = [426, 412, 398, 431, 436, 418, 372, 384, 366];
const better = 3;

/** What the employees of the units answered in the survey of a year. */
export function surveyOf(units: readonly MadeUnit[], year: Year): readonly SurveyAnswer[] {
  return units.flatMap(({ code, heads }) => {
    const mood = drawnBetween(keyOf("mood", code), -35, 35) + better * yearIndex(year);
    const count = Math.round((heads * answering) / 100);
    return Array.from({ length: count }, (_, person) => ({
      unit: code,
      answers: items.map((mean, item) => answerOf(keyOf("answer", code, year, person, item), (mean + mood) / 100)),
    }));
  });
}

/** A step of the scale, spread around the mean. */
function answerOf(key: string, mean: number): number {
  const spread = (drawn(`${key}/a`) + drawn(`${key}/b`) - 1) * 2;
  return Math.min(5, Math.max(1, Math.round(mean + spread)));
}
