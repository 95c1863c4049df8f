import { remembered, rememberedList } from "#domain/lazy.ts";
import { isZero, sign } from "#domain/quantities/rational.ts";

import { likenessOf } from "./likeness.ts";
import { sharedCells, type SharedCell, type SubjectRow } from "./rows.ts";
import { firstDigits, type Subject } from "./subject.ts";

/** Two figures that should be one and are not, and how sure that is, 0-1. `hedge`: the word before the first says another way than the second. */
export interface Disagreement {
  readonly shown: Subject;
  readonly against: Subject;
  readonly kind: "value" | "sign" | "hedge";
  readonly confidence: number;
}

/**
 * Rows of two tables that are one row, for they have the same name and most of what they share is the same; what is left is printed
 * differently. Totals have no name: they are one row where two figures say so.
 */
export const twiceInTables = rememberedList((rows: readonly SubjectRow[]): readonly Disagreement[] =>
  candidatePairs(rows).flatMap(([one, other]) => between(one)(other)),
);

const between = remembered((one: SubjectRow) =>
  remembered((other: SubjectRow): readonly Disagreement[] => {
    const shared = sharedCells(one, other).filter(({ one: cell }) => !isZero(cell.value));
    const agreeing = shared.filter(({ agrees }) => agrees).length;
    const differing = shared.filter(({ agrees }) => !agrees);
    const needed = one.name.length === 0 ? 2 : 1;
    if (agreeing < needed || differing.length >= agreeing + 1) return [];
    const likely = differing.filter(
      (cell) => agreeing > 1 || !["far", "cut"].includes(likenessOf(cell.one, cell.other)),
    );
    const confidence = agreeing > 1 ? 0.9 : 0.75;
    return [
      ...likely.map((cell): Disagreement => ({ shown: cell.other, against: cell.one, kind: "value", confidence })),
      ...(agreeing > 1 ? shared.filter(isFlipped) : []).map((cell): Disagreement => ({
        shown: cell.one,
        against: cell.other,
        kind: "sign",
        confidence,
      })),
    ];
  }),
);

const isFlipped = ({ one, other, agrees }: SharedCell): boolean =>
  agrees && one.measure.form === "deviation" && sign(one.value) === -sign(other.value);

/** Pairs of rows from different tables with the same name that have a figure in common, as far as its first two digits tell. */
function candidatePairs(rows: readonly SubjectRow[]): readonly (readonly [SubjectRow, SubjectRow])[] {
  const seen = new Map<string, SubjectRow[]>();
  return rows.flatMap((row) => {
    const keys = keysOf(row);
    const met = new Set([...keys].flatMap((key) => seen.get(key) ?? []));
    for (const key of keys) {
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, [row]);
      else earlier.push(row);
    }
    return [...met].flatMap((other) => (other.block === row.block ? [] : [[other, row] as const]));
  });
}

const keysOf = remembered(({ name, cells }: SubjectRow): ReadonlySet<string> => {
  const common = name.toSorted().join(" ");
  const counted = cells.filter(({ value }) => !isZero(value));
  return new Set(
    counted.map((cell) =>
      [common, cell.kind ?? "", cell.measure.form, cell.measure.basis, firstDigits(cell)].join(" "),
    ),
  );
});
