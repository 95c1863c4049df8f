import * as fc from "fast-check";
import { spanKey } from "#domain/periods/span.ts";
import { writeSpreadsheet } from "#formats/csv/write.ts";
import { emptyCell, type Cell, type Grid } from "#formats/grid.ts";
import { writeWorkbook } from "#formats/xlsx/write.ts";
import { expect, test } from "vitest";
import type { Extract } from "./extract.ts";
import { opened } from "./file.ts";
import { readTable } from "./table.ts";

const csv = (text: string, reading: Readonly<Record<string, string>> = {}): Extract =>
  readTable(opened({ name: "a.csv", bytes: Buffer.from(text.replaceAll(/\n\s+/gu, "\n").trim()) }), reading);

const number = (value: number | string, more: Partial<Shown> = {}): Cell => ({
  kind: "number",
  value: String(value),
  percent: false,
  thousands: 0,
  ...more,
});
type Shown = { readonly percent: boolean; readonly thousands: number };
const text = (value: string): Cell => (value === "" ? emptyCell : { kind: "text", text: value });
const day = (value: string): Cell => ({ kind: "date", day: value });

const sheet = (rows: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid => ({
  name: "Blad1",
  hidden: false,
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
  ...more,
});

async function excel(sheets: readonly Grid[], reading: Readonly<Record<string, string>> = {}): Promise<Extract> {
  return readTable(opened({ name: "a.xlsx", bytes: await writeWorkbook(sheets) }), reading);
}

/** Each value as `names period amount`. */
function values({ values: all }: Extract): readonly string[] {
  return all.map(({ names, period, amount }) => `${Object.values(names).join(" ")} ${spanKey(period)} ${amount}`);
}

function totals({ totals: all }: Extract): readonly string[] {
  return all.map(({ name, amount, sum }) => `${name.sv}: ${amount} ${sum}`);
}

function codes({ problems }: Extract): readonly string[] {
  return problems.map(({ code, line }) => `${code} ${line}`);
}

test("a report with titles, sums on two levels, a difference and a note", () => {
  const read = csv(`Region Norr;;;;;
    Utfall och budget januari–augusti 2023, tkr;;;;;
    Utskriven 2023-09-14
    ;
    Enhet;Konto;Utfall;Budget;Avvikelse;Kommentar
    Kirurgi;Intäkter;1 234,5;1 200,0;34,5;ok
    Kirurgi;Personal;−900,0;(880);-20,0;
    Summa;;334,5;320,0;14,5;
    Medicin;Intäkter;100;90;10;
    Medicin;Personal;50-;-40;-10;hej
    Summa;;50;50;0;
    Totalt;;384,5;370;14,5;
    ;
    Källa: ekonomisystemet`);
  expect(codes(read)).toEqual([]);
  expect(values(read)).toEqual([
    "Kirurgi Intäkter Utfall 2023-01..2023-08 1234500",
    "Kirurgi Intäkter Budget 2023-01..2023-08 1200000",
    "Kirurgi Personal Utfall 2023-01..2023-08 -900000",
    "Kirurgi Personal Budget 2023-01..2023-08 -880000",
    "Medicin Intäkter Utfall 2023-01..2023-08 100000",
    "Medicin Intäkter Budget 2023-01..2023-08 90000",
    "Medicin Personal Utfall 2023-01..2023-08 -50000",
    "Medicin Personal Budget 2023-01..2023-08 -40000",
  ]);
  expect(totals(read)).toContain("Totalt, Utfall: 384500 384500");
  expect(totals(read)).toContain("Avvikelse, Medicin · Personal: -10000 -10000");
  expect(read.totals.every(({ amount, sum }) => amount === sum)).toBe(true);
  expect(read.values[0]?.place).toEqual({ sheet: null, row: 6, column: "C" });
  expect(read.facets.map(({ id, likely }) => [id, likely])).toEqual([
    ["Enhet", "unit"],
    ["Konto", "account"],
    ["Scenario", "scenario"],
  ]);
});

test("a total that does not agree with its rows is given with what they are", () => {
  const read = csv(`Enhet;jan 2023\n Kirurgi;10\n Medicin;20\n Summa;31`);
  expect(totals(read)).toEqual(["Summa, jan 2023: 31 30"]);
  expect(values(read)).toEqual(["Kirurgi 2023-01 10", "Medicin 2023-01 20"]);
});

test("years stand once over their months, and a year is the sum of them", () => {
  const read = csv(`Enhet;2023;;;Helår\n ;jan;feb;mar;\n Kirurgi;1;2;3;6\n Medicin;4;5;6;15`);
  expect(values(read).slice(0, 3)).toEqual(["Kirurgi 2023-01 1", "Kirurgi 2023-02 2", "Kirurgi 2023-03 3"]);
  expect(totals(read)).toEqual(["Helår, Kirurgi: 6 6", "Helår, Medicin: 15 15"]);
  expect(codes(read)).toEqual(["sum-by-arithmetic null"]);
});

test("a statement whose results are sums without a word", () => {
  const read = csv(`Resultaträkning (mnkr);Utfall 2023;Utfall föregående år;Årsbudget 2023
    Intäkter;100,5;90,1;98
    Kostnader;-500,2;-480;-495
    Nettokostnader;-399,7;-389,9;-397
    Skatteintäkter;410;400;405
    Årets resultat;10,3;10,1;8`);
  expect(values(read)).toHaveLength(9);
  expect(values(read).slice(0, 3)).toEqual([
    "Intäkter Utfall 2023-01..2023-12 100500000",
    "Intäkter Utfall 2022-01..2022-12 90100000",
    "Intäkter Budget 2023-01..2023-12 98000000",
  ]);
  expect(codes(read)).toEqual(["sum-by-arithmetic 4", "sum-by-arithmetic 6"]);
});

test("a parent above its parts is a sum", () => {
  const read = csv(`Enhet;Utfall 2023;Budget 2023\n Division;30;33\n Kirurgi;10;11\n Medicin;20;22`);
  expect(values(read).map((value) => value.split(" ")[0])).toEqual(["Kirurgi", "Kirurgi", "Medicin", "Medicin"]);
  expect(totals(read)).toEqual(["Division, Utfall 2023: 30 30", "Division, Budget 2023: 33 33"]);
});

test("rows that say when they hold, with a cut, per cents and sums by word only", () => {
  const read = csv(`Period,Enhet,Kön,Sjukfrånvaro %,Timmar
    2023-01,Kirurgi,Kvinna,4.3,10
    2023-01,Kirurgi,Man,3.1,20
    2023-02,Kirurgi,Kvinna,7.4,30
    Totalt,,,4.9,60`);
  expect(values(read)).toEqual([
    "Kirurgi Kvinna Sjukfrånvaro 2023-01 4.3",
    "Kirurgi Kvinna Timmar 2023-01 10",
    "Kirurgi Man Sjukfrånvaro 2023-01 3.1",
    "Kirurgi Man Timmar 2023-01 20",
    "Kirurgi Kvinna Sjukfrånvaro 2023-02 7.4",
    "Kirurgi Kvinna Timmar 2023-02 30",
  ]);
  expect(totals(read)).toEqual([]);
});

test("year and month in columns of their own, and codes beside their names", () => {
  const read = csv(`År;Månad;Kod;Avdelning;Belopp\n 2023;1;4711;Kirurgi;5,5\n 2023;feb;4712;Medicin;6,5`);
  expect(values(read)).toEqual(["4711 Kirurgi Belopp 2023-01 5.5", "4712 Medicin Belopp 2023-02 6.5"]);
});

test("headings within a table name the rows below them, and heads that are repeated are no rows", () => {
  const read = csv(`Rad;Utfall 2023\n Intäkter;\n Avgifter;5\n Bidrag;7\n Rad;Utfall 2023\n Kostnader;\n Lokaler;-3`);
  expect(values(read)).toEqual([
    "Avgifter Intäkter Utfall 2023-01..2023-12 5",
    "Bidrag Intäkter Utfall 2023-01..2023-12 7",
    "Lokaler Kostnader Utfall 2023-01..2023-12 -3",
  ]);
});

test("amounts that look like years are amounts, and empty is not nothing", () => {
  const read = csv(`Enhet;Utfall;Budget\n Kirurgi;2011;2023\n Medicin;–;0`, { period: "2023T1" });
  expect(values(read)).toEqual([
    "Kirurgi Utfall 2023-01..2023-04 2011",
    "Kirurgi Budget 2023-01..2023-04 2023",
    "Medicin Budget 2023-01..2023-04 0",
  ]);
});

test("rows without amounts below a head are rows, and told where they say something else", () => {
  const read = csv(
    `Enhet;Konto;jan 2023\n Kirurgi;Personal;fem\n Akut;;–\n Sjukhus;;\n IVA;Lokaler;-\n Medicin;Personal;6`,
  );
  expect(values(read)).toEqual(["Medicin Personal Sjukhus 2023-01 6"]);
  expect(codes(read)).toEqual(["not-an-amount 2"]);
});

test("a row's own unit comes before the table's", () => {
  const read = csv(`Utfall 2023 (tkr);\n ;\n Mått;Utfall\n Lokaler;5\n Sjukfrånvaro, %;4,3\n Andel;12 %`);
  expect(values(read)).toEqual([
    "Lokaler Utfall 2023-01..2023-12 5000",
    "Sjukfrånvaro, % Utfall 2023-01..2023-12 4.3",
    "Andel Utfall 2023-01..2023-12 12",
  ]);
});

test("what can be read in two ways is told and left out", () => {
  const read = csv(
    `Datum;Enhet;Belopp\n 01/02/2023;Kirurgi;1\n 2023-02;Medicin;1.234\n 2023-02;Akut;2\n 2023-02;Akut;3\n snart;IVA;4\n 2023-02;Lab;två`,
  );
  expect(codes(read)).toEqual([
    "unclear-date 2",
    "unclear-number 3",
    "repeated-row 5",
    "unknown-period 6",
    "not-an-amount 7",
  ]);
  expect(values(read)).toEqual(["Akut Belopp 2023-02 2"]);
  expect(values(csv(`Enhet;jan 2023\n Kirurgi;1.234`, { decimal: "." }))).toEqual(["Kirurgi 2023-01 1.234"]);
});

test("no year, two years in a title, or a day of printing is no period", () => {
  for (const title of ["Utfall", "Jämförelse 2022 och 2023", "2023-09-14", "Maj"]) {
    const read = csv(`${title}\n ;\n Enhet;Utfall;Budget\n Kirurgi;5;6`);
    expect(values(read)).toEqual([]);
    expect(codes(read)).toEqual(["no-period null", "no-period null"]);
  }
});

test("columns that say the same, or periods that overlap, are told", () => {
  expect(codes(csv(`Enhet;aug 2023;Ack aug 2023\n Kirurgi;5;60\n Medicin;7;80`))).toEqual(["repeated-head null"]);
  const read = csv(`Enhet;aug 2023;Ack aug 2023\n Kirurgi;5;60\n Medicin;7;80`, { leaveOut: "B" });
  expect(values(read)).toEqual(["Kirurgi 2023-01..2023-08 60", "Medicin 2023-01..2023-08 80"]);
});

test("a reading overrules what is recognised, and tells of what it can't be", () => {
  const read = csv(`a;b;c\n 1;2;3\n Enhet;x;y\n 10;20;30`, {
    head: "3",
    period: "2023",
    names: "A",
    scale: "mnkr",
    sums: "words",
  });
  expect(values(read)).toEqual(["10 x 2023-01..2023-12 20000000", "10 y 2023-01..2023-12 30000000"]);
  expect(codes(csv(`Enhet;2023\n Kirurgi;5`, { head: "x", sheat: "1", scale: "euro" }))).toEqual([
    "unknown-reading null",
    "unknown-reading null",
    "unknown-reading null",
  ]);
});

test("a workbook: merged heads, days as months, per cents, thousands, hidden sheets, and errors by their cell", async () => {
  const merges = [
    { fromRow: 1, toRow: 1, fromColumn: 0, toColumn: 4 },
    { fromRow: 2, toRow: 2, fromColumn: 1, toColumn: 2 },
    { fromRow: 2, toRow: 2, fromColumn: 3, toColumn: 4 },
    { fromRow: 4, toRow: 5, fromColumn: 0, toColumn: 0 },
  ];
  const rows = [
    [text("Uppföljning, tkr"), emptyCell, emptyCell, emptyCell, emptyCell],
    [emptyCell, text("Utfall"), emptyCell, text("Budget"), emptyCell],
    [text("Enhet"), day("2023-01-01"), day("2023-02-01"), day("2023-01-01"), day("2023-02-28")],
    [text("Kirurgi"), number(1.5), number(1500, { thousands: 1 }), number(0.25, { percent: true }), number(4)],
  ];
  const read = await excel([
    sheet([...rows, [text("Akut"), { kind: "error", code: "#N/A" }, number(2), number(3), number(4)]], {
      merges: merges.slice(0, 3),
    }),
    sheet([[text("Hemligt")]], { name: "Dolt", hidden: true }),
  ]);
  expect(codes(read)).toEqual(["hidden-sheet null", "error-cell 5"]);
  expect(read.problems[1]).toMatchObject({ file: "a.xlsx › Blad1", values: { value: "#N/A" } });
  expect(values(read).slice(0, 4)).toEqual([
    "Kirurgi Utfall 2023-01 1500",
    "Kirurgi Utfall 2023-02 1500",
    "Kirurgi Budget 2023-01 25",
    "Kirurgi Budget 2023-02 4000",
  ]);
  expect(read.values[0]?.place).toEqual({ sheet: "Blad1", row: 4, column: "B" });
});

test("numbers shown in thousands without a unit are unclear", async () => {
  const read = await excel([
    sheet([
      [text("Enhet"), text("2023")],
      [text("Kirurgi"), number(1_500_000, { thousands: 1 })],
    ]),
  ]);
  expect(codes(read)).toEqual(["unclear-scale 2"]);
});

test("sheets with a table each are told apart, and can say the period", async () => {
  const rows = (amount: number): Cell[][] => [
    [text("Enhet"), text("Utfall")],
    [text("Kirurgi"), number(amount)],
  ];
  const sheets = [sheet(rows(5), { name: "Jan 2023" }), sheet(rows(6), { name: "Feb 2023" })];
  expect(values(await excel(sheets))).toEqual([
    "Kirurgi Jan 2023 Utfall 2023-01 5",
    "Kirurgi Feb 2023 Utfall 2023-02 6",
  ]);
  expect(values(await excel(sheets, { sheet: "Feb 2023" }))).toEqual(["Kirurgi Utfall 2023-02 6"]);
  expect(codes(await excel(sheets, { sheet: "Mars" }))).toEqual(["no-such-sheet null"]);
});

const months = ["januari", "februari", "mars", "april", "maj", "juni"];
const amounts = fc.integer({ min: -9_999_999, max: 9_999_999 });
/** A made table of units by months in hundredths, that no two of are alike. */
const made = fc.record({
  year: fc.integer({ min: 1995, max: 2080 }),
  rows: fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(fc.option(amounts), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
    ),
});

function swedish(hundredths: number | null): string {
  if (hundredths === null) return "";
  const whole = String(Math.trunc(Math.abs(hundredths) / 100)).replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  return `${hundredths < 0 ? "−" : ""}${whole},${String(Math.abs(hundredths) % 100).padStart(2, "0")}`;
}

test("a made table reads back the same from CSV and from a workbook, with its sums left out", async () => {
  await fc.assert(
    fc.asyncProperty(made, fc.boolean(), async ({ year, rows }, withSums) => {
      fc.pre(rows.every((row) => row.some((one) => one !== null)));
      const heads = ["Enhet", ...(rows[0] ?? []).map((_, at) => `${months[at]} ${year}`)];
      const sums = (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
      const body: readonly (readonly [string, ...(number | null)[]])[] = [
        ...rows.map((row, at) => [`Enhet ${at}`, ...row] as const),
        ...(withSums ? [["Summa", ...sums] as const] : []),
      ];
      const expected = rows.flatMap((row, at) =>
        row.flatMap((one, month) => (one === null ? [] : [`Enhet ${at} ${year}-0${month + 1} ${one / 100}`])),
      );
      const asText = writeSpreadsheet(
        heads,
        body.map(([name, ...cells]) => [name, ...cells.map(swedish)]),
      );
      const asCells = body.map(([name, ...cells]) => [
        text(name),
        ...cells.map((one) => (one === null ? emptyCell : number(one / 100))),
      ]);
      const reading = { sums: "words" };
      const fromText = readTable(opened({ name: "a.csv", bytes: Buffer.from(asText) }), reading);
      const fromCells = await excel([sheet([heads.map(text), ...asCells])], reading);
      for (const read of [fromText, fromCells]) {
        expect(values(read)).toEqual(expected);
        expect(read.totals.every(({ amount, sum }) => amount === sum)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("files that are changed anywhere never throw, hang or give what is no number", async () => {
  const book = await writeWorkbook([
    sheet([
      [text("Enhet"), text("jan 2023")],
      [text("Kirurgi"), number(5)],
    ]),
  ]);
  const lines = Buffer.from("Enhet;jan 2023;Budget T1 2023\nKirurgi;1 234,5;(5)\nSumma;1234,5;-5\n");
  fc.assert(
    fc.property(
      fc.constantFrom(new Uint8Array(book), new Uint8Array(lines)),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      (seed, changes) => {
        const bytes = seed.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        for (const { amount } of readTable(opened({ name: "a", bytes }), {}).values)
          expect(amount).toMatch(/^-?\d+(?:\.\d+)?$/u);
      },
    ),
    { numRuns: 500 },
  );
});
