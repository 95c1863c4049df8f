import { absolute, add, compare, subtract } from "#domain/quantities/rational.ts";

import { halfStep } from "../figures/bounds.ts";
import { inFigure } from "../figures/print.ts";
import { textPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { Calculated } from "../said/calculated.ts";
import { changesSaid } from "../said/changes.ts";
import { differencesInText } from "../said/differences.ts";
import { levelsSaid } from "../said/levels.ts";
import { restsSaid } from "../said/rest.ts";
import { fractionsSaid, sharesSaid } from "../said/shares.ts";
import type { CheckedSection } from "../section.ts";
import { oneLine } from "../words/one-line.ts";

export const changeInText: Rule = {
  id: "change-in-text",
  severity: "error",
  name: { sv: "Förändringar och andelar i text stämmer", en: "Changes and shares in text are right" },
  about: {
    sv: "Från 340 till 365 är en ökning med 7 procent, 45 av 60 är 75 procent, och hälften av 50 är 25. Regeln räknar efter när alla tal står i texten: förändringar i procent, procentenheter och belopp, även från ett tal inom parentes, skillnader mot något annat (”14 mnkr bättre än budget på 28 mnkr”), andelar av ett antal, andelar som tillsammans är allt, och ord som hälften och en tredjedel. Är bara den sista siffran fel är det en varning. Vad talens avrundning och ord som drygt och nästan kan göra räknas bort.",
    en: "From 340 to 365 is an increase of 7 per cent, 45 of 60 is 75 per cent, and half of 50 is 25. The rule calculates where all the numbers stand in the text: changes in per cent, percentage points and amounts, also from a number in brackets, differences to something else (“14 million better than the budget of 28 million”), shares of a number, shares that are all of it together, and words such as half and a third. Where only the last digit is wrong it is a warning. What rounding and words such as just over and almost can do is allowed for.",
  },
  law: null,
  examples: {
    found: [
      "Antalet anställda ökade från 340 personer till 365 personer, en ökning med 9 procent.",
      "Av vårdplatserna var 45 av 60 (85 procent) öppna under sommaren.",
      "Anslaget växte med 50 mnkr, och hälften av beloppet (38 mnkr) gick till vårdval.",
      "Sjukfrånvaron steg från 3,2 procent till 4,4 procent, alltså med 2,1 procentenheter.",
      "Intäkterna uppgick till 412 (400) mnkr, vilket är 5 procent högre än året innan.",
      "Resultatet är 42 mnkr, vilket är 24 mnkr bättre än budget på 28 mnkr.",
      "Av de anställda är 75 procent kvinnor och 29 procent män.",
    ],
    alike: [
      "Antalet anställda ökade från 340 personer till 365 personer, en ökning med drygt 7 procent.",
      "Av vårdplatserna var 45 av 60 (75 procent) öppna under sommaren.",
      "Anslaget växte med 50 mnkr, och hälften av beloppet (25 mnkr) gick till vårdval.",
      "Kostnaderna ökade från 10 mnkr till 12 mnkr. Av personalen är 20 procent män.",
      "Intäkterna uppgick till 412 (400) mnkr, vilket är 3 procent högre än året innan.",
      "Resultatet är 42 mnkr, vilket är 14 mnkr bättre än budget på 28 mnkr.",
      "Av kvinnorna arbetar 75 procent heltid, och av männen 85 procent.",
    ],
  },
  check: { of: "section", find: inSection },
};

function inSection({ passages }: CheckedSection): readonly Found[] {
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    const following = next?.block === passage.block ? next : null;
    return [
      ...changesSaid(passage, following),
      ...differencesInText(passage, following),
      ...levelsSaid(passage),
      ...sharesSaid(passage),
      ...restsSaid(passage),
      ...fractionsSaid(passage),
    ]
      .filter(isApart)
      .map(found);
  });
}

/** Sizes are compared: a decrease of 5 per cent and one of -5 are the same change. */
function isApart({ printed, computed, slack }: Calculated): boolean {
  return compare(absolute(subtract(absolute(printed.value), absolute(computed))), slack) > 0;
}

function found(calculated: Calculated): Found {
  const { passage, printed, of, computed, slack, steps } = calculated;
  const isLastDigit = !isApart({ ...calculated, slack: add(slack, halfStep(printed)) });
  const right = inFigure(absolute(computed), { ...printed, sign: null });
  const unit = oneLine(printed.unit?.printed ?? "");
  return {
    severity: isLastDigit ? "warning" : undefined,
    confidence: 0.85,
    places: [textPlace(passage, printed), ...of.map((one) => textPlace(one.passage, one.figure))],
    says: {
      sv: `Här står ${printed.printed} ${unit}, men talen i texten ger ${right}.`,
      en: `It says ${printed.printed} ${unit} here, but the numbers in the text give ${right}.`,
    },
    reasoning: [{ sv: `${steps} = ${right} ${unit}`, en: `${steps} = ${right} ${unit}` }],
    correction: right,
  };
}
