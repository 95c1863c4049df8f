/** What is written in a grid, by unit and month (`U1 3`); an empty cell is not there. */
export type Written = ReadonlyMap<string, string>;

export const cellKey = (unit: string, month: number): string => `${unit} ${month}`;

export function withCell(written: Written, key: string, text: string): Written {
  const after = new Map(written);
  if (text.trim() === "") after.delete(key);
  else after.set(key, text);
  return after;
}

/** What is pasted, as rows of cells. A spreadsheet ends the last row too. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows = text.replaceAll("\r\n", "\n").replace(/\n$/u, "").split("\n");
  return rows.map((row) => row.split("\t"));
}

/** The grid where a block has been pasted with its first cell in a row and a column; what falls outside is passed over. */
export function pasted(
  written: Written,
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
  return cells.reduce((grid, { key, text }) => withCell(grid, key, text), written);
}

export type CellFault = "not_a_number" | "decimals";

/** What is wrong with what is written in a cell; null: nothing. Numbers as people write them: `1 889,3`, `−4`. */
export function faultOf(text: string, decimals: number): CellFault | null {
  const plain = text.replaceAll(/\s/gu, "").replace("−", "-").replace(",", ".");
  const number = /^[+-]?\d+(?:\.(\d+))?$/u.exec(plain);
  if (number === null) return "not_a_number";
  return (number[1]?.length ?? 0) > decimals ? "decimals" : null;
}
