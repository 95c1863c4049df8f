import { absolute, compare, subtract } from "#domain/quantities/rational.ts";

import { inFigure } from "../figures/print.ts";
import { textPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { Calculated } from "../said/calculated.ts";
import { changesSaid } from "../said/changes.ts";
import { differencesSaid } from "../said/differences.ts";
import { fractionsSaid, sharesSaid } from "../said/shares.ts";
import type { CheckedSection } from "../section.ts";

export const changeInText: Rule = {
  id: "change-in-text",
  severity: "error",
  name: { sv: "Förändringar och andelar i text stämmer", en: "Changes and shares in text are right" },
  about: {
    sv: "Från 340 till 365 är en ökning med 7 procent, 45 av 60 är 75 procent, och hälften av 50 är 25. Regeln räknar efter när alla tal står i texten: förändringar i procent, procentenheter och belopp, andelar av ett antal och ord som hälften, en tredjedel och fördubblats. Vad talens avrundning och ord som drygt och nästan kan göra räknas bort.",
    en: "From 340 to 365 is an increase of 7 per cent, 45 of 60 is 75 per cent, and half of 50 is 25. The rule calculates where all the numbers stand in the text: changes in per cent, percentage points and amounts, shares of a number, and words such as half, a third and doubled. What rounding and words such as just over and almost can do is allowed for.",
  },
  law: null,
  examples: {
    found: [
      "Antalet anställda ökade från 340 personer till 365 personer, en ökning med 9 procent.",
      "Av vårdplatserna var 45 av 60 (85 procent) öppna under sommaren.",
      "Anslaget växte med 50 mnkr, och hälften av beloppet (38 mnkr) gick till vårdval.",
      "Sjukfrånvaron steg från 3,2 procent till 4,4 procent, alltså med 2,1 procentenheter.",
    ],
    alike: [
      "Antalet anställda ökade från 340 personer till 365 personer, en ökning med drygt 7 procent.",
      "Av vårdplatserna var 45 av 60 (75 procent) öppna under sommaren.",
      "Anslaget växte med 50 mnkr, och hälften av beloppet (25 mnkr) gick till vårdval.",
      "Kostnaderna ökade från 10 mnkr till 12 mnkr. Av personalen är 20 procent män.",
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
      ...differencesSaid(passage, following),
      ...sharesSaid(passage),
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

function found({ passage, printed, of, computed, steps }: Calculated): Found {
  const right = inFigure(absolute(computed), { ...printed, sign: null });
  const unit = printed.unit?.printed ?? "";
  return {
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
