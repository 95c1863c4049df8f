import { absolute, compare, rational, subtract, sum } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { between, following, preceding } from "./calculated.ts";
import { by } from "./change.ts";

/** A share of all, with that of women and that of men beside it. */
export interface WholeOfSexes {
  readonly passage: Passage;
  readonly whole: Figure;
  readonly parts: readonly [Figure, Figure];
}

const sex = String.raw`(?:för |bland |hos |among |for )?(?:kvinnor|kvinnorna|män|männen|women|men)`;
/** `5,5 procent (kvinnor 6,1, män 4,0)`. */
const before = [
  new RegExp(`^,? ?\\(?(?:varav )?${sex}:?$`, "iu"),
  new RegExp(`^,?(?: och| samt| and)? ?${sex}:?$`, "iu"),
];
/** `5,5 procent (6,1 för kvinnor och 4,0 för män)`. */
const after = [
  /^(?:\(|,|, varav|–)$/u,
  new RegExp(`^${sex},?(?: och| samt| and)?$`, "iu"),
  new RegExp(`^${sex}(?!\\p{L})`, "iu"),
];

/** Shares of which a sentence tells for all, and for women and men. */
export function wholesOfSexes(passage: Passage): readonly WholeOfSexes[] {
  return passage.figures.flatMap((whole, index) => {
    const [one, other] = passage.figures.slice(index + 1);
    if (one === undefined || other === undefined || !areRates([whole, one, other])) return [];
    // What it has changed by need not be between what they have.
    if (by.test(preceding(passage, whole))) return [];
    const words = [between(passage, whole, one), between(passage, one, other), following(passage, other)];
    const areNamed = isLike(words, before) || isLike(words, after);
    return areNamed && areBoth(words) ? [{ passage, whole, parts: [one, other] }] : [];
  });
}

const isLike = (words: readonly string[], patterns: readonly RegExp[]): boolean =>
  patterns.every((pattern, at) => pattern.test(words[at] ?? ""));

const areBoth = (words: readonly string[]): boolean => {
  const all = words.join(" ");
  return (/kvinn/iu.test(all) && /(?<!\p{L})män/iu.test(all)) || (/women/iu.test(all) && /(?<!\p{L})men/iu.test(all));
};

/** Women and men who are a hundred per cent together are parts of something, each with no rate of its own. */
function areRates([whole, ...parts]: readonly Figure[]): boolean {
  const isRate = ({ unit }: Figure): boolean => unit === null || unit.kind === "percent";
  const apart = absolute(subtract(sum(parts.map(({ value }) => value)), rational(100n)));
  const areAll = compare(apart, rational(1n)) <= 0;
  return whole?.unit?.kind === "percent" && parts.every(isRate) && !areAll;
}
