import type { Counts } from "#domain/rounds/progress.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

import type { DocumentTable } from "../document.ts";
import { cell, left, right, row, table } from "../pages/parts.ts";
import type { RoundSummary } from "./list.ts";
import type { RoundProgress } from "./progress.ts";
import { stateText } from "./words.ts";

const heads = {
  rounds: { sv: "Uppföljningar", en: "Rounds" },
  round: { sv: "Uppföljning", en: "Round" },
  period: { sv: "Period", en: "Period" },
  stage: { sv: "Läge", en: "Stage" },
  deadline: { sv: "Sista svarsdag", en: "Deadline" },
  asked: { sv: "Tillfrågade", en: "Asked" },
  unit: { sv: "Enhet", en: "Unit" },
  late: { sv: "Försenade", en: "Late" },
  late_one: { sv: "försenad", en: "late" },
} as const satisfies Readonly<Record<string, LocalText>>;

const countsShown = ["reporting", "submitted", "returned", "approved"] as const;

const countHeads = (language: Language) => [
  right(inLanguage(heads.asked, language)),
  ...countsShown.map((state) => right(stateText(state, language))),
  right(inLanguage(heads.late, language)),
];

const countCells = (counts: Counts) =>
  [counts.all, ...countsShown.map((state) => counts[state]), counts.late].map((count) => cell(String(count)));

/** The rounds, with how far each has come. */
export function roundsTable(rounds: readonly RoundSummary[], language: Language): DocumentTable {
  const names = (["round", "period", "stage", "deadline"] as const).map((name) =>
    left(inLanguage(heads[name], language)),
  );
  const rows = rounds.map(({ id, name, period, stageText, deadline, counts }) =>
    row([`${name} (${id})`, period, stageText, deadline ?? "–"].map((words) => cell(words)).concat(countCells(counts))),
  );
  return table("rounds", inLanguage(heads.rounds, language), [...names, ...countHeads(language)], rows);
}

/** The units of a round, each with how it stands and how far those below it have come. */
export function progressTable({ units }: RoundProgress, language: Language): DocumentTable {
  const names = (["unit", "stage", "deadline"] as const).map((name) => left(inLanguage(heads[name], language)));
  const rows = units.map(({ code, name, level, stateText: state, isLate, deadline, counts }) => {
    const late = isLate ? `, ${inLanguage(heads.late_one, language)}` : "";
    const words = [`${"  ".repeat(level)}${name} (${code})`, `${state}${late}`, deadline ?? "–"];
    return row(words.map((one) => cell(one)).concat(countCells(counts)));
  });
  return table("progress", inLanguage(heads.round, language), [...names, ...countHeads(language)], rows);
}
