/** What is written in a grid, by unit and month (`U1 3`), where it is not what stands. A cell that has been cleared is empty: its value is withdrawn. */
export type Written = ReadonlyMap<string, string>;

/** What stands, likewise; where nothing does, there is none. */
export type Standing = ReadonlyMap<string, string>;

export const cellKey = (unit: string, month: number): string => `${unit} ${month}`;

/** What is said to be there and what is cleared: that which stands, or nothing where nothing does, is no change. */
export function withCell(written: Written, standing: Standing, key: string, text: string): Written {
  const after = new Map(written);
  const said = text.trim() === "" ? "" : text;
  if (said === (standing.get(key) ?? "")) after.delete(key);
  else after.set(key, said);
  return after;
}

/** What is to be withdrawn stands there of one measure and year only. */
export function withoutCleared(written: Written): Written {
  return new Map([...written].filter(([, text]) => text !== ""));
}

/** What is pasted, as rows of cells. A spreadsheet ends the last row too. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows = text.replaceAll("\r\n", "\n").replace(/\n$/u, "").split("\n");
  return rows.map((row) => row.split("\t"));
}

/** The grid where a block has been pasted with its first cell in a row and a column; what falls outside is passed over. Where the block is empty, what stands is left. */
export function pasted(
  written: Written,
  standing: Standing,
  rows: readonly (readonly string[])[],
  units: readonly string[],
  from: { readonly row: number; readonly month: number },
): Written {
  const cells = rows.flatMap((row, down) =>
    row.flatMap((text, right) => {
      const [unit, month] = [units[from.row + down], from.month + right];
      return unit === undefined || month > 12 ? [] : [{ key: cellKey(unit, month), text }];
    }),
  );
  return cells.reduce(
    (grid, { key, text }) => withCell(grid, standing, key, text.trim() === "" ? (standing.get(key) ?? "") : text),
    written,
  );
}

export type CellFault = "not_a_number" | "decimals";

/** What is wrong with what is written in a cell; null: nothing, as with none. Numbers as people write them: `1 889,3`, `−4`. */
export function faultOf(text: string, decimals: number): CellFault | null {
  if (text === "") return null;
  const plain = text.replaceAll(/\s/gu, "").replace("−", "-").replace(",", ".");
  const number = /^[+-]?\d+(?:\.(\d+))?$/u.exec(plain);
  if (number === null) return "not_a_number";
  return (number[1]?.length ?? 0) > decimals ? "decimals" : null;
}
