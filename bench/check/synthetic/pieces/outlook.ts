import type { Language } from "../../../../src/domain/text.ts";
import { heading, paragraph } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

type Wording = Readonly<Record<Language, string>>;

const wholes: Wording = {
  sv: "Helårsprognosen för den samlade budgeten är ett {surplus} på {whole}, varav {one} avser {first} och {other} avser {second}.|Vid årets slut väntas ett {surplus} om {whole}. Av det hör {one} till {first} och {other} till {second}.|Prognosen visar ett {surplus} på {whole}: {one} för {first} och {other} för {second}.",
  en: "The forecast for the year is a {surplus} of {whole}, of which {one} concerns {first} and {other} concerns {second}.",
};
const again: Wording = {
  sv: "Hela effekten på {one} ligger på {first}.|Som framgår ovan avser {one} {first}.|{One} av det väntade utfallet hör till {first}.",
  en: "As said above, {one} concerns {first}.",
};
const subjects: Wording = {
  sv: "energikostnader|porto och tryck|kurser och resor|städning|leasingbilar|licenser|kemikalier",
  en: "energy|training and travel|cleaning|licences",
};
const causes: Wording = { sv: "Så fördelas prognosen|Prognosens delar", en: "Parts of the forecast" };

/** A forecast for the year that is divided on what it comes of, told twice. */
export const outlook: Piece = {
  id: "outlook",
  languages: ["sv", "en"],
  breaks: ["parts-give-sum", "same-attribution"],
  titles: { sv: ["Helårsprognos", "Prognos för året", "Ekonomisk prognos"], en: ["Forecast for the year"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("outlook") }, fault),
};

function written(setting: Setting, fault: string | null): Written {
  const { draw, language, print } = setting;
  const [first = "", second = ""] = draw.some("subjects", phrases(subjects[language]), 2);
  const steps = (what: string, least: number, most: number): number => draw.between(what, least, most) * print.step;
  const [one, other] = [steps("one", 11, 58), steps("other", 61, 97)];
  const whole = one + other - (fault === "parts-give-sum" ? steps("off", 15, 40) : 0);
  const surplus = draw.of("surplus", { sv: ["överskott", "underskott"], en: ["surplus", "deficit"] }[language]);
  const values = { surplus, whole: print.said(whole), one: print.said(one), other: print.said(other), first, second };
  const sum = filled(draw.of("whole", phrases(wholes[language])), values);
  const repeated = filled(draw.of("again", phrases(again[language])), {
    one: fault === "same-attribution" ? values.whole : values.one,
    first,
  });
  const isRepeated = fault === "same-attribution" || draw.chance("repeated", 0.5);
  const place = fault === "same-attribution" ? repeated : (sum.split(". ")[0] ?? sum);
  return {
    blocks: [
      paragraph(sum),
      ...(isRepeated ? [heading(draw.of("heading", phrases(causes[language])), 3), paragraph(repeated)] : []),
    ],
    planted:
      fault === null ? null : { rule: fault, also: fault === "same-attribution" ? ["same-quantity"] : [], place },
    facts: [],
  };
}
