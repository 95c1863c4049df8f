import { conventionsIn, type Convention } from "../tables/conventions.ts";
import { natureOf, type Nature } from "../tables/natures.ts";
import { directionsIn } from "../words/change.ts";
import { stemOf } from "../words/stem.ts";
import type { SubjectRow } from "./rows.ts";
import type { Subject } from "./subject.ts";
import type { Disagreement } from "./twice-in-tables.ts";

/** A figure of a text and the cell of a table that it is of. */
export interface Pair {
  readonly said: Subject;
  readonly cell: Subject;
}

interface Told extends Pair {
  /** What the text says it is. */
  readonly tells: 1 | -1;
  /** What the cell's sign says; null where only the table's other texts show what a plus means there. */
  readonly means: 1 | -1 | null;
}

/**
 * Texts that have a figure right and its direction wrong: a surplus of what the table prints as a deficit. What a plus means is
 * known of results, and of deviations where the table's own figures show how it counts; elsewhere where most texts go one way.
 */
export function turned(
  pairs: readonly Pair[],
  rows: ReadonlyMap<number, readonly SubjectRow[]>,
): readonly Disagreement[] {
  const told = pairs.flatMap((pair) => toldBy(pair, rows) ?? []);
  return [...Map.groupBy(told, ({ cell }) => cell.place.block).values()].flatMap((table) => {
    const known = table.filter(({ means }) => means !== null);
    const wrong = known.filter(({ means, tells }) => means !== tells);
    const bySense = wrong.length * 2 <= known.length || known.length === 1 ? wrong : [];
    const against = table.filter(({ tells, cell }) => tells !== cell.direction);
    const isMostlyWith = table.length - against.length >= Math.max(2, 2 * against.length);
    return [...new Set([...bySense, ...(isMostlyWith ? against : [])])].map(({ said, cell }): Disagreement => ({
      shown: said,
      against: cell,
      kind: "sign",
      confidence: 0.7,
    }));
  });
}

function toldBy({ said, cell }: Pair, rows: ReadonlyMap<number, readonly SubjectRow[]>): Told | null {
  if (cell.direction === null) return null;
  const nature = natureOf(cell.name.join(" "));
  const tells = directionSaid(said, nature);
  if (tells === null) return null;
  if (isResult(cell)) return { said, cell, tells, means: cell.direction };
  const [row] = rows.get(cell.place.block) ?? [];
  const plus = row === undefined ? null : plusIn(row, nature);
  return {
    said,
    cell,
    tells,
    means: plus === null ? null : plus === "better" ? cell.direction : opposite(cell.direction),
  };
}

const opposite = (direction: 1 | -1): 1 | -1 => (direction === 1 ? -1 : 1);

/** A surplus is better, and so is an income above budget or a cost below it. */
function directionSaid({ measure, direction, figure, words }: Subject, nature: Nature | null): 1 | -1 | null {
  if (measure.form === "amount")
    return /negativ/iu.test(words) || figure.sign === "-" ? -1 : figure.sign === null ? null : 1;
  if (direction !== null || (nature !== "income" && nature !== "cost")) return direction;
  const [word, more] = directionsIn(words);
  if (word === undefined || more !== undefined || word.direction === "same") return null;
  return (word.direction === "up") === (nature === "income") ? 1 : -1;
}

const result = ["resultat", "result"].map(stemOf);

/** In a result a minus is a deficit everywhere. */
export const isResult = ({ name }: Pick<Subject, "name">): boolean =>
  name.length === 1 && result.includes(name[0] ?? "");

/** Incomes may be counted another way than costs where both are printed without signs. */
function plusIn({ block, section }: SubjectRow, nature: Nature | null): Convention["plus"] {
  const [one, more] = conventionsIn(section).filter(({ table }) => table.block === block);
  return one === undefined || more !== undefined || (nature === "income" && !one.signed) ? null : one.plus;
}
