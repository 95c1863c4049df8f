import { HyperFormula } from "hyperformula";
import { memory, seconds, type Contender } from "./contender.ts";
import { accountsPerRow, ends, parents, rowsOfStatement, visitRows, years, type Size } from "./data.ts";

/** The same question as SUMIFS in a spreadsheet engine: the unit's range stands in two cells, and 60 formulas follow them. */
export function hyperformula(size: Size): Contender {
  const before = memory();
  const start = performance.now();
  const data: number[][] = [];
  for (let account = 0; account < size.accounts; account += 1) {
    for (let month = 0; month < size.months; month += 1) {
      visitRows(size, account, month, (unit, amount) => {
        const counted = month % 12 < 8 ? Math.floor(month / 12) : -1;
        data.push([Math.floor(account / accountsPerRow), counted, unit, amount]);
      });
    }
  }
  const column = (name: string): string => `Facts!$${name}$1:$${name}$${data.length}`;
  const formula = (row: number, year: number): string =>
    `=SUMIFS(${column("D")},${column("A")},${row},${column("B")},${year},${column("C")},">="&$A$1,${column("C")},"<"&$B$1)`;
  const cells = Array.from({ length: rowsOfStatement }, (_, row) => years.map((year) => formula(row, year)));
  const engine = HyperFormula.buildFromSheets(
    { Facts: data, Statement: [[0, 1], ...cells] },
    { licenseKey: "gpl-v3", maxRows: 200_000 },
  );
  const sheet = engine.getSheetId("Statement") ?? 0;
  const end = ends(parents(size.units));
  const statement = async (unit: number): Promise<number[]> => {
    engine.setCellContents({ sheet, row: 0, col: 0 }, [[unit, end[unit] ?? 0]]);
    const values = engine.getRangeValues({
      start: { sheet, row: 1, col: 0 },
      end: { sheet, row: rowsOfStatement, col: years.length - 1 },
    });
    return values.flat().map((value) => Number(value) / 100);
  };
  return {
    name: "HyperFormula",
    facts: data.length,
    loadSeconds: seconds(start),
    megabytes: memory() - before,
    statement,
    close: () => engine.destroy(),
  };
}
