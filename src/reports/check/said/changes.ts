import { absolute, add, divide, isZero, multiply, rational, subtract } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { between, hedges, ownStep, ownValue, saidSlack, type Calculated } from "./calculated.ts";

const rise = String.raw`(?:ökning|minskning|förändring|uppgång|nedgång|increase|decrease|change|rise|fall)(?:en)?`;
/** Nothing but words that lead up to the change itself. */
const leading = new RegExp(
  String.raw`^[,(–-]? ?(?:(?:vilket|det|är|har|hade|antalet|ökat|minskat|året|innan|förra|föregående|år|the|year|before|has|have|risen|fallen|increased|decreased|that|motsvarar|motsvarande|innebär|vill|säga|dvs\.?|alltså|en|ett|eller|med|på|om|which|is|an?|or|by|of|${hedges}|${rise})[ ,(]*)*\(?$`,
  "iu",
);
const opening = new RegExp(
  String.raw`^(?:Det (?:är|motsvarar|innebär) |This is )?(?:en |an? )?${rise} (?:med|på|om|of|by) (?:${hedges} )?$`,
  "iu",
);
const from = new RegExp(String.raw`(?<!\p{L})(?:från|from)(?: ${hedges})?$`, "iu");
const to = new RegExp(String.raw`(?<!\p{L})(?:till|to)(?: ${hedges})?$`, "iu");

/** `från 340 till 365`, and two figures that the next sentence calls a change of: with what it is said to come to. */
export function changesSaid(passage: Passage, next: Passage | null): readonly Calculated[] {
  return passage.figures.flatMap((first, index) => {
    const [second, said] = passage.figures.slice(index + 1);
    if (second === undefined) return [];
    if (said !== undefined) {
      if (!leading.test(between(passage, second, said))) return [];
      if (isFromTo(passage, first, second)) return changed(passage, first, second, { passage, printed: said });
      return isCompared(passage, first, second) ? changed(passage, second, first, { passage, printed: said }) : [];
    }
    const [later] = next?.figures ?? [];
    if (next === null || later === undefined) return [];
    const isSaid = isFromTo(passage, first, second) || (index === 0 && areTwoTimes(passage, first, second));
    const isOpened = opening.test(next.text.slice(0, later.start - next.start));
    return isSaid && isOpened ? changed(passage, first, second, { passage: next, printed: later }) : [];
  });
}

function isFromTo(passage: Passage, first: Figure, second: Figure): boolean {
  const before = oneLine(passage.text.slice(0, first.start - passage.start));
  const words = between(passage, first, second);
  return from.test(before) && to.test(words) && words.length < 40;
}

/** `729 jämfört med 731`. */
function isCompared(passage: Passage, first: Figure, second: Figure): boolean {
  return /^(?:\p{L}+ ){0,2}(?:jämfört med|compared (?:with|to))$/iu.test(between(passage, first, second));
}

/** `340 personer den 1 januari och 365 personer den 31 december`. */
function areTwoTimes(passage: Passage, first: Figure, second: Figure): boolean {
  return (
    first.unit !== null &&
    first.unit.kind === second.unit?.kind &&
    /(?<!\p{L})(?:och|and)(?!\p{L}).*(?:19|20)\d\d/iu.test(between(passage, first, second))
  );
}

function changed(
  passage: Passage,
  first: Figure,
  second: Figure,
  said: Pick<Calculated, "passage" | "printed">,
): readonly Calculated[] {
  if (first.unit !== null && second.unit !== null && first.unit.kind !== second.unit.kind) return [];
  const both = { ...first, unit: first.unit ?? second.unit };
  const last = { ...second, unit: second.unit ?? first.unit };
  const [before, after] = [ownValue(both), ownValue(last)];
  const rounding = add(ownStep(both), ownStep(last));
  const of = [first, second].map((figure) => ({ passage, figure }));
  const { unit } = said.printed;
  const isShare = both.unit?.kind === "percent";
  if (unit === null || isZero(before)) return [];
  if (unit.kind === "percent" && !isShare) {
    const percent = multiply(divide(subtract(after, before), absolute(before)), rational(100n));
    const slack = multiply(divide(multiply(rounding, rational(2n)), absolute(before)), rational(100n));
    const steps = `(${second.printed} − ${first.printed}) / ${first.printed}`;
    return [{ ...said, of, computed: percent, slack: add(slack, saidSlack(said.printed)), steps }];
  }
  if (isShare ? unit.kind !== "points" : unit.kind !== both.unit?.kind) return [];
  const scale = rational(unit.scale);
  const computed = divide(subtract(after, before), scale);
  const slack = add(divide(rounding, scale), saidSlack(said.printed));
  return [{ ...said, of, computed, slack, steps: `${second.printed} − ${first.printed}` }];
}
