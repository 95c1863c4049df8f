import type { Figure } from "../figures/figure.ts";
import { partPlace, textPlace } from "../places.ts";
import type { Found } from "../rule.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { denied, phrase } from "../words/phrase.ts";
import { verdictIn } from "../words/verdicts.ts";
import { comparison, isMet, isNear } from "./target.ts";
import { asPrinted, told } from "./telling.ts";

/** What a sentence of an outcome and a target says of them and is not so. */
export function verdictsInSentence(passage: Passage): readonly Found[] {
  const [outcome, target, more] = passage.figures;
  if (outcome === undefined || target === undefined || more !== undefined || passage.role === "heading") return [];
  return sideOf(passage, outcome, target) ?? printedRow(passage, outcome, target) ?? [];
}

/** A row of a table of goals that is printed as text: `Svarsfrekvens 81 % minst 85 % Uppfyllt`. */
function printedRow(passage: Passage, outcome: Figure, target: Figure): readonly Found[] | null {
  const better = target.hedge === "most" ? "lower" : target.hedge === "least" ? "higher" : null;
  const between = passage.text.slice(outcome.end - passage.start, target.start - passage.start);
  const rest = passage.text
    .slice(target.end - passage.start)
    .replace(/^\s*(?:%|procent|per cent)/u, "")
    .trim();
  const [verdict, met] = [rest.split(/\s+/u).length > 3 ? null : verdictIn(rest), isMet(outcome, target, better)];
  if (verdict === null || verdict === "partly" || met === null || between.trim().split(/\s+/u).length > 4) return null;
  if ((verdict === "met") === met) return null;
  const [got, wanted] = [asPrinted(outcome), asPrinted(target)];
  return [
    {
      confidence: 0.8,
      places: [partPlace(passage, 0, passage.text.length), textPlace(passage, outcome), textPlace(passage, target)],
      says: {
        sv: `Bedömningen är ”${oneLine(rest)}”, men utfallet ${got} ${met ? "når" : "når inte"} målet ${wanted}.`,
        en: `The verdict is “${oneLine(rest)}”, but the outcome ${got} ${met ? "meets" : "does not meet"} the target ${wanted}.`,
      },
      reasoning: [told(got, wanted)],
      correction: null,
    },
  ];
}

const side = phrase(
  String.raw`(?<side>under(?:stiger|steg)?|över(?:stiger|steg)?|exceeds|exceeded|lägre än|högre än|below|above|lower than|higher than) (?:\p{L}+ ){0,2}?(?:mål(?:et|värdet?|nivån?|talet)?|target|goal)`,
);
const marginWords = phrase("(?:god|stor|bred) marginal|wide margin");

/** `2,4 procent, vilket är under målvärdet på 5,2 procent`. */
function sideOf(passage: Passage, outcome: Figure, target: Figure): readonly Found[] | null {
  const between = passage.text.slice(outcome.end - passage.start, target.start - passage.start);
  const match = side.exec(between);
  const way = comparison(outcome, target);
  if (match === null || way === null || denied.test(between)) return null;
  const isBelow = /^(?:under|lägre|below|lower)/iu.test(match.groups?.["side"] ?? "");
  const isWrong = way !== (isBelow ? -1 : 1);
  const isNarrow = !isWrong && marginWords.test(between) && isNear(outcome, target, 20n);
  if (!isWrong && !isNarrow) return [];
  const words = oneLine(match[0]);
  const [got, wanted] = [asPrinted(outcome), asPrinted(target)];
  return [
    {
      severity: isNarrow ? "question" : undefined,
      confidence: isNarrow ? 0.6 : 0.9,
      places: [
        partPlace(passage, outcome.end - passage.start + match.index, match[0].length),
        textPlace(passage, outcome),
        textPlace(passage, target),
      ],
      says: isNarrow
        ? {
            sv: `Texten säger god marginal, men ${got} är nära målet ${wanted}.`,
            en: `The text tells of a good margin, but ${got} is near the target ${wanted}.`,
          }
        : {
            sv: `Texten säger ”${words}”, men ${got} är inte ${isBelow ? "under" : "över"} ${wanted}.`,
            en: `The text says “${words}”, but ${got} is not ${isBelow ? "below" : "above"} ${wanted}.`,
          },
      reasoning: [told(got, wanted)],
      correction: null,
    },
  ];
}
