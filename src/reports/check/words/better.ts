import { phrase } from "./phrase.ts";

/** Which way a measure is to go. */
export type Better = "lower" | "higher";

type Ways = Readonly<Record<Better, RegExp>>;

const more = String.raw`över(?:stiga\p{L}*)?|(?:mer|fler|högre) än|above|(?:more|higher) than|exceed`;
const less = String.raw`under(?:stiga\p{L}*)?|(?:mindre|färre|lägre) än|below|(?:less|fewer|lower) than`;
const no = String.raw`(?:inte|ej|icke|aldrig|not|no)`;

/** `högst 5`, `inte mer än 5`, `5 eller färre`. */
const limits: Ways = {
  lower: phrase(
    String.raw`högst|max(?:imalt|imum)?|som mest|${no} (?:${more})|eller (?:mindre|färre|lägre)|at most|or (?:less|fewer|lower|below)`,
  ),
  higher: phrase(
    String.raw`minst|lägst|minimum|${no} (?:${less})|eller (?:mer|fler|högre)|at least|or (?:more|higher|above)`,
  ),
};
const targets: Ways = {
  lower: phrase(String.raw`${less}|minska\p{L}*|sänka\p{L}*|decrease`),
  higher: phrase(String.raw`${more}|öka\p{L}*|höja\p{L}*|increase`),
};
const signs: Ways = { lower: /[<≤]/u, higher: /[>≥]/u };

const time = String.raw`(?:inom|within) (?:de |the )?\p{N}`;
const done = String.raw`svar|besvara\p{L}*|besked|tid|beslut\p{L}*|behandla\p{L}*|handlagda|answered|resolved|decided|paid|processed|seen|treated|completed`;

/** Measures of the trade that everybody wants to go one way. */
const measures: Ways = {
  lower:
    /sjukfrånvaro|personalomsättning|väntetid|kötid|vårdskad|trycksår|fallskad|vårdrelaterade infektioner|återinlägg|klagomål|driftstopp|utsläpp|övertid|hyrpersonal|inhyrd personal|läkemedelskassation|sick leave|sickness absence|staff turnover|waiting time|complaints|emissions|overtime/iu,
  higher: new RegExp(
    String.raw`nöjd|tillgänglighet|svarsfrekvens|medarbetarengagemang|(?<![\p{L}])hme(?![\p{L}])|följsamhet|täckningsgrad|frisknärvaro|återvinning|rekommenderar|måluppfyllelse|satisf|availability|response rate|compliance|engagement|(?<!\p{L})(?:${done})(?!\p{L})[^.]{0,40}(?<!\p{L})${time}`,
    "iu",
  ),
};

/** Which way is better, by the words of the target, else by what is measured; null where they do not say, or say both. */
export function betterBy(target: string, measure: string): Better | null {
  return only(signs, target) ?? only(limits, target) ?? only(targets, target) ?? only(measures, measure);
}

function only(words: Ways, text: string): Better | null {
  const [lower, higher] = [words.lower.test(text), words.higher.test(text)];
  if (lower === higher) return null;
  return lower ? "lower" : "higher";
}
