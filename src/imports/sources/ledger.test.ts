import type { SieObject, SieRecord } from "#formats/sie/record.ts";
import { writeSie } from "#formats/sie/write.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { problemLines, valueLines } from "../../../tests/factories/sources.ts";
import { wholeOf } from "../../../tests/fuzz/readers.ts";
import { readLedger } from "./ledger.ts";

const head = `#FLAGGA 0
#PROGRAM "Ekonomi" 1.0
#SIETYP 4
#RAR 0 20240101 20241231
#RAR -1 20230101 20231231
`;

const read = (text: string, reading: Readonly<Record<string, string>> = {}) =>
  readLedger({ name: "ledger.se", bytes: Buffer.from(head + text) }, reading);

const voucher = (rows: string, day = "20240131"): string => `#VER A "" ${day}\n{\n${rows}\n}\n`;

describe("vouchers", () => {
  test("are added up by account, objects and month; a row's own day goes before the voucher's", () => {
    const extract = read(
      voucher(
        '#TRANS 4010 {1 10 6 P1} 100.5\n#TRANS 4010 {"6" "P1" "1" "10"} 0.25\n#TRANS 4010 {} 9 20240201\n#TRANS 1930 {} -109.75',
      ),
    );
    expect(valueLines(extract)).toEqual([
      "2024-01 account=4010 dim:1=10 dim:6=P1 scenario=outcome 100.75",
      "2024-02 account=4010 scenario=outcome 9",
      "2024-01 account=1930 scenario=outcome -109.75",
    ]);
    expect(extract.problems).toEqual([]);
    expect(extract.values.map(({ place }) => place.row)).toEqual([8, 10, 11]);
  });

  test("an added row and the identical one after it count once, one that was taken away not at all", () => {
    const extract = read(
      voucher(
        '#BTRANS 4010 {} 7\n#RTRANS 4010 {} 5 20240301 "" "" kl\n#TRANS 4010 {} 5\n#TRANS 1930 {} -5\n#TRANS 4010 {} 5\n#TRANS 1930 {} -5',
      ),
    );
    expect(valueLines(extract)).toEqual([
      "2024-01 account=4010 scenario=outcome 10",
      "2024-01 account=1930 scenario=outcome -10",
    ]);
    expect(problemLines(extract)).toEqual([]);
  });

  test("one that does not balance is told of at its head", () => {
    expect(problemLines(read(voucher("#TRANS 4010 {} 10\n#TRANS 1930 {} -9.99")))).toEqual(["unbalanced-voucher 6"]);
  });

  test("are held against the months' changes beside them", () => {
    const rows = voucher("#TRANS 4010 {} 10\n#TRANS 1930 {} -10");
    expect(problemLines(read(`#PSALDO 0 202401 4010 {} 10\n${rows}`))).toEqual([]);
    expect(problemLines(read(`#PSALDO 0 202402 4010 {} 10\n${rows}`))).toEqual(["ledger-total-differs 6"]);
  });

  test("without a year are taken as they come", () => {
    const bytes = Buffer.from(`#SIETYP 4\n${voucher("#TRANS 4010 {} 10\n#TRANS 1930 {} -10", "20190131")}`);
    const extract = readLedger({ name: "a.si", bytes }, {});
    expect(extract.values).toHaveLength(2);
    expect(extract.problems).toEqual([]);
  });
});

describe("the months' changes", () => {
  const total = "#PSALDO 0 202401 4010 {} 100\n";

  test("objects within the total: what is left of it is of no object", () => {
    expect(valueLines(read(`${total}#PSALDO 0 202401 4010 {1 10} 60\n#PSALDO 0 202401 4010 {1 20} 30\n`))).toEqual([
      "2024-01 account=4010 dim:1=10 scenario=outcome 60",
      "2024-01 account=4010 dim:1=20 scenario=outcome 30",
      "2024-01 account=4010 scenario=outcome 10",
    ]);
  });

  test("two dimensions divide the same total: one is used, and the other told of", () => {
    const both = `${total}#PSALDO 0 202401 4010 {6 7} 40\n#PSALDO 0 202401 4010 {1 10} 100\n`;
    expect(valueLines(read(both))).toEqual(["2024-01 account=4010 dim:1=10 scenario=outcome 100"]);
    expect(problemLines(read(both))).toEqual(["objects-left-out 7"]);
    expect(valueLines(read(both, { dimension: "6" }))).toEqual([
      "2024-01 account=4010 dim:6=7 scenario=outcome 40",
      "2024-01 account=4010 scenario=outcome 60",
    ]);
  });

  test("objects beside what has none, where only that comes to the year's result", () => {
    const extract = read(`#RES 0 4010 160\n${total}#PSALDO 0 202401 4010 {1 10} 60\n`);
    expect(valueLines(extract)).toEqual([
      "2024-01 account=4010 scenario=outcome 100",
      "2024-01 account=4010 dim:1=10 scenario=outcome 60",
    ]);
    expect(extract.totals.map(({ amount, sum }) => [amount, sum])).toEqual([["160", "160"]]);
    expect(extract.problems).toEqual([]);
  });

  test("objects that contradict the file's own balances are left out", () => {
    const extract = read(`#RES 0 4010 100\n#OUB 0 4010 {1 10} 50\n${total}#PSALDO 0 202401 4010 {1 10} 60\n`);
    expect(valueLines(extract)).toEqual(["2024-01 account=4010 scenario=outcome 100"]);
    expect(problemLines(extract)).toEqual(["objects-contradicted 7"]);
  });

  test("only objects, without any total", () => {
    expect(valueLines(read("#PSALDO 0 202401 4010 {1 10} 60\n"))).toEqual([
      "2024-01 account=4010 dim:1=10 scenario=outcome 60",
    ]);
  });

  test("of a month outside the year are told of and are no values", () => {
    const extract = read("#PSALDO 0 202501 4010 {} 1\n");
    expect([extract.values, problemLines(extract)]).toEqual([[], ["outside-year 6"]]);
  });
});

describe("years", () => {
  const balances = "#IB 0 1930 100\n#UB 0 1930 75\n#RES 0 4010 25\n#IB -1 1930 0\n#UB -1 1930 100\n#RES -1 4010 -100\n";

  test("a file of years only gives one value for the year, and it balances", () => {
    const extract = read(balances);
    expect(valueLines(extract)).toEqual([
      "2024-01..2024-12 account=4010 scenario=outcome 25",
      "2024-01..2024-12 account=1930 scenario=outcome -25",
    ]);
    expect(extract.totals.map(({ name, amount, sum }) => [name.en, amount, sum])).toEqual([
      ["The year's changes, all accounts", "0", "0"],
    ]);
  });

  test("one that is not over goes as far as the file does", () => {
    expect(read(`#GEN 20240515\n${balances}`).values.map(({ period }) => period.to - period.from)).toEqual([4, 4]);
    expect(read(`#OMFATTN 20240331\n${balances}`).values.map(({ period }) => period.to - period.from)).toEqual([2, 2]);
  });

  test("balances stand in the month before the year and in the last month, when they are asked for", () => {
    expect(valueLines(read(balances, { balances: "yes" })).filter((line) => line.includes("figure=balance"))).toEqual([
      "2023-12 account=1930 figure=balance scenario=outcome 100",
      "2024-12 account=1930 figure=balance scenario=outcome 75",
    ]);
  });

  test("the year before can be asked for; one that is not in the file cannot", () => {
    expect(valueLines(read(balances, { year: "-1" }))[0]).toBe("2023-01..2023-12 account=4010 scenario=outcome -100");
    expect(problemLines(read(balances, { year: "-2" }))).toEqual(["unknown-year –"]);
    expect(problemLines(read(balances, { year: "2023" }))).toEqual(["unknown-year –"]);
  });
});

test("a budget is a scenario of its own", () => {
  const extract = read("#PSALDO 0 202401 4010 {} 10\n#PBUDGET 0 202401 4010 {} 12\n");
  expect(valueLines(extract)).toEqual([
    "2024-01 account=4010 scenario=outcome 10",
    "2024-01 account=4010 scenario=budget 12",
  ]);
  expect(extract.facets.find(({ id }) => id === "scenario")?.values.map(({ name }) => name)).toEqual([
    "outcome",
    "budget",
  ]);
});

test("an amount that is more precise or larger than öre can be is told of, never rounded", () => {
  expect(problemLines(read("#PSALDO 0 202401 4010 {} 0.005\n#PSALDO 0 202401 4020 {} 99999999999999999\n"))).toEqual([
    "too-precise 6",
    "number-too-large 7",
  ]);
});

test("facets are called what the file calls them, or else the format", () => {
  const { facets, marks } = read(
    `#ORGNR 232100-0001\n#KONTO 4010 Läkemedel\n#DIM 1 Ansvar\n#OBJEKT 1 10 Kirurgi\n${voucher("#TRANS 4010 {1 10 6 P} 1\n#TRANS 4010 {} -1")}`,
  );
  expect(facets.map(({ id, name, likely }) => [id, name.sv, likely])).toEqual([
    ["account", "Konto", "account"],
    ["dim:1", "Ansvar", "unit"],
    ["dim:6", "Projekt", null],
    ["scenario", "Scenario", "scenario"],
  ]);
  expect(facets.flatMap(({ values }) => values.map(({ label }) => label))).toEqual([
    "Läkemedel",
    "Kirurgi",
    null,
    null,
  ]);
  expect(marks).toEqual(["Ekonomi", "232100-0001"]);
});

const amount = fc.integer({ min: -1e9, max: 1e9 });
const objects = fc.subarray<SieObject>([
  { dimension: "1", object: "10" },
  { dimension: "6", object: "P" },
]);
const posting = fc.record({
  account: fc.constantFrom("1930", "3010", "4010"),
  objects,
  month: fc.integer({ min: 1, max: 12 }),
  amount,
});

test("whatever is posted, the sums are right, and each öre is somewhere", () => {
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 30 }), (postings) => {
      const records: SieRecord[] = [
        { kind: "year", year: 0, from: 20240101, to: 20241231 },
        ...postings.flatMap((one, index): SieRecord[] => {
          const row = { kind: "row", label: "TRANS", day: null, text: "", quantity: null } as const;
          const ore = (value: number): string => (value / 100).toFixed(2);
          return [
            { kind: "voucher", series: "A", number: String(index), day: 20240001 + one.month * 100, text: "" },
            { ...row, account: one.account, objects: one.objects, amount: ore(one.amount) },
            { ...row, account: "9999", objects: [], amount: ore(-one.amount) },
            { kind: "voucherEnd" },
          ];
        }),
      ];
      const extract = readLedger({ name: "a.se", bytes: writeSie(records, { checksum: true }) }, {});
      wholeOf(extract);
      expect(extract.problems).toEqual([]);
      for (const account of ["1930", "3010", "4010"]) {
        const own = extract.values.filter(({ names }) => names["account"] === account);
        const sum = own.reduce((all, value) => all + Math.round(Number(value.amount) * 100), 0);
        expect(sum).toBe(postings.filter((one) => one.account === account).reduce((all, one) => all + one.amount, 0));
      }
    }),
  );
});
