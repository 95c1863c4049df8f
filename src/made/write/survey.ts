import { writeSpreadsheet } from "#formats/csv/write.ts";

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
  return new TextEncoder().encode(writeSpreadsheet(["Period", "Enhet", ...items], rows));
}
