import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { between, following, hedges, preceding, type Calculated } from "./calculated.ts";
import { changed, changing, leading, opening, type Told } from "./change.ts";
import { isPrevious } from "./previous.ts";

const from = new RegExp(String.raw`(?<!\p{L})(?:från|from)(?: ${hedges})?$`, "iu");
const to = new RegExp(String.raw`(?<!\p{L})(?:till|to)(?: ${hedges})?$`, "iu");
const by = new RegExp(String.raw`(?<!\p{L})(?:med|by)(?: ${hedges})?$`, "iu");
const higher = /^(?:högre|lägre|mer|mindre|fler|färre|higher|lower|more|less|fewer)(?!\p{L})/iu;
/** What is a part of something is no change. */
const ofWhole = /^(?:av|of)(?!\p{L})/iu;
/** The same thing is told of another time. */
const sameThing = /^(?:motsvarande|the corresponding) [^\d,.;:]+ (?:var|är|uppgick till|was|is|were)$/iu;

/** Figures that are said to be the change from one figure of the text to another. */
export function changesSaid(passage: Passage, next: Passage | null): readonly Calculated[] {
  const following = next === null ? [] : [...saidNext(passage, next), ...ofSameThing(passage, next)];
  return [...passage.figures.flatMap((first, index) => saidAt(passage, first, index)), ...following];
}

function saidAt(passage: Passage, first: Figure, index: number): readonly Calculated[] {
  const [second, third] = passage.figures.slice(index + 1);
  if (second === undefined || third === undefined) return [];
  const told = (figure: Figure): Told => ({ passage, figure });
  // `minskat med 4 procent, från 340 till 326`.
  if (by.test(preceding(passage, first)) && isFromTo(passage, second, third)) {
    const isAtOnce = /^,? ?(?:från|from)(?: \p{L}+)?$/iu.test(between(passage, first, second));
    return isAtOnce ? changed(told(second), told(third), told(first)) : [];
  }
  const [words, after] = [between(passage, second, third), following(passage, third)];
  if (!leading.test(words) || ofWhole.test(after)) return [];
  if (isFromTo(passage, first, second)) return changed(told(first), told(second), told(third));
  const isEarlier =
    isCompared(passage, first, second) ||
    (isPrevious(passage, first, second) && (changing.test(words) || higher.test(after)));
  return isEarlier ? changed(told(second), told(first), told(third)) : [];
}

function isFromTo(passage: Passage, first: Figure, second: Figure): boolean {
  const words = between(passage, first, second);
  return from.test(preceding(passage, first)) && to.test(words) && words.length < 40;
}

/** `729 jämfört med 731`. */
function isCompared(passage: Passage, first: Figure, second: Figure): boolean {
  return /^(?:\p{L}+ ){0,2}(?:jämfört med|compared (?:with|to))$/iu.test(between(passage, first, second));
}

/** Two figures that the next sentence tells the change of. */
function saidNext(passage: Passage, next: Passage): readonly Calculated[] {
  const [first, second] = passage.figures.slice(-2);
  const [said] = next.figures;
  if (first === undefined || second === undefined || said === undefined) return [];
  const isSaid =
    isFromTo(passage, first, second) || (passage.figures.length === 2 && areTwoTimes(passage, first, second));
  if (!isSaid || !opening.test(preceding(next, said))) return [];
  return changed({ passage, figure: first }, { passage, figure: second }, { passage: next, figure: said });
}

/** `340 personer den 1 januari och 365 personer den 31 december`. */
function areTwoTimes(passage: Passage, first: Figure, second: Figure): boolean {
  return (
    first.unit !== null &&
    first.unit.kind === second.unit?.kind &&
    /(?<!\p{L})(?:och|and)(?!\p{L}).*(?:19|20)\d\d/iu.test(between(passage, first, second))
  );
}

/** `motsvarade 20,2 dagar. Motsvarande uppgift för 2012 var 18,7 dagar, en ökning med 1,5 dagar`. */
function ofSameThing(passage: Passage, next: Passage): readonly Calculated[] {
  const later = passage.figures.at(-1);
  const [earlier, said] = next.figures;
  if (later === undefined || earlier === undefined || said === undefined) return [];
  if (!sameThing.test(withoutYears(preceding(next, earlier)))) return [];
  const words = between(next, earlier, said);
  if (!leading.test(words) || !changing.test(words)) return [];
  return changed({ passage: next, figure: earlier }, { passage, figure: later }, { passage: next, figure: said });
}

const withoutYears = (text: string): string => text.replaceAll(/ (?:19|20)\d\d(?!\d)/gu, "");
