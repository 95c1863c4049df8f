import { absolute, add, divide, isZero, multiply, rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { between, hedges, ownStep, ownValue, saidSlack, type Calculated } from "./calculated.ts";

const ofWhole = new RegExp(String.raw`^(?:\p{L}+ )?(?:av|of)(?: (?:de|the|a total of|${hedges}))*$`, "iu");
const isPercent = new RegExp(
  String.raw`^[^.;\d]{0,40}(?:\(|motsvarar|vilket är|det vill säga|dvs\.?|eller|or|which is)(?: ${hedges})?$`,
  "iu",
);
const inBracket = /^(?:\p{L}+ )?\($/iu;
const ofAll = /^(?:[\p{L}-]+ ){0,5}(?:av|of) (?:de|samtliga|totalt|sammanlagt|the|all|a total of)$/iu;

/** `45 av 60 (75 procent)`, `45 platser (75 procent) av de 60`. */
export function sharesSaid(passage: Passage): readonly Calculated[] {
  return passage.figures.flatMap((part, index) => {
    const [second, third] = passage.figures.slice(index + 1);
    if (second === undefined || third === undefined) return [];
    const [toSecond, toThird] = [between(passage, part, second), between(passage, second, third)];
    if (ofWhole.test(toSecond) && isPercent.test(toThird)) return share(passage, part, second, third);
    return inBracket.test(toSecond) && ofAll.test(toThird) ? share(passage, part, third, second) : [];
  });
}

function share(passage: Passage, part: Figure, whole: Figure, printed: Figure): readonly Calculated[] {
  if (printed.unit?.kind !== "percent" || isZero(whole.value)) return [];
  if (part.unit?.kind === "percent" || whole.unit?.kind === "percent") return [];
  const same = { ...part, unit: part.unit ?? whole.unit };
  const all = { ...whole, unit: whole.unit ?? part.unit };
  const percent = divide(rational(100n), ownValue(all));
  const slack = multiply(add(ownStep(same), ownStep(all)), absolute(percent));
  return [
    {
      passage,
      printed,
      of: [part, whole].map((figure) => ({ passage, figure })),
      computed: multiply(ownValue(same), percent),
      slack: add(slack, saidSlack(printed)),
      steps: `${part.printed} / ${whole.printed}`,
    },
  ];
}

const fractions: readonly (readonly [word: RegExp, parts: number])[] = [
  [/(?<!\p{L})(?:hälften av|half of) (?:\p{L}+ ){0,2}\p{L}+ ?\($/iu, 2],
  [/(?<!\p{L})(?:en tredjedel av|a third of|one third of) (?:\p{L}+ ){0,2}\p{L}+ ?\($/iu, 3],
  [/(?<!\p{L})(?:en fjärdedel av|a quarter of|one quarter of) (?:\p{L}+ ){0,2}\p{L}+ ?\($/iu, 4],
];

/** `128 mnkr, där hälften av ökningen (64 mnkr)`; a fifth more or less is still said so. */
export function fractionsSaid(passage: Passage): readonly Calculated[] {
  const [whole, printed, ...more] = passage.figures;
  if (whole === undefined || printed === undefined || more.length > 0) return [];
  if (whole.unit === null || printed.unit === null || printed.unit.kind !== whole.unit.kind) return [];
  const words = between(passage, whole, printed);
  const parts = fractions.find(([word]) => word.test(words))?.[1];
  if (parts === undefined || whole.unit.kind === "percent") return [];
  const computed = divide(divide(ownValue(whole), rational(parts)), rational(printed.unit.scale));
  const slack = add(multiply(absolute(computed), rational(1n, 5n)), saidSlack(printed));
  const of = [{ passage, figure: whole }];
  return [{ passage, printed, of, computed, slack, steps: `${whole.printed} / ${String(parts)}` }];
}
