import type { CheckedSection } from "./section.ts";
import { judgedIn } from "./words/verdicts.ts";

const levelOf = ({ heading }: CheckedSection): number => heading?.level ?? 0;

/** A section and all that stand below it, in order. */
export function withAllBelow(sections: readonly CheckedSection[], index: number): readonly CheckedSection[] {
  const own = sections[index];
  if (own?.heading === undefined || own.heading === null) return own === undefined ? [] : [own];
  return sections.slice(
    index,
    endOf(sections, index, (one) => levelOf(one) <= levelOf(own)),
  );
}

/** The first after one of which something is so; as many as there are, where it is so of none. */
function endOf(
  sections: readonly CheckedSection[],
  index: number,
  isEnd: (section: CheckedSection) => boolean,
): number {
  let end = index + 1;
  for (let one = sections[end]; one !== undefined && !isEnd(one); one = sections[end]) end += 1;
  return end;
}

/** The sections directly below one. */
export function childrenOf(sections: readonly CheckedSection[], index: number): readonly CheckedSection[] {
  const below = withAllBelow(sections, index).slice(1);
  const level = Math.min(...below.map(levelOf));
  return below.filter((one) => levelOf(one) === level);
}

/** What a section introduces. */
interface Parts {
  readonly parts: readonly CheckedSection[];
  readonly areBelow: boolean;
  /** The section that ends them; null where they end the report. */
  readonly after: CheckedSection | null;
}

/**
 * The sections that a section introduces: those directly below it, else those that come after it for as long as each is of one
 * assignment or goal, since in print all headings can look the same.
 */
export function partsOf(sections: readonly CheckedSection[], index: number): Parts {
  const children = childrenOf(sections, index);
  const end = endOf(sections, index, (one) => !isOfOne(one));
  return children.length > 1
    ? { parts: children, areBelow: true, after: null }
    : { parts: sections.slice(index + 1, end), areBelow: false, after: sections[end] ?? null };
}

const ownWork =
  /^(?:arbetet(?!\s+med)|uppdraget|projektet|insatsen|the (?:work|assignment|project)(?!\s+(?:on|with))|work)(?![\p{L}])/iu;

/** Whether a sentence is on all of what its section is about: its verdict, or how its work goes. */
export const tellsOfAllOfIt = (sentence: string): boolean => judgedIn(sentence) !== null || ownWork.test(sentence);

const isOfOne = ({ passages }: CheckedSection): boolean =>
  passages.some(({ role, text }) => role !== "heading" && tellsOfAllOfIt(text));
