import type { Figure } from "../figures/figure.ts";
import { textPlace } from "../places.ts";
import type { Found, Rule } from "../rule.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";

export const signWithWords: Rule = {
  id: "sign-with-words",
  severity: "error",
  name: { sv: "Tecknet säger detsamma som orden", en: "The sign says what the words say" },
  about: {
    sv: "Ett underskott om +4 och ett överskott på -2 säger emot sig själva, liksom en ökning med -5: det är fel. När tecken och ord säger samma sak två gånger, som minskat med -5 och -1,0 mnkr över budget, vet läsaren inte om minuset vänder på ordet: det är en varning. Underskott på -4 är vanligt och lämnas.",
    en: "A deficit of +4 and a surplus of -2 contradict themselves, and so does an increase of -5: that is an error. Where sign and word say the same twice, as in decreased by -5 and -1.0 million over budget, a reader can't know whether the minus turns the word around: that is a warning. A deficit of -4 is common and is left alone.",
  },
  law: null,
  examples: {
    found: [
      "Enheten redovisar ett underskott om +4,2 mnkr.",
      "Städningen blev -1,4 mnkr högre än budget.",
      "Antalet vårddagar har minskat med -5 procent.",
      "The unit shows a surplus of -2.4 million kronor.",
      "Nämnden har en positiv avvikelse gentemot budget om -28,4 mnkr.",
    ],
    alike: [
      "Enheten redovisar ett underskott på -4,2 mnkr.",
      "Städningen blev 1,4 mnkr högre än budget, en avvikelse på -1,4 mnkr.",
      "Antalet vårddagar har minskat (-5 procent).",
      "Nämnden har ett negativt resultat på -2,4 mnkr. Resultatet är positivt trots avvikelsen på -1,1 mnkr. Utvecklingen är positiv med -0,3 procentenheter.",
    ],
  },
  check: {
    of: "section",
    find: ({ passages }) =>
      passages.flatMap((passage) => passage.figures.flatMap((figure) => contradiction(passage, figure) ?? [])),
  },
};

const linking = String.raw`(?: (?:mot|i|gentemot|jämfört med|i förhållande till|against|to) (?:\p{L}+ ){0,2}\p{L}*budget(?:en)?)? (?:på|om|med|uppgående till|of|by)(?: (?:cirka|ca|drygt|knappt|nästan|totalt|about))? ?$`;
/** `negativt resultat`, `negativ avvikelse`, `är negativt`. */
const outcome = (word: string): string =>
  String.raw`(?:är|var|blev|bli|blir|is|was) ${word}t?|${word}t? (?:\p{L}*resultat|\p{L}*avvikelse|result|deviation|variance)`;
const said = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})${linking}`, "iu");

/** What stands just before a figure. */
interface WordsBefore {
  readonly words: RegExp;
  /** The sign that contradicts it, and the sign that says it once more; null for none. */
  readonly against: "+" | "-";
  readonly again: "+" | "-" | null;
  /** Of other things than money a fall can be what is positive. */
  readonly isOfMoney?: true;
}

const before: readonly WordsBefore[] = [
  { words: said("underskott|minusresultat|deficit"), against: "+", again: null },
  { words: said("överskott|plusresultat|surplus"), against: "-", again: null },
  { words: said(`${outcome("negativ")}|${outcome("negative")}`), against: "+", again: null, isOfMoney: true },
  { words: said(`${outcome("positiv")}|${outcome("positive")}`), against: "-", again: null, isOfMoney: true },
  { words: said("ökat|ökade|ökar|öka|ökning|ökningen|increased?|increase"), against: "-", again: null },
  { words: said("minskat|minskade|minskar|minska|minskning|minskningen|decreased?|fallen"), against: "+", again: "-" },
];
/** What stands just after a figure, and the sign that contradicts it; `over` and `under` are read in either way. */
const after: readonly {
  readonly words: RegExp;
  readonly against: "+" | "-";
  readonly severity: "error" | "warning";
}[] = [
  { words: ofBudget("över|mer än|högre än|over|above"), against: "-", severity: "warning" },
  { words: ofBudget("under|mindre än|lägre än|below"), against: "+", severity: "warning" },
  { words: ofBudget("bättre än|better than"), against: "-", severity: "error" },
  { words: ofBudget("sämre än|worse than"), against: "+", severity: "error" },
];

function ofBudget(words: string): RegExp {
  return new RegExp(`^ ?(?:${words}) (?:\\p{L}+ ){0,2}\\p{L}*budget`, "iu");
}

function contradiction(passage: Passage, figure: Figure): Found | null {
  if (figure.sign === null) return null;
  const { sign } = figure;
  const from = passage.text.slice(0, figure.start - passage.start).replaceAll(/\s+/gu, " ");
  const isMoney = figure.unit?.kind === "money";
  const word = before.find(({ words, isOfMoney = false }) => (isMoney || !isOfMoney) && words.test(from));
  if (word !== undefined) {
    if (word.against === sign) return found(passage, figure, "error", null);
    return word.again === sign ? found(passage, figure, "warning", bare(figure)) : null;
  }
  const rest = passage.text
    .slice(figure.end - passage.start)
    .replaceAll(/\s+/gu, " ")
    .trimStart();
  const unit = figure.unit?.printed ?? "";
  const following = rest.startsWith(unit) ? rest.slice(unit.length) : rest;
  const phrase = after.find(({ words, against }) => against === sign && words.test(following));
  if (phrase === undefined) return null;
  return found(passage, figure, phrase.severity, phrase.severity === "warning" ? bare(figure) : null);
}

const bare = ({ printed }: Figure): string => printed.replace(/^[^\d]+/u, "");

function found(passage: Passage, figure: Figure, severity: "error" | "warning", correction: string | null): Found {
  const around = aroundOf(passage, figure);
  const printed = oneLine(figure.printed);
  const says =
    severity === "error"
      ? {
          sv: `Tecknet säger emot orden: ”${around}”.`,
          en: `The sign contradicts the words: “${around}”.`,
        }
      : {
          sv: `Både tecknet och orden säger åt vilket håll det går, så läsaren vet inte om tecknet vänder på orden: ”${around}”.`,
          en: `Both the sign and the words tell the direction, so a reader can't know whether the sign turns the words around: “${around}”.`,
        };
  return {
    severity,
    confidence: severity === "error" ? 0.9 : 0.8,
    places: [textPlace(passage, figure)],
    says,
    reasoning: [{ sv: `tryckt tecken: ${printed}`, en: `printed sign: ${printed}` }],
    correction,
  };
}

/** The words nearest a figure, on both sides. */
function aroundOf({ text, start }: Passage, figure: Figure): string {
  const [from, to] = [figure.start - start, figure.end - start];
  const words = oneLine(text.slice(Math.max(0, from - 60), from))
    .split(" ")
    .slice(-4);
  const after = oneLine(text.slice(to, to + 60))
    .split(" ")
    .slice(0, 4);
  return [...words, oneLine(figure.printed), ...after].join(" ").replace(/[.,;]$/u, "");
}
