import { remembered } from "#domain/lazy.ts";
import { rational } from "#domain/quantities/rational.ts";

import { movedWithin } from "../deviations/moved.ts";
import { largestUnspoken, unspokenFrom } from "../deviations/unspoken.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { withAllBelow } from "../structure.ts";
import { rowSections } from "../tables/named-rows.ts";
import { judged } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";

export const deviationCommented: Rule = {
  id: "deviation-commented",
  severity: "question",
  name: { sv: "Stora avvikelser är kommenterade", en: "Large deviations are commented" },
  about: {
    sv: "Den som läser en tabell vill veta varför de största avvikelserna har blivit. Kontrollen frågar när prognosen flyttar mycket mellan rader fast summan är densamma och texten inte säger ett ord om det, och när texten nämner alla rader som avviker utom den som avviker mest, dubbelt så mycket som någon annan. Är det känt från vilket belopp avvikelser ska kommenteras är en sådan utan ord en varning. Texten är avsnittets egen och den i avsnitten under det.",
    en: "Whoever reads a table wants to know why the largest deviations have come about. The rule asks when the forecast moves much between rows though the total is unchanged and the text has no word of it, and when the text mentions every row that deviates but the one that deviates most, twice as much as any other. Where it is known from which amount deviations are to be commented, one without a word is a warning. The text is that of the section and of those below it.",
  },
  law: null,
  examples: {
    found: [
      `## Investeringar

| Mnkr | Ram 2024 | Prognos 2024 |
| --- | --- | --- |
| IT-utrustning | 8,0 | 23,0 |
| Medicinteknik | 63,0 | 48,0 |
| Totalt | 71,0 | 71,0 |

Byte av nätverk pågår på alla vårdcentraler.`,
      `## Resultat

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personal | 120,0 | 121,0 | -1,0 |
| Lokaler | 31,0 | 33,0 | -2,0 |
| Resor | 5,0 | 6,0 | -1,0 |
| Läkemedel | 58,0 | 41,0 | 17,0 |
| Summa | 214,0 | 201,0 | 13,0 |

Personalen kostar mindre än väntat. Resorna är färre. Lokalerna har blivit billigare efter flytten.`,
    ],
    alike: [
      `## Investeringar

| Mnkr | Ram 2024 | Prognos 2024 |
| --- | --- | --- |
| IT-utrustning | 8,0 | 23,0 |
| Medicinteknik | 63,0 | 48,0 |
| Totalt | 71,0 | 71,0 |

Medel har omfördelats från medicinteknik till IT.`,
      `## Resultat

| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personal | 120,0 | 121,0 | -1,0 |
| Lokaler | 31,0 | 33,0 | -2,0 |
| Resor | 5,0 | 6,0 | -1,0 |
| Läkemedel | 58,0 | 41,0 | 17,0 |
| Summa | 214,0 | 201,0 | 13,0 |

Läkemedlen har blivit dyrare. Resorna är färre. Lokalerna har blivit billigare efter flytten.`,
    ],
  },
  isOfAbsence: true,
  check: { of: "report", find },
};

/** Not a caption, nor a line of a list of names. */
const sentence = /[.!?][”")]?\s*$/u;

const saidIn = remembered(({ passages }: CheckedSection) => {
  const [headings, body] = [
    passages.filter(({ role }) => role === "heading"),
    passages.filter(({ role, text }) => role !== "heading" && sentence.test(text)),
  ];
  return { headings: headings.map(({ text }) => oneLine(text)), sentences: body.map(({ text }) => oneLine(text)) };
});

function find(report: CheckedReport): readonly Found[] {
  const { sections, known } = report;
  const named = Map.groupBy(rowSections(report), ({ table }) => table);
  return sections.flatMap((section, index) => {
    const tables = section.tables.filter(({ certainty }) => certainty >= judged);
    const below = tables.length === 0 ? [] : withAllBelow(sections, index);
    return tables.flatMap((table) => {
      const own = (named.get(table) ?? []).map((one) => one.section);
      // What stands below a heading that is a row's name is about that row, whatever it says.
      const texts = [...new Set([...below, ...own])].flatMap((one) => {
        const { headings, sentences } = saidIn(one);
        return own.includes(one) ? [...headings, ...sentences] : sentences;
      });
      return [
        ...movedWithin(table, texts),
        ...(known.commentFrom === null
          ? largestUnspoken(table, texts)
          : unspokenFrom(table, texts, rational(Math.round(known.commentFrom)))),
      ];
    });
  });
}
