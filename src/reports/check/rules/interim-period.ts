import { partPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { oneLine } from "../words/one-line.ts";
import { periodOf } from "../words/period.ts";
import { phrase } from "../words/phrase.ts";

export const interimPeriod: Rule = {
  id: "interim-period",
  severity: "question",
  name: { sv: "Delårsrapporten omfattar en laglig period", en: "The interim report covers a lawful period" },
  about: {
    sv: "Minst en delårsrapport om året ska omfatta minst hälften och högst två tredjedelar av räkenskapsåret, alltså januari till juni, juli eller augusti. Kontrollen frågar när en rapport som i sin rubrik kallar sig delårsrapport eller delårsbokslut är om en annan period. Nämner eller numrerar rapporten fler delårsrapporter kan den vara en kortare, och då säger kontrollen ingenting.",
    en: "At least one interim report a year should cover at least half and at most two thirds of the financial year, that is January to June, July or August. The rule asks when a report that calls itself an interim report in its heading is about another period. Where the report names or numbers other interim reports it may be a shorter one, and the rule keeps quiet.",
  },
  law: {
    sv: "13 kap. 1 § lagen (2018:597) om kommunal bokföring och redovisning",
    en: "Chapter 13, section 1 of the Swedish Local Government Accounting Act (2018:597)",
  },
  examples: {
    found: ["# Delårsrapport januari–april 2024\n\nRegionens resultat är 12 mnkr."],
    alike: [
      "# Delårsrapport januari–augusti 2024\n\nRegionens resultat är 12 mnkr.",
      "# Tertialrapport januari–april 2024\n\nRegionens resultat är 12 mnkr.",
      "# Delårsrapport januari–april 2024\n\nMålen bedöms i delårsrapporterna efter april och augusti.",
    ],
  },
  check: { of: "report", find },
};

const interim = phrase(String.raw`delårs(?:rapport|bokslut)\p{L}*|interim report`);
/** There are more of them, so that this need not be the statutory one. */
const oneOfSeveral = phrase(
  String.raw`delårsrapport(?:er|erna)|delårsbokslut(?:en|ens)|(?:första|andra|tredje) delårs\p{L}+|delårs(?:rapport|bokslut) (?:nr )?\d(?!\d)|(?:the )?(?:first|second|third) interim report|interim reports`,
);
const [half, twoThirds] = [6, 8];
/** A title stands among the first sentences and is short. */
const [first, longest] = [4, 120];

function find(report: CheckedReport): readonly Found[] {
  const title = report.passages.slice(0, first).find(({ text }) => interim.test(text) && text.length < longest);
  const period = periodOf(report);
  if (title === undefined || period === null || (period.last >= half && period.last <= twoThirds)) return [];
  if (report.passages.some(({ text }) => oneOfSeveral.test(text))) return [];
  const heading = title.text;
  const months = String(period.last);
  return [
    {
      confidence: 0.75,
      places: [partPlace(title, 0, heading.length)],
      says: {
        sv: `”${oneLine(heading)}” omfattar ${months} månader; den lagstadgade delårsrapporten ska omfatta 6–8.`,
        en: `“${oneLine(heading)}” covers ${months} months; the statutory interim report is to cover 6–8.`,
      },
      reasoning: [
        {
          sv: `${months} månader av 12; minst hälften är 6, högst två tredjedelar är 8`,
          en: `${months} months of 12; at least half is 6, at most two thirds is 8`,
        },
      ],
      correction: null,
    },
  ];
}
