import { absolute, add, divide, isZero, multiply, rational, subtract } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { directionsIn } from "../words/change.ts";
import { between, hedges, ownStep, ownValue, preceding, saidSlack, type Calculated } from "./calculated.ts";
import { by } from "./change.ts";

const inOtherWords = new RegExp(
  String.raw`^(?:\(|,? ?(?:eller|motsvarande|vilket (?:är|motsvarar)|or|which is)(?: ${hedges})?)$`,
  "iu",
);
const to = new RegExp(String.raw`^,? ?(?:till|to)(?: ${hedges})?$`, "iu");

/** `ökade med 2,4 % (628 kronor) till 26 520 kronor`: per cent of what it was before. */
export function levelsSaid(passage: Passage): readonly Calculated[] {
  return passage.figures.flatMap((first, index) => {
    const [second, level] = passage.figures.slice(index + 1);
    if (second === undefined || level === undefined || !by.test(preceding(passage, first))) return [];
    if (!inOtherWords.test(between(passage, first, second)) || !to.test(between(passage, second, level))) return [];
    const [printed, amount] = first.unit?.kind === "percent" ? [first, second] : [second, first];
    const isOfLevel = printed.unit?.kind === "percent" && amount.unit !== null && amount.unit.kind === level.unit?.kind;
    const way = directionsIn(preceding(passage, first)).at(-1)?.direction ?? "same";
    return isOfLevel && amount.unit.kind !== "percent" && way !== "same"
      ? calculated(passage, printed, amount, level, way === "up")
      : [];
  });
}

function calculated(
  passage: Passage,
  printed: Figure,
  amount: Figure,
  level: Figure,
  isUp: boolean,
): readonly Calculated[] {
  const change = absolute(ownValue(amount));
  const before = absolute((isUp ? subtract : add)(ownValue(level), change));
  if (isZero(before)) return [];
  const percent = divide(rational(100n), before);
  const rounding = multiply(add(multiply(ownStep(amount), rational(2n)), ownStep(level)), percent);
  return [
    {
      passage,
      printed,
      of: [amount, level].map((figure) => ({ passage, figure })),
      computed: multiply(change, percent),
      slack: add(rounding, saidSlack(printed)),
      steps: `${amount.printed} / (${level.printed} ${isUp ? "−" : "+"} ${amount.printed})`,
    },
  ];
}
