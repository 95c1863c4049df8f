import { describe, expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { nothingKnown } from "../report.ts";
import type { Rule } from "../rule.ts";
import { differenceFollowsFigures } from "./difference-follows-figures.ts";
import { incomeStatementFoots } from "./income-statement-foots.ts";
import { oneDeviationConvention } from "./one-deviation-convention.ts";
import { percentFollowsFigures } from "./percent-follows-figures.ts";
import { percentFormat } from "./percent-format.ts";
import { percentMissing } from "./percent-missing.ts";
import { percentSign } from "./percent-sign.ts";
import { rateOfWhole } from "./rate-of-whole.ts";
import { rowsGiveTotal } from "./rows-give-total.ts";
import { smallGroupPrinted } from "./small-group-printed.ts";
import { totalSign } from "./total-sign.ts";
import { unitOnce } from "./unit-once.ts";

const ofTables: readonly Rule[] = [
  rowsGiveTotal,
  totalSign,
  incomeStatementFoots,
  differenceFollowsFigures,
  oneDeviationConvention,
  percentFollowsFigures,
  percentSign,
  percentMissing,
  percentFormat,
  rateOfWhole,
  unitOnce,
  smallGroupPrinted,
];

/** What is found in a table, a line a finding: rule, severity, the printed text of its first place, and the correction. */
function foundIn(markdown: string): readonly string[] {
  const manuscript = manuscriptOfMarkdown(markdown);
  return checkManuscript(manuscript, nothingKnown, new Map(), ofTables).findings.map(
    ({ rule, severity, places: [place], correction }) => {
      const block = manuscript.blocks[place.block];
      const cell = block?.kind === "table" ? (block.rows[place.row ?? 0]?.[place.column ?? 0]?.text ?? "") : "";
      return [rule, severity, cell.slice(place.start, place.end), correction ?? ""].join(" | ");
    },
  );
}

describe("tables as published reports have them", () => {
  test("an income statement in mkr, with the per cent counted on a negative budget", () => {
    expect(
      foundIn(`| Resultaträkning (mkr) | Utfall 2201-12 | Budget 2201-12 | Diff 2201-12 Utf-Bud | Diff 2201-12 Utf-Bud % |
| --- | --- | --- | --- | --- |
| Försäljning av verksamhet | 2 283,9 | 2 205,7 | 78,2 | 3,5% |
| Statsbidrag | 0,5 | 0,0 | 0,5 | |
| Övriga intäkter och bidrag | 11,8 | 9,9 | 2,0 | 19,9% |
| Verksamhetens intäkter | 2 296,3 | 2 215,6 | 80,7 | 3,6% |
| Personalkostnader | -237,7 | -309,0 | 71,3 | -23,1% |
| Konsultkostnader | -246,2 | -226,1 | -20,1 | 8,9% |
| Köp av verksamhet | 0,0 | 0,0 | 0,0 | |
| Övriga kostnader | -1 770,7 | -1 667,9 | -102,9 | 6,2% |
| Verksamhetens kostnader | -2 254,6 | -2 203,0 | -51,6 | 2,3% |
| Kapitalkostnad | -39,9 | -12,6 | -27,3 | |
| Resultat | 1,8 | 0,0 | 1,8 | |`),
    ).toEqual([
      "difference-follows-figures | warning | 2,0 | 1,9",
      "percent-follows-figures | warning | 19,9 | 19,2",
      "rows-give-total | warning | 2 296,3 | 2 296,2",
      "percent-sign | warning | -23,1 | 23,1",
      "difference-follows-figures | warning | -102,9 | -102,8",
      "rows-give-total | warning | -51,6 | -51,7",
      "percent-missing | warning |  | 216,7 %",
    ]);
  });

  test("hours by kind, two years", () => {
    expect(
      foundIn(`| Arbetstyp | 2022-01-01 - 2022-12-31 | 2021-01-01 - 2021-12-31 | Differens | Differens % |
| --- | --- | --- | --- | --- |
| Anst timmar | 584 677 | 671 828 | -87 151 | -013% |
| Sjukledighet | -25 892 | -21 350 | -4 542 | 021% |
| Tjl med lön | -2 746 | -2 691 | - 56 | 002% |
| Tjl u lön | -29 913 | -24 827 | -5 086 | 020% |
| Kompledighet | - 527 | - 470 | - 57 | 012% |
| Semesterled | -64 935 | -72 248 | 7 313 | -010% |
| Timlön | 5 795 | 2 288 | 3 507 | 153% |
| Fyll/övertid | 1 037 | 1 548 | - 511 | -033% |
| Arb jour/bered | 0 | 0 | 0 | - |
| Anv timmar | 467 495 | 554 079 | -86 583 | -016% |`),
    ).toEqual([
      "percent-format | warning | -013 | -13",
      "difference-follows-figures | warning | - 56 | -55",
      "rows-give-total | warning | 467 495 | 467 496",
      "rows-give-total | warning | 554 079 | 554 078",
      "difference-follows-figures | warning | -86 583 | -86 584",
    ]);
  });

  test("sick leave by group of personnel, and full-time equivalents", () => {
    expect(
      foundIn(`| AID Personalgrupp | Antal månadsavlönade medarbetare 2022-12-31 | Sjukfrånvaro i % av ordinarie arbetstid 2022-12-31 | Sjukfrånvaro i % av ordinarie arbetstid 2021-12-31 | Sjukfrånvaro i % av ordinarie arbetstid differens 2022-12-31- 2021-12-31 |
| --- | --- | --- | --- | --- |
| Totalvärden | 368 | 4,4% | 3,2% | 001% |
| Handläggare | 191 | 3,9% | 2,2% | 002% |
| Ingenjörer | 57 | 8,0% | 6,2% | 002% |
| Ledningsarbete | 35 | 1,2% | 0,6% | 001% |
| Tekniker | 76 | 3,9% | 3,9% | 000% |
| Övriga personalgrupper * | 9 | 4,5% | 10,9% | -006% |

| AID Huvudgrupp budget | Anställda AOH budget | Anställda AOH utfall | Anställda AOH differens | Anställda AOH differens % |
| --- | --- | --- | --- | --- |
| Totalvärden | 364 | 292 | - 71 | -20% |
| Ledning / Administration | 270 | 198 | - 71 | -26% |
| Övrig personal | 94 | 94 | 0 | 00% |`),
    ).toEqual([
      "percent-format | warning | 001 | 1",
      "small-group-printed | question | 9 | ",
      "difference-follows-figures | warning | - 71 | -72",
      "difference-follows-figures | warning | - 71 | -72",
      "percent-format | warning | 00 | 0",
    ]);
  });

  test("investments of an office, and of a technical department", () => {
    expect(
      foundIn(`| Investering (mnkr) | Ack. utfall | Årsbudget | Årsprognos | Avvikelse mot årsbudget |
| --- | --- | --- | --- | --- |
| Möbler och utrustning Regionkontoret | 1,2 | 4,6 | 4,6 | 0,0 |
| Kustnära vandringsled | 0,6 | 2,7 | 2,7 | 0,0 |
| Bredbandsutbyggnad | 0,0 | 15,0 | 0,0 | 15,0 |
| Framtidens vårdinformationssystem | 0,5 | 15,0 | 15,0 | 0 |
| IT-utrustning | 18,3 | 35,9 | 37,1 | -1,2 |
| Summa | 20,5 | 73,2 | 59,4 | 13,8 |

| Mnkr | Ram | Utfall beslut före 2018 | Utfall 2018 | Summa | Beräknad årsprognos för investeringar |
| --- | --- | --- | --- | --- | --- |
| IT-utrustning | 8 | 3 | 3 | 6 | 23 |
| MT-utrustning | 63 | 1 | 20 | 21 | 48 |
| Totalt | 71 | 4 | 23 | 27 | 71 |`),
    ).toEqual(["rows-give-total | warning | 20,5 | 20,6"]);
  });

  test("an office's budget deviation, told three ways", () => {
    expect(
      foundIn(`## 5.1 Ackumulerad budgetavvikelse
| Indikator | Ack resultat | Ack budget | Ack avvikelse |
| --- | --- | --- | --- |
| Ackumulerad budgetavvikelse | 450 082 tkr | 524 866 tkr | -74 784 tkr |

### 5.1.1 Budgetavvikelse

| Uppdrag, belopp i mnkr | Utfall | Budget | Budget avvikelse | Budgetavvikelse prognos augusti |
| --- | --- | --- | --- | --- |
| Regionkontoret | -353,9 | -390,9 | 37,1 | 16,8 |
| Förtroendevalda | -30,1 | -34,8 | 4,7 | 3,0 |
| Utvecklingsmedel | -66,1 | -99,1 | 33,0 | 28,5 |
| Totalt | 450,1 | 524,9 | 74,8 | 48,3 |

## 5.2 Prognos budgetavvikelse
| Indikator | Årsprognos | Årsbudget | Avvikelse |
| --- | --- | --- | --- |
| Prognos budgetavvikelse | -766 618 tkr | -814 918 tkr | 48 300 tkr |

## 5.3 Prognos investeringsbudgetavvikelse
| Årsprognos | Årsbudget | Budgetavvikelse |
| --- | --- | --- |
| 59 400 tkr | 73 200 tkr | 13 800 tkr |`),
    ).toEqual([
      "one-deviation-convention | warning | -74 784 | ",
      "difference-follows-figures | warning | 37,1 | 37,0",
      "total-sign | error | 450,1 | -450,1",
    ]);
  });
});
