import type { Organisation, UnitCode } from "#domain/organisation/organisation.ts";
import { treeAt } from "#domain/organisation/tree.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";

import { drawnBetween } from "../draw.ts";
import { administrations, type Administration } from "./administrations.ts";

/** What is made is made anew, and other, when this is changed. */
const seed = "region";

/** The years that there are figures for. */
export const years = [2023, 2024, 2025] as const;

export type Year = (typeof years)[number];

/** A unit at the lowest level: what all figures are of. */
export interface MadeUnit {
  readonly code: UnitCode;
  readonly administration: Administration;
  /** Employees, the first year. */
  readonly heads: number;
}

/** The unit that has taxes and grants, and pays the others their allocation. */
export const financeUnit = "1012";

/** The key by which something of a unit is drawn; the same thing of the same unit is always drawn the same. */
export function keyOf(...names: readonly (string | number)[]): string {
  return [seed, ...names].join("/");
}

/** The units at the lowest level, by the codes of the administrations that theirs begin with. */
export function madeUnits(organisation: Organisation): readonly MadeUnit[] {
  const { order, children } = treeAt(organisation, `${years[0]}-12-31`);
  return order
    .filter((code) => !children.has(code))
    .flatMap((code) =>
      administrations
        .filter((administration) => code.startsWith(administration.code))
        .map((administration) => ({
          code,
          administration,
          heads: drawnBetween(keyOf("heads", code), ...administration.heads),
        })),
    );
}

/** How many years after the first. */
export function yearIndex(year: Year): number {
  return year - years[0];
}

export function yearSpan(year: Year): Span {
  return { from: monthOf(year, 1), to: monthOf(year, 12) };
}

/** A thousand kronor in öre. */
export const oreOfThousand = 100_000;
