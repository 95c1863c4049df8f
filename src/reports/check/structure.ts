import type { CheckedSection } from "./section.ts";

const levelOf = ({ heading }: CheckedSection): number => heading?.level ?? 0;

/** A section and all that stand below it, in order. */
export function withAllBelow(sections: readonly CheckedSection[], index: number): readonly CheckedSection[] {
  const own = sections[index];
  if (own?.heading === undefined || own.heading === null) return own === undefined ? [] : [own];
  const next = sections.findIndex((one, other) => other > index && levelOf(one) <= levelOf(own));
  return sections.slice(index, next < 0 ? undefined : next);
}

/** The sections directly below one. */
export function childrenOf(sections: readonly CheckedSection[], index: number): readonly CheckedSection[] {
  const below = withAllBelow(sections, index).slice(1);
  const level = Math.min(...below.map(levelOf));
  return below.filter((one) => levelOf(one) === level);
}

/**
 * The sections that a section introduces: those directly below it, else those that come after it for as long as they are alike, since
 * in print all headings can look the same.
 */
export function partsOf(
  sections: readonly CheckedSection[],
  index: number,
  isPart: (section: CheckedSection) => boolean,
): { readonly parts: readonly CheckedSection[]; readonly areBelow: boolean } {
  const children = childrenOf(sections, index);
  if (children.length > 1) return { parts: children, areBelow: true };
  const end = sections.findIndex((one, other) => other > index && !isPart(one));
  return { parts: sections.slice(index + 1, end < 0 ? undefined : end), areBelow: false };
}
