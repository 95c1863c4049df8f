import { formatSpan } from "#domain/periods/format.ts";
import { decimalText, fromInteger } from "#domain/quantities/rational.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { writeSpreadsheet } from "#formats/csv/write.ts";

import type { MadeValue } from "../value.ts";

/** What one person answered in the survey: the nine items, each from 1 to 5. */
export interface SurveyAnswer {
  readonly unit: string;
  readonly answers: readonly number[];
}

/** The items of HME: three each on motivation, leadership and steering. */
const items = [
  "Mitt arbete känns meningsfullt",
  "Jag lär nytt och utvecklas i mitt dagliga arbete",
  "Jag ser fram emot att gå till arbetet",
  "Min närmaste chef visar uppskattning för mina arbetsinsatser",
  "Min närmaste chef visar förtroende för mig som medarbetare",
  "Min närmaste chef ger mig förutsättningar att ta ansvar i mitt arbete",
  "Jag är insatt i min arbetsplats mål",
  "Min arbetsplats mål följs upp och utvärderas på ett bra sätt",
  "Jag vet vad som förväntas av mig i mitt arbete",
];

/** The answers to an employee survey, a row for each person. */
export function writeSurvey(period: string, answers: readonly SurveyAnswer[]): Uint8Array {
  const rows = answers.map((answer) => [period, answer.unit, ...answer.answers.map(String)]);
  return written(["Period", "Enhet", ...items], rows);
}

/** The indices of a survey as they are reported, a row for each unit and year. `heads`: measure -> what its column is called. */
export function writeIndices(heads: Readonly<Record<string, string>>, values: readonly MadeValue[]): Uint8Array {
  const rows = Map.groupBy(values, ({ unit, period }) => JSON.stringify([formatSpan(period, "sv"), unit]));
  const textOf = (value: MadeValue | undefined): string =>
    value === undefined ? "" : decimalText(fromInteger(value.amount, unitsOfMeasurement.index.decimals));
  const cells = [...rows.values()].map((own) => [
    ...own.slice(0, 1).flatMap(({ period, unit }) => [formatSpan(period, "sv"), unit]),
    ...Object.keys(heads).map((measure) => textOf(own.find((value) => value.measure === measure))),
  ]);
  return written(["År", "Enhet", ...Object.values(heads)], cells);
}

function written(head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(writeSpreadsheet(head, rows));
}
