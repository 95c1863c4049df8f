/** A cell that may reach over several columns and rows. */
export interface SpanningCell<T> {
  readonly content: T;
  readonly columns: number;
  readonly rows: number;
}

/** What is wider or has longer rows is no table for reading. */
const widest = 200;

/** Rows as many cells as the table is wide; `empty` stands where a cell reaches, and where a row has none. */
export function spreadRows<T>(rows: readonly (readonly SpanningCell<T>[])[], empty: T): readonly (readonly T[])[] {
  /** For each column how many more rows are taken by a cell above. */
  const taken: number[] = [];
  const spread = rows.map((cells) => {
    const row: T[] = [];
    const isTaken = (): boolean => (taken[row.length] ?? 0) > 0;
    const skip = (): void => {
      while (isTaken()) {
        taken[row.length] = (taken[row.length] ?? 1) - 1;
        row.push(empty);
      }
    };
    for (const { content, columns, rows: down } of cells) {
      skip();
      const wide = Math.min(Math.max(1, columns), widest - row.length);
      for (let index = 0; index < wide; index += 1) {
        taken[row.length] = Math.max(0, down - 1);
        row.push(index === 0 ? content : empty);
      }
    }
    skip();
    return row;
  });
  const width = Math.max(0, ...spread.map((row) => row.length));
  return spread.map((row) => [...row, ...Array.from({ length: width - row.length }, () => empty)]);
}
