import { writeWorkbook } from "../../../src/formats/xlsx/write.ts";
import type { Cell } from "../../../src/formats/grid.ts";
import { opened } from "../../../src/imports/sources/file.ts";
import { readTable } from "../../../src/imports/sources/table.ts";

const text = (value: string): Cell => ({ kind: "text", text: value });
const number = (value: string): Cell => ({ kind: "number", value, percent: false, thousands: 0 });

const rows: readonly (readonly Cell[])[] = [
  [text("Utfall januari–augusti 2023, tkr")],
  [text("Enhet"), text("Konto"), text("Utfall"), text("Budget"), text("Avvikelse")],
  [text("Kirurgi"), text("4010"), number("1234.5"), number("1200"), number("34.5")],
  [text("Medicin"), text("4010"), number("-50"), number("-40.25"), number("-9.75")],
  [text("Summa"), { kind: "empty" }, number("1184.5"), number("1159.75"), { kind: "error", code: "#N/A" }],
];

const lines = [
  "Utfall januari–augusti 2023, tkr\n\nEnhet;Konto;Utfall;Budget\nKirurgi;4010;1 234,5;(1 200)\nSumma;;1 234,5;-1200\n",
  'Period,Enhet,Kön,"Sjukfrånvaro, %"\n2023-01,"Kirurgi, öst",Kvinna,4.3\n202302,Medicin,Man,3.1 %\n',
  "Enhet\t2023\t\tHelår\n\tjan\tfeb\t\nKirurgi\t1\t2\t3\nMedicin\t4\t5\t9\n",
];

/** Spreadsheets and CSV files of any shape. */
export const reader = {
  name: "table",
  seeds: async (): Promise<Uint8Array[]> => {
    const grid = { name: "Utfall", hidden: false, rows: rows.map((cells, at) => ({ row: at + 1, cells })), merges: [] };
    return [
      await writeWorkbook([grid]),
      ...lines.map((each) => Buffer.from(each)),
      Buffer.from(lines[0] ?? "", "latin1"),
    ];
  },
  read: (bytes: Uint8Array): unknown => readTable(opened({ name: "a", bytes }), {}),
};
