import { phrase } from "./phrase.ts";

/** Which way a measure is to go. */
export type Better = "lower" | "higher";

const targets: Readonly<Record<Better, RegExp>> = {
  lower: phrase(
    String.raw`högst|max(?:imalt)?|som mest|under|mindre än|färre än|lägre än|minska\p{L}*|sänka\p{L}*|at most|no more than|below|fewer than|less than|decrease`,
  ),
  higher: phrase(
    String.raw`minst|lägst|över|mer än|fler än|högre än|öka\p{L}*|höja\p{L}*|at least|above|more than|increase`,
  ),
};
const signs: Readonly<Record<Better, RegExp>> = { lower: /[<≤]/u, higher: /[>≥]/u };

/** Measures of the trade that everybody wants to go one way. */
const measures: Readonly<Record<Better, RegExp>> = {
  lower:
    /sjukfrånvaro|personalomsättning|väntetid|kötid|vårdskad|trycksår|fallskad|vårdrelaterade infektioner|återinlägg|klagomål|driftstopp|utsläpp|övertid|hyrpersonal|inhyrd personal|läkemedelskassation|sick leave|sickness absence|staff turnover|waiting time|complaints|emissions|overtime/iu,
  higher:
    /nöjd|tillgänglighet|svarsfrekvens|medarbetarengagemang|(?<![\p{L}])hme(?![\p{L}])|följsamhet|täckningsgrad|frisknärvaro|återvinning|rekommenderar|måluppfyllelse|satisf|availability|response rate|compliance|engagement/iu,
};

/** Which way is better, by the words of the target, else by what is measured; null where they do not say, or say both. */
export function betterBy(target: string, measure: string): Better | null {
  return only(signs, target) ?? only(targets, target) ?? only(measures, measure);
}

function only(words: Readonly<Record<Better, RegExp>>, text: string): Better | null {
  const [lower, higher] = [words.lower.test(text), words.higher.test(text)];
  if (lower === higher) return null;
  return lower ? "lower" : "higher";
}
