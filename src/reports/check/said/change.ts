import { absolute, add, divide, isZero, multiply, rational, subtract } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { hedges, ownStep, ownValue, saidSlack, type Calculated } from "./calculated.ts";

/** A figure and the sentence that it stands in. */
export interface Told {
  readonly passage: Passage;
  readonly figure: Figure;
}

const risen = String.raw`(?:ökning|minskning|förändring|förbättring|försämring|uppgång|nedgång|increase|decrease|change|rise|fall)(?:en)?`;
const moved = String.raw`(?:ökat|minskat|ökade|minskade|stigit|sjunkit|steg|sjönk|risen|fallen|increased|decreased)`;

/** Words that say that a figure after them, or before them, is a change. */
export const changing = new RegExp(String.raw`(?<!\p{L})(?:${risen}|${moved}|skillnad(?:en)?|med|by)(?!\p{L})`, "iu");
export const opening = new RegExp(
  String.raw`^(?:Det (?:är|motsvarar|innebär) |This is )?(?:en |an? )?${risen} (?:med|på|om|of|by) (?:i genomsnitt )?(?:${hedges} )?$`,
  "iu",
);
/** Nothing but words that lead up to the change itself. */
export const leading = new RegExp(
  String.raw`^[,(–-]? ?(?:(?:\(?(?:19|20)\d\d\)?|vilket|det|som|är|var|blev|har|hade|antalet|${moved}|året|innan|förra|föregående|år|the|year|before|has|have|that|motsvarar|motsvarande|innebär|vill|säga|dvs\.?|alltså|eller|och (?:har|är|motsvarar)|i genomsnitt|en|ett|marginell|med|på|om|which|is|an?|or|by|of|${hedges}|${risen})[ ,(–]*)*\(?$`,
  "iu",
);

/** What the change from one figure to another is, in the unit of the figure that is said to be it. */
export function changed(earlier: Told, later: Told, said: Told): readonly Calculated[] {
  const [one, other] = [earlier.figure.unit ?? later.figure.unit, later.figure.unit ?? earlier.figure.unit];
  const { unit } = said.figure;
  if (one !== null && other !== null && one.kind !== other.kind) return [];
  const [from, to] = [
    { ...earlier.figure, unit: one },
    { ...later.figure, unit: other },
  ];
  const [before, after] = [ownValue(from), ownValue(to)];
  const rounding = add(ownStep(from), ownStep(to));
  const told = { passage: said.passage, printed: said.figure, of: [earlier, later] };
  const isShare = one?.kind === "percent";
  if (isZero(before)) return [];
  if (unit?.kind === "percent" && !isShare) {
    const percent = multiply(divide(subtract(after, before), absolute(before)), rational(100n));
    const slack = multiply(divide(multiply(rounding, rational(2n)), absolute(before)), rational(100n));
    const steps = `(${to.printed} − ${from.printed}) / ${from.printed}`;
    return [{ ...told, computed: percent, slack: add(slack, saidSlack(said.figure)), steps }];
  }
  if (isShare ? unit?.kind !== "points" : unit?.kind !== one?.kind) return [];
  const scale = rational(unit?.scale ?? 1);
  const computed = divide(subtract(after, before), scale);
  const slack = add(divide(rounding, scale), saidSlack(said.figure));
  return [{ ...told, computed, slack, steps: `${to.printed} − ${from.printed}` }];
}
