import { wrongDifferences, type SaidDifference } from "../changes/by-figure.ts";
import { inFigure } from "../figures/print.ts";
import { cellPlace, textPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import { likenessOf } from "../subjects/likeness.ts";
import { rowName } from "../tables/telling.ts";

export const differenceInText: Rule = {
  id: "difference-in-text",
  severity: "error",
  name: { sv: "Skillnader i text följer av tabellen", en: "Differences in text follow from the table" },
  about: {
    sv: "Står det att personalkostnaderna är 4,6 mnkr lägre än budget, eller har ökat med 3,4 procent sedan året före, ska tabellens rad ge just det. Regeln räknar efter när meningen nämner en enda rad i en tabell i samma avsnitt och säger vad som jämförs. Den tiger om det som tabellen själv trycker som avvikelse, och om meningar med förbehåll, villkor eller flera saker. Åt vilket håll det går har en egen regel. Är talen mycket olika är det en varning, för då kan något annat vara menat.",
    en: "Where staff costs are said to be 4.6 million below budget, or to have grown by 3.4 per cent since the year before, the table's row should give just that. The rule works it out where a sentence names a single row of a table of its section and says what is compared. It keeps quiet about what the table itself prints as a deviation, and about sentences with reservations, conditions or several things. Which way it goes has a rule of its own. Where the two are far apart it is a warning, for something else may be meant.",
  },
  law: null,
  examples: {
    found: [
      `| Mnkr | Utfall 2024 | Budget 2024 | Utfall 2023 |
| --- | --- | --- | --- |
| Personalkostnader | 135,4 | 140,0 | 131,0 |
| Lokalkostnader | 24,1 | 25,0 | 23,9 |

Personalkostnaderna är 5,6 mnkr lägre än budget.`,
      `| Mnkr | Utfall 2024 | Utfall 2023 |
| --- | --- | --- |
| Personalkostnader | 135,4 | 131,0 |
| Lokalkostnader | 24,1 | 23,9 |

Personalkostnaderna ökade med 4,3 procent jämfört med föregående år.`,
    ],
    alike: [
      `| Mnkr | Utfall 2024 | Budget 2024 | Utfall 2023 |
| --- | --- | --- | --- |
| Personalkostnader | 135,4 | 140,0 | 131,0 |
| Lokalkostnader | 24,1 | 25,0 | 23,9 |

Personalkostnaderna är 4,6 mnkr lägre än budget. Personalkostnaderna ökade med 3,4 procent jämfört med 2023. Personalkostnaderna för läkare är 1,2 mnkr lägre än budget. Lokalkostnaderna väntas bli 2,0 mnkr högre än budget.`,
      `| Mnkr | Utfall | Budget | Avvikelse |
| --- | --- | --- | --- |
| Personalkostnader | 135,4 | 140,0 | 4,6 |
| Lokalkostnader | 24,1 | 25,0 | 0,9 |

Personalkostnaderna är knappt 5 mnkr lägre än budget.`,
    ],
  },
  check: { of: "section", find: (section) => wrongDifferences(section).map(found) },
};

function found({ passage, printed, pair, computed, steps }: SaidDifference): Found {
  const { table, row, earlier, later } = pair;
  const right = inFigure(computed, { ...printed, sign: null });
  const unit = printed.unit?.printed ?? "";
  const isFar =
    likenessOf(
      { figure: printed, value: printed.value },
      { figure: { ...printed, printed: right }, value: computed },
    ) === "far";
  return {
    severity: isFar ? "warning" : undefined,
    confidence: table.certainty * (isFar ? 0.65 : 0.8),
    places: [
      textPlace(passage, printed),
      cellPlace(table, row, later.column, later.figure),
      cellPlace(table, row, earlier.column, earlier.figure),
    ],
    says: {
      sv: `Texten säger ${printed.printed} ${unit}, men raden ”${rowName(table, row)}” ger ${right} ${unit}.`,
      en: `The text says ${printed.printed} ${unit}, but the row “${rowName(table, row)}” gives ${right} ${unit}.`,
    },
    reasoning: [{ sv: `${steps}: ${right} ${unit}`, en: `${steps}: ${right} ${unit}` }],
    correction: right,
  };
}
