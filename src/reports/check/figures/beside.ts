import type { Figure } from "./figure.ts";
import { unitAt, type Unit } from "./unit.ts";

/** A unit beside a figure: how many characters after the figure it takes up, none where it stands before. */
export interface UnitBeside {
  readonly unit: Unit;
  readonly length: number;
}

/** The unit that follows digits: `500'` is thousands of kronor, `45 000:-` is kronor. */
export function unitAfter(text: string, end: number): UnitBeside | null {
  const rest = text.slice(end);
  const [mark] = /^(?:['’](?![\p{L}\p{N}])|:-)/u.exec(rest) ?? [];
  if (mark !== undefined) {
    return { unit: { kind: "money", scale: mark === ":-" ? 1 : 1000, printed: mark }, length: mark.length };
  }
  const gap = /^\s{0,3}/u.exec(rest)?.[0].length ?? 0;
  const at = unitAt(rest.slice(gap));
  if (at === null) return null;
  // `77 år 2021` counts no years.
  if (at.unit.kind === "years" && /^\s+(?:19|20)\d\d/u.test(rest.slice(gap + at.length))) return null;
  return { unit: at.unit, length: at.length + gap };
}

/** The unit that stands before a figure: `SEK 500,000`. */
export function unitBefore(text: string, start: number): UnitBeside | null {
  const [, word] = /(?:^|[^\p{L}])([KMT]?SEK|kr)\s?$/u.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  const at = word === undefined ? null : unitAt(word);
  return at === null ? null : { unit: at.unit, length: 0 };
}

/** Figures that share what follows the last of them: `1,2, 3,4 och 5,6 procent`, `från 3 till 4 procent`, `2,3 (2,2) mnkr`. */
export function withSharedUnits(figures: readonly Figure[], text: string): readonly Figure[] {
  const shared: Figure[] = [];
  for (const figure of figures.toReversed()) {
    const [next] = shared;
    const between = next === undefined ? "" : text.slice(figure.end, next.start);
    const closed = next === undefined ? null : bracketed(text, next);
    const listed = /^(?:,\s|,?\s(?:och|samt|respektive|resp\.?|till|eller|and|or|to)\s)$/u.test(between);
    // What is said within brackets is said of what stands there: `45 av 60 (75 procent)`.
    const unit = listed || /^\s\($/u.test(between) ? (closed ?? (listed ? next?.unit : null) ?? null) : null;
    if (next !== undefined && closed !== null && next.unit === null) shared[0] = { ...next, unit: closed };
    shared.unshift(figure.unit === null && unit !== null ? { ...figure, unit } : figure);
  }
  return shared;
}

/** The unit after a figure in brackets. */
function bracketed(text: string, { end, unit }: Figure): Unit | null {
  return unit === null && text.charAt(end) === ")" ? (unitAfter(text, end + 1)?.unit ?? null) : null;
}
