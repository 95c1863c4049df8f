import { add, compare, divide, isZero, multiply, rational, sum, type Rational } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { saidSlack, type Calculated } from "./calculated.ts";

/** A list's item that begins with a number of things and has their share in brackets. */
interface Part {
  readonly passage: Passage;
  readonly count: Figure;
  readonly share: Figure;
}

/**
 * `114 åtgärder:` and a list of `64 är klara (55 %)`: each share of what the list divides. Only where its numbers add up to one that
 * the sentence before it has.
 */
export function sharesListed(passages: readonly Passage[], at: number): readonly Calculated[] {
  const lead = passages[at];
  if (lead === undefined || !lead.text.trimEnd().endsWith(":")) return [];
  const parts = partsAfter(passages, at);
  const all = sum(parts.map(({ count }) => count.value));
  const whole = lead.figures.find((figure) => isCount(figure) && compare(figure.value, all) === 0);
  if (whole === undefined || parts.length < 2 || isZero(all)) return [];
  return parts
    .filter(({ share }) => share.hedge === null)
    .map(({ passage, count, share }) => ({
      passage,
      printed: share,
      of: [
        { passage, figure: count },
        { passage: lead, figure: whole },
      ],
      computed: percentOf(count, all),
      slack: cutOff(share),
      steps: `${count.printed} / ${whole.printed}`,
    }));
}

function partsAfter(passages: readonly Passage[], at: number): readonly Part[] {
  const end = passages.findIndex(({ role }, index) => index > at && role !== "item");
  return passages.slice(at + 1, end < 0 ? undefined : end).flatMap((passage) => {
    const [count, share, more] = passage.figures;
    const isFirst = count !== undefined && /^\P{L}*$/u.test(passage.text.slice(0, count.start - passage.start));
    const isShare = share?.unit?.kind === "percent" && more === undefined;
    return isFirst && isShare && isCount(count) ? [{ passage, count, share }] : [];
  });
}

/** What is counted one by one is exact. */
export const isCount = ({ unit, decimals, hedge }: Figure): boolean =>
  decimals === 0 && hedge === null && (unit === null || unit.kind === "persons" || unit.kind === "count");

/** How far from its share a printed per cent of exact numbers may be: it may have been cut off where it should be rounded. */
export const cutOff = (share: Figure): Rational => add(saidSlack(share), saidSlack(share));

const percentOf = ({ value }: Figure, all: Rational): Rational => divide(multiply(value, rational(100n)), all);
