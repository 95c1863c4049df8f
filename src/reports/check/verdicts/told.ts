import type { Figure } from "../figures/figure.ts";
import { partPlace, textPlace } from "../places.ts";
import type { Found } from "../rule.ts";
import type { Passage } from "../section.ts";
import { betterBy } from "../words/better.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { verdictIn } from "../words/verdicts.ts";
import { isMet } from "./target.ts";
import { asPrinted, told } from "./telling.ts";

/** Nothing but words that lead up to a target's figure. */
const upToTarget =
  /(?<!\p{L})(?:mål(?:et|värde|värdet|nivå|nivån)?|target|goal)(?<limit>(?:\s+(?:på|om|är|var|ligger|låg|sattes|satt|till|för|året|högst|minst|max|maximalt|cirka|of|is|was|at|least|most|no|more|less|than|set|to))*\s*)$/iu;
/** What is wished, expected, doubted or compared is no verdict on an outcome. */
const open = phrase(
  String.raw`om|ska|skall|bör|kan|kommer|väntas|förväntas|beräknas|bedöms|prognos\p{L}*|delvis|nästan|föregående|förra|året innan|tidigare|if|should|will|may|expected|forecast|previous|last year|partly|nearly`,
);

/** `Sjukfrånvaron är 5,9 procent. Målet på högst 5,2 procent är uppnått.` The outcome may stand in the sentence before. */
export function verdictTold(passage: Passage, before: Passage | null): readonly Found[] {
  const verdict = passage.role === "heading" ? null : verdictIn(passage.text);
  if (verdict === null || verdict === "partly" || open.test(passage.text.replace(/(?:målet|mål) om/giu, "målet på")))
    return [];
  const pair = pairIn(passage, before);
  if (pair === null) return [];
  const { outcome, from, target, limit } = pair;
  const met = isMet(outcome, target, betterBy(limit, from.text));
  if (met === null || (verdict === "met") === met) return [];
  const [got, wanted] = [asPrinted(outcome), asPrinted(target)];
  return [
    {
      confidence: 0.75,
      places: [partPlace(passage, 0, passage.text.length), textPlace(from, outcome), textPlace(passage, target)],
      says: {
        sv: `Texten säger ”${oneLine(passage.text)}”, men utfallet ${got} ${met ? "når" : "når inte"} målet ${wanted}.`,
        en: `The text says “${oneLine(passage.text)}”, but the outcome ${got} ${met ? "meets" : "does not meet"} the target ${wanted}.`,
      },
      reasoning: [told(got, wanted)],
      correction: null,
    },
  ];
}

interface Pair {
  readonly outcome: Figure;
  /** The sentence that the outcome stands in. */
  readonly from: Passage;
  readonly target: Figure;
  /** The words between the target and its figure: `på högst`. */
  readonly limit: string;
}

function pairIn(passage: Passage, before: Passage | null): Pair | null {
  const { figures, text, start } = passage;
  const targets = figures.flatMap((target) => {
    const limit = upToTarget.exec(text.slice(0, target.start - start))?.groups?.["limit"];
    return limit === undefined || target.unit === null ? [] : [{ target, limit }];
  });
  const [only, more] = targets;
  if (only === undefined || more !== undefined || figures.length > 2) return null;
  const own = figures.find((figure) => figure !== only.target);
  if (own !== undefined) return isAlike(own, only.target) ? { ...only, outcome: own, from: passage } : null;
  const [earlier, another] = before?.block === passage.block && before.role !== "heading" ? before.figures : [];
  if (before === null || earlier === undefined || another !== undefined || open.test(before.text)) return null;
  return isAlike(earlier, only.target) ? { ...only, outcome: earlier, from: before } : null;
}

const isAlike = (one: Figure, other: Figure): boolean => one.unit?.kind === other.unit?.kind;
