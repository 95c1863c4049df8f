import { oneLine } from "../words/one-line.ts";

/** What a row of money is by its name. */
export type Nature = "income" | "cost" | "result";

const words: readonly (readonly [Nature, RegExp])[] = [
  ["result", /resultat|netto|över-? ?\/?underskott|balans|result|net(?!\p{L})|surplus|deficit/iu],
  ["cost", /(?:lämnade|utbetalda) bidrag|grants given/iu],
  [
    "income",
    /intäkt|bidrag|statsbidrag|försäljning|avgifter|ersättning(?:ar)? från|anslag|income|revenue|grants|sales|fees|received/iu,
  ],
  [
    "cost",
    /kostnad|köp|lön(?!\p{L})|löner|personal|konsult|lokal|hyror|avskrivning|material|läkemedel|inhyrd|resor|cost|expense|wages|depreciation/iu,
  ],
];

/** Null where the name does not say. */
export function natureOf(name: string): Nature | null {
  const text = oneLine(name);
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
