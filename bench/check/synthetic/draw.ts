import { drawn, drawnBetween, drawnOf } from "../../../src/made/draw.ts";

/** Draws by name under a seed: what is drawn for one thing never moves another. */
export interface Draw {
  readonly chance: (what: string, share: number) => boolean;
  readonly between: (what: string, least: number, most: number) => number;
  readonly of: <Item>(what: string, items: readonly Item[]) => Item;
  /** Several, none of them twice, in drawn order; all where there are fewer. */
  readonly some: <Item>(what: string, items: readonly Item[], count: number) => readonly Item[];
  readonly under: (what: string) => Draw;
}

export function drawing(seed: string): Draw {
  const key = (what: string): string => `${seed}/${what}`;
  return {
    chance: (what, share) => drawn(key(what)) < share,
    between: (what, least, most) => drawnBetween(key(what), least, most),
    of: (what, items) => drawnOf(key(what), items),
    some: (what, items, count) =>
      items
        .map((item, index) => ({ item, at: drawn(key(`${what}/${index}`)) }))
        .toSorted((one, other) => one.at - other.at)
        .slice(0, count)
        .map(({ item }) => item),
    under: (what) => drawing(key(what)),
  };
}
