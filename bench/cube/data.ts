/** The size of a region's ledger: what the three contenders are asked about. */
export interface Size {
  readonly facts: number;
  readonly units: number;
  readonly accounts: number;
  readonly months: number;
}

export const region: Size = { facts: 10_000_000, units: 6_000, accounts: 300, months: 48 };

/** One row of the ledger: which unit (its depth-first number), account and month, and öre. */
export type Visit = (unit: number, amount: number) => void;

/** Numbers that look random and are the same each time: a linear congruential generator. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** The rows of one account and month: each unit is there with the same likelihood, so that the whole is about `facts` rows. */
export function visitRows(size: Size, account: number, month: number, visit: Visit): void {
  const random = generator(account * 1009 + month * 9176 + 1);
  const share = size.facts / (size.units * size.accounts * size.months);
  for (let unit = 0; unit < size.units; unit += 1) {
    if (random() < share) visit(unit, Math.floor(random() * 2_000_000) - 1_000_000);
  }
}

/** Depth first: 1 region, 20 divisions, 15 areas in each, 20 units in each, and so 6 320 cut to size. Unit -> its parent. */
export function parents(units: number): number[] {
  const parent = [-1];
  for (let division = 0; parent.length < units; division += 1) {
    const top = parent.push(0) - 1;
    for (let area = 0; area < 15 && parent.length < units; area += 1) {
      const middle = parent.push(top) - 1;
      for (let leaf = 0; leaf < 20 && parent.length < units; leaf += 1) parent.push(middle);
    }
  }
  return parent;
}

/** Unit -> the number after the last of its subtree. */
export function ends(parent: readonly number[]): number[] {
  const end = parent.map((_, unit) => unit + 1);
  for (let unit = parent.length - 1; unit > 0; unit -= 1) {
    const above = parent[unit] ?? 0;
    end[above] = Math.max(end[above] ?? 0, end[unit] ?? 0);
  }
  return end;
}

export const rowsOfStatement = 15;
export const years = [0, 1, 2, 3];

/** The statement: 15 rows of 20 accounts each, January-August of four years: 60 numbers. */
export const accountsPerRow = 20;

/** Units as they are asked for: a third each at the top, in the middle and at the bottom. */
export function askedUnits(parent: readonly number[], count: number): number[] {
  const random = generator(7);
  const top = parent.flatMap((above, unit) => (above === 0 || above === -1 ? [unit] : []));
  const any = parent.map((_, unit) => unit);
  return Array.from({ length: count }, (_, at) => {
    const from = at % 3 === 0 ? top : any;
    return from[Math.floor(random() * from.length)] ?? 0;
  });
}
