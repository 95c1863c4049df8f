import { divide, rational } from "#domain/quantities/rational.ts";

import { inFigure } from "../figures/print.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { rowsOfReport } from "../subjects/rows.ts";
import { printedWithUnit, type Subject } from "../subjects/subject.ts";
import { indexed, textAgainstTable } from "../subjects/text-against-table.ts";
import { twiceInTables, type Disagreement } from "../subjects/twice-in-tables.ts";
import { twiceInText } from "../subjects/twice-in-text.ts";

export const sameQuantity: Rule = {
  id: "same-quantity",
  severity: "error",
  name: { sv: "Samma uppgift är lika överallt", en: "The same quantity is the same everywhere" },
  about: {
    sv: "En uppgift som står på två ställen – i två tabeller, i text och tabell eller i sammanfattning och avsnitt – ska vara densamma, utöver avrundning. Att det är samma uppgift avgörs av orden: radens namn, utfall, budget, prognos eller avvikelse, perioden och vad som räknas. Rader i två tabeller är samma rad först när även andra belopp i dem är lika. Går det att läsa texten på flera sätt sägs ingenting.",
    en: "A quantity that stands in two places – in two tables, in text and table, in summary and section – is the same in both, apart from rounding. Words decide whether it is the same: the row's name, outcome, budget, forecast or deviation, the period and what is counted. Rows of two tables are one row only where other amounts in them are alike as well. Where the text can be read in several ways, nothing is said.",
  },
  law: null,
  examples: {
    found: [
      `# Sammanfattning

Personalkostnaderna uppgick till 153,4 mnkr.

# Ekonomi

| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personalkostnader | 135,4 | 140,0 |
| Lokalkostnader | 24,1 | 25,0 |`,
      `# Resultat

| Tkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Budgetavvikelse | 450 082 | 524 866 | -74 784 |

# Resultaträkning

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Norr | -200,0 | -224,9 | 24,9 |
| Söder | -250,1 | -300,0 | 49,9 |
| Totalt | -450,1 | -524,9 | 74,8 |`,
    ],
    alike: [
      `# Sammanfattning

Personalkostnaderna uppgick till 135,4 mnkr, och drygt 24 mnkr gick till lokaler.

# Ekonomi

| Tkr | Utfall | Budget |
| --- | --- | --- |
| Personalkostnader | 135 412 | 140 000 |
| Lokalkostnader | 24 100 | 25 000 |`,
    ],
  },
  check: { of: "report", find: inReport },
};

function inReport({ sections }: CheckedReport): readonly Found[] {
  const rows = rowsOfReport({ sections });
  const index = indexed(rows);
  const texts = sections.map(({ subjects }) => subjects.filter(({ place }) => place.row === null));
  const all = [
    ...twiceInTables(rows),
    ...texts.flatMap((subjects, section) =>
      subjects.flatMap((subject) => textAgainstTable(subject, section, index) ?? []),
    ),
  ];
  const told = new Set(all.map(({ shown }) => shown));
  const inText = twiceInText(texts.flat()).filter(({ shown, against }) => !told.has(shown) && !told.has(against));
  return [...all, ...inText].map(found);
}

function found({ shown, against, kind, confidence }: Disagreement): Found {
  const [one, other] = [printedWithUnit(shown), printedWithUnit(against)];
  return {
    severity: confidence < 0.6 ? "question" : undefined,
    confidence,
    places: [shown.place, against.place],
    says:
      kind === "sign"
        ? {
            sv: `Samma avvikelse har olika tecken på två ställen: ${one} (${shown.shown}) och ${other} (${against.shown}).`,
            en: `The same deviation has different signs in two places: ${one} (${shown.shown}) and ${other} (${against.shown}).`,
          }
        : {
            sv: `Samma uppgift är olika på två ställen: ${one} (${shown.shown}) och ${other} (${against.shown}).`,
            en: `The same quantity differs between two places: ${one} (${shown.shown}) and ${other} (${against.shown}).`,
          },
    reasoning: [{ sv: `${one} ≠ ${other}`, en: `${one} ≠ ${other}` }],
    correction: kind === "sign" ? null : asPrinted(shown, against),
  };
}

/** The other's value in the scale of this one; null where it isn't known what scale that is. */
function asPrinted({ figure }: Subject, { figure: other, value }: Subject): string | null {
  if (figure.unit === null) return other.unit === null ? other.printed : null;
  return inFigure(divide(value, rational(figure.unit.scale)), figure);
}
