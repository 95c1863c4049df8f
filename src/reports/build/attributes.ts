import { isScenario, type Scenario } from "#domain/measures/scenario.ts";
import { parseCut, type Cut } from "#domain/measures/dimension.ts";
import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { isMoneyScale } from "#domain/quantities/format.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";

/** A directive as its builder gets it: what all directives share (`unit`, `period`, `round`) is already taken out. */
export interface Directive {
  readonly name: string;
  /** What stands in the brackets; empty where there are none. */
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: ProblemPlace;
  /** The level of the heading that it stands under; 0 before the first. */
  readonly level: number;
}

/** Reads what an attribute says; null when it can't say that. */
export type Reader<T> = (written: string) => T | null;

type Readers = Readonly<Record<string, Reader<unknown>>>;

export type Attributes<R extends Readers> = {
  readonly [Name in keyof R]: (R[Name] extends Reader<infer T> ? T : never) | undefined;
};

export type ReadAttributes<R extends Readers> =
  | { readonly ok: true; readonly values: Attributes<R> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The attributes by the builder's readers. Each that there is no reader for, or that the reader refuses, is a problem. */
export function readAttributes<R extends Readers>(
  directive: Directive,
  readers: R,
  needed: readonly (keyof R & string)[] = [],
): ReadAttributes<R> {
  const { attributes, name, place } = directive;
  const read = Object.entries(attributes).map(
    ([attribute, value]) => [attribute, value, readers[attribute]?.(value) ?? null] as const,
  );
  const refused = read
    .filter(([, , value]) => value === null)
    .map(([attribute, value]) => problem("bad-directive-attribute", place, { name, attribute, value }));
  const missing = needed
    .filter((attribute) => !Object.hasOwn(attributes, attribute))
    .map((attribute) => problem("missing-directive-attribute", place, { name, attribute }));
  if (refused.length + missing.length > 0) return { ok: false, problems: [...refused, ...missing] };
  return {
    ok: true,
    values: Object.fromEntries(read.map(([attribute, , value]) => [attribute, value])) as Attributes<R>,
  };
}

export const words: Reader<string> = (written) => written;

export const id: Reader<string> = (written) => (written.trim() === "" ? null : written.trim());

/** Ids with spaces or commas between. */
export const list: Reader<readonly string[]> = (written) => {
  const parts = written.split(/[\s,]+/u).filter((part) => part !== "");
  return parts.length === 0 ? null : parts;
};

/** `bare`, `bare=yes`; `bare=no` is as if it was not there. */
export const flag: Reader<boolean> = (written) => {
  if (written === "" || written === "yes" || written === "ja") return true;
  return written === "no" || written === "nej" ? false : null;
};

/** A whole number of these bounds. */
export function whole(from: number, to: number): Reader<number> {
  return (written) =>
    /^\d+$/u.test(written) && Number(written) >= from && Number(written) <= to ? Number(written) : null;
}

export function oneOf<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (written) => allowed.find((one) => one === written) ?? null;
}

export const scenario: Reader<Scenario> = (written) => (isScenario(written) ? written : null);

export const cut: Reader<Cut> = parseCut;

export const moneyScale: Reader<MoneyScale> = (written) => (isMoneyScale(written) ? written : null);

/** `category=contract;status=open` */
export const conditions: Reader<Readonly<Record<string, string>>> = parseCut;
