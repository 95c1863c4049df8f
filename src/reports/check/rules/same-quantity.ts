import { remembered } from "#domain/lazy.ts";
import { divide, rational } from "#domain/quantities/rational.ts";
import type { Both } from "#domain/text.ts";

import { wrongDifferences } from "../changes/by-figure.ts";
import { contradiction } from "../changes/in-sentence.ts";
import { rowChangesIn } from "../changes/in-table.ts";
import { inFigure } from "../figures/print.ts";
import type { Place } from "../place.ts";
import { textPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { headcountsApart } from "../subjects/headcounts.ts";
import { rowsOfReport } from "../subjects/rows.ts";
import { apartInSize, printedWithUnit, textSubjects, type Subject } from "../subjects/subject.ts";
import { textsAgainstTables } from "../subjects/text-against-table.ts";
import { twiceInTables, type Disagreement } from "../subjects/twice-in-tables.ts";
import { twiceInText } from "../subjects/twice-in-text.ts";

export const sameQuantity: Rule = {
  id: "same-quantity",
  severity: "error",
  name: { sv: "Samma uppgift är lika överallt", en: "The same quantity is the same everywhere" },
  about: {
    sv: "En uppgift som står på två ställen – i två tabeller, i text och tabell eller i sammanfattning och avsnitt – ska vara densamma, utöver avrundning. Att det är samma uppgift avgörs av orden: radens namn, utfall, budget, prognos eller avvikelse, perioden och vad som räknas. Rader i två tabeller är samma rad först när även andra belopp i dem är lika. Går det att läsa texten på flera sätt sägs ingenting. Skiljer sig antalet anställda samma dag frågar regeln, för det kan räknas på flera sätt.",
    en: "A quantity that stands in two places – in two tables, in text and table, in summary and section – is the same in both, apart from rounding. Words decide whether it is the same: the row's name, outcome, budget, forecast or deviation, the period and what is counted. Rows of two tables are one row only where other amounts in them are alike as well. Where the text can be read in several ways, nothing is said. Where the number of employees differs for one day the rule asks, for they can be counted in several ways.",
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
      `Den 31 december 2022 var antalet medarbetare 365 personer.

| Grupp | Antal månadsavlönade medarbetare 2022-12-31 | Sjukfrånvaro 2022 |
| --- | --- | --- |
| Handläggare | 168 | 4,1 % |
| Tekniker | 200 | 3,2 % |
| Totalt | 368 | 3,6 % |`,
      `Personalkostnaderna uppgick till mer än 136 mnkr.

| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personalkostnader | 135,4 | 140,0 |`,
      `# Sammanfattning

Personalkostnaderna är 4,6 mnkr högre än budget.

# Ekonomi

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personalkostnader | -135,4 | -140,0 | 4,6 |
| Lokalkostnader | -26,1 | -25,0 | -1,1 |`,
      `År 2023 uppgick personalkostnaderna till 135,4 mnkr.

| Mnkr | Utfall 2024 | Utfall 2023 |
| --- | --- | --- |
| Personalkostnader | 135,4 | 131,0 |`,
    ],
    alike: [
      `# Sammanfattning

Personalkostnaderna uppgick till 135,4 mnkr, och drygt 24 mnkr gick till lokaler.

# Ekonomi

| Tkr | Utfall | Budget |
| --- | --- | --- |
| Personalkostnader | 135 412 | 140 000 |
| Lokalkostnader | 24 100 | 25 000 |`,
      `Jämfört med 2023 steg personalkostnaderna till 135,4 mnkr. Lokalkostnaderna är över 24 mnkr.

| Mnkr | Utfall 2024 | Utfall 2023 |
| --- | --- | --- |
| Personalkostnader | 135,4 | 131,0 |
| Lokalkostnader | 24,1 | 23,9 |`,
    ],
  },
  check: { of: "report", find: inReport },
};

function inReport({ sections }: CheckedReport): readonly Found[] {
  const rows = rowsOfReport({ sections });
  const all = [
    ...twiceInTables(rows),
    ...headcountsApart(textSubjects(sections), rows),
    ...textsAgainstTables(sections),
  ];
  const told = new Set(all.map(({ shown }) => shown));
  const inText = twiceInText(sections).filter(({ shown, against }) => !told.has(shown) && !told.has(against));
  const workedOut = new Set(sections.flatMap(toldByOthers));
  return [...all, ...inText]
    .filter(({ shown, against }) => !workedOut.has(keyOf(shown.place)) && !areKnownApart(shown, against))
    .map(found);
}

/** What a sentence says of a row's difference, and which way it goes, have rules of their own. */
const toldByOthers = remembered((section: CheckedSection): readonly string[] => [
  ...wrongDifferences(section).map(({ passage, printed }) => keyOf(textPlace(passage, printed))),
  ...rowChangesIn(section).flatMap(({ passage, word, earlier, later }) =>
    contradiction(word, earlier.figure, later.figure) === null
      ? []
      : passage.figures.map((figure) => keyOf(textPlace(passage, figure))),
  ),
]);

const keyOf = ({ block, row, start }: Place): string => `${String(block)} ${String(row)} ${String(start)}`;

/** Figures that are bound to different values are known to be of different things, whatever the words beside them are. */
function areKnownApart({ figure: { bound: one } }: Subject, { figure: { bound: other } }: Subject): boolean {
  return one !== null && other !== null && one !== other;
}

function found({ shown, against, kind, confidence }: Disagreement): Found {
  const [one, other] = [printedWithUnit(shown), printedWithUnit(against)];
  return {
    severity: severityOf({ shown, against, kind, confidence }),
    confidence,
    places: [shown.place, against.place],
    says: says[kind === "sign" && shown.place.row === null ? "way" : kind](
      kind === "sign" ? asSaid(shown, one) : `${one} (${shown.shown})`,
      `${other} (${against.shown})`,
    ),
    reasoning: [{ sv: `${one} ≠ ${other}`, en: `${one} ≠ ${other}` }],
    correction: kind === "value" ? asPrinted(shown, against) : null,
  };
}

/** A cell with its row and column; a text with the words on both sides. */
const asSaid = ({ place, words, shown }: Subject, printed: string): string =>
  place.row === null ? words.replace("#", printed) : `${printed} (${shown})`;

const says: Readonly<Record<Disagreement["kind"] | "way", (one: string, other: string) => Both>> = {
  value: (one, other) => ({
    sv: `Samma uppgift är olika på två ställen: ${one} och ${other}.`,
    en: `The same quantity differs between two places: ${one} and ${other}.`,
  }),
  sign: (one, other) => ({
    sv: `Samma avvikelse har olika tecken på två ställen: ${one} och ${other}.`,
    en: `The same deviation has different signs in two places: ${one} and ${other}.`,
  }),
  way: (one, other) => ({
    sv: `Texten säger ”${one}”, men i tabellen är tecknet ett annat: ${other}.`,
    en: `The text says “${one}”, but in the table the sign is another: ${other}.`,
  }),
  hedge: (one, other) => ({
    sv: `Ordet före talet säger åt fel håll: ${one}, men uppgiften är ${other}.`,
    en: `The word before the number says the wrong way: ${one}, but the quantity is ${other}.`,
  }),
};

function severityOf({ shown, against, kind, confidence }: Disagreement): Found["severity"] {
  if (confidence < 0.6) return "question";
  if (kind === "hedge") return "warning";
  return kind === "value" && apartInSize(shown, against) === "near" ? "warning" : undefined;
}

/** The other's value in the scale of this one; null where it isn't known what scale that is. */
function asPrinted({ figure }: Subject, { figure: other, value }: Subject): string | null {
  if (figure.unit === null) return other.unit === null ? other.printed : null;
  return inFigure(divide(value, rational(figure.unit.scale)), figure);
}
