import { remembered } from "#domain/lazy.ts";
import { absolute, add, compare, multiply, rational, subtract, type Rational } from "#domain/quantities/rational.ts";
import type { Manuscript } from "#formats/manuscript.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inOwnUnit, type Unit, type UnitKind } from "../figures/unit.ts";
import type { Place } from "../place.ts";
import type { CheckedSection } from "../section.ts";
import type { Measure } from "./measure.ts";
import type { SaidPeriod } from "./period.ts";

/** A figure and what it is a figure of. */
export interface Subject {
  readonly figure: Figure;
  readonly place: Place;
  /** What it is shown as in a sentence: `”Personal”, ”Utfall”`, or the words of the text around it. */
  readonly shown: string;
  /** The words that tell of it: its clause up to it and on; of a cell, its row's name and its column's head. */
  readonly words: string;
  /** Stems of the thing's name: of the row in a table, of the clause in a text. None is the whole that the report or section is about. */
  readonly name: readonly string[];
  /** Stems that the column's head adds; none in a text. */
  readonly about: readonly string[];
  /** Several things are named together: `personal och konsulter`. */
  readonly isJoint: boolean;
  /** In a text: no sentence before it can narrow what it is about, for there is none in the paragraph, or one with figures of its own. */
  readonly opens: boolean;
  readonly measure: Measure;
  /** Null where nothing says what is counted. */
  readonly kind: UnitKind | null;
  /** In the kind's own unit: kronor for 2,7 mnkr. */
  readonly value: Rational;
  /** How far from `value` the quantity may be, by its decimals and by words such as `drygt`. */
  readonly slack: Rational;
  readonly period: SaidPeriod;
  /** 1 and -1 where a word or a printed sign says which way a deviation goes. */
  readonly direction: 1 | -1 | null;
}

/** A figure's value and how exactly it is known, in the own unit of what it counts. */
export function extentOf(figure: Figure, unit: Unit | null): Pick<Subject, "kind" | "value" | "slack"> {
  const own = (value: Rational): Rational => (unit === null ? value : inOwnUnit(value, unit));
  const hedged = figure.hedge === null ? rational(0n) : multiply(absolute(figure.value), rational(1n, 10n));
  return { kind: unit?.kind ?? null, value: own(figure.value), slack: own(add(halfStep(figure), hedged)) };
}

/** How far apart two figures are, their signs apart: `near` is a step of the last decimal, and no more than rounding can do. */
export function apartInSize(one: Sized, other: Sized): "same" | "near" | "apart" {
  const apart = absolute(subtract(absolute(one.value), absolute(other.value)));
  const order = compare(apart, add(one.slack, other.slack));
  return order < 0 ? "same" : order === 0 ? "near" : "apart";
}

type Sized = Pick<Subject, "value" | "slack">;

/** Whether two figures can stand for one quantity, their signs apart. */
export const agreeInSize = (one: Sized, other: Sized): boolean => apartInSize(one, other) === "same";

/** Whether a text names several things together. */
export function namesSeveral(text: string): boolean {
  return /\p{L}-? (?:och|samt|and) \p{L}/u.test(text.toLowerCase());
}

/** The digits of a figure without the zeros before them. */
export const digitsOf = remembered(({ printed }: Pick<Figure, "printed">): string =>
  printed.replaceAll(/\D/gu, "").replace(/^0+/u, ""),
);

/** What figures of one size have in common, but for rounding and scale: their first two digits. */
export const firstDigits = ({ figure }: Pick<Subject, "figure">): string => digitsOf(figure).slice(0, 2);

/** A figure with its unit, as it stands. */
export const printedWithUnit = ({ figure }: Pick<Subject, "figure">): string =>
  [figure.printed, figure.unit?.printed ?? ""].join(" ").trim();

/** Where a figure of running text stands, its unit included. */
export function withUnit({ place, figure }: Subject, { blocks }: Manuscript): Place {
  const block = blocks[place.block];
  if (block === undefined || block.kind === "table" || figure.unit === null) return place;
  const at = block.text.indexOf(figure.unit.printed, place.end);
  return at < 0 || at > place.end + 3 ? place : { ...place, end: at + figure.unit.printed.length };
}

/** The figures of running text. */
export function textSubjects(sections: readonly Pick<CheckedSection, "subjects">[]): readonly Subject[] {
  return sections.flatMap(textSubjectsOf);
}

const textSubjectsOf = remembered(({ subjects }: Pick<CheckedSection, "subjects">): readonly Subject[] =>
  subjects.filter(({ place }) => place.row === null),
);
