import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { sieReader } from "./read.ts";
import type { SieFault, SieRecord } from "./record.ts";
import { writeSie } from "./write.ts";

type Told<Value> = readonly [line: number, value: Value];

function read(bytes: Uint8Array, size = bytes.length) {
  const records: Told<SieRecord>[] = [];
  const faults: Told<SieFault>[] = [];
  const reader = sieReader({
    record: (record, line) => records.push([line, record]),
    fault: (fault, line) => faults.push([line, fault]),
  });
  for (let from = 0; from < bytes.length; from += Math.max(size, 1)) reader.push(bytes.subarray(from, from + size));
  reader.end();
  return { records, faults };
}

const pc = (text: string): Uint8Array => iconv.encode(text, "CP437");
const readText = (text: string) => read(pc(text));
const cost = { dimension: "1", object: "10" };
const project = { dimension: "6", object: "A 1" };
const balance = { kind: "balance", label: "UB", year: 0, account: "1510", objects: [], quantity: null } as const;
const row = {
  kind: "row",
  label: "TRANS",
  account: "1510",
  objects: [],
  amount: "10",
  day: null,
  text: "",
  quantity: null,
};
const inVoucher = (line: string): string => `#VER A 1 20240131\n{\n${line}\n}\n`;
const rowsOf = (text: string) =>
  readText(inVoucher(text)).records.flatMap(([, one]) => (one.kind === "row" ? [one] : []));

describe("fields", () => {
  test.each([
    ["blanks and tabs in any number", "#TRANS\t\t1510  {}\t 10 ", row],
    ["quotation marks around anything", '#TRANS "1510" {} "10"', row],
    ["empty fields keep their place", '#TRANS 1510 {} 10 "" "" 3', { ...row, quantity: "3" }],
    ["a date that is none", "#TRANS 1510 {} 10 00000000", row],
    ["a list with a blank in it", "#TRANS 1510 { } 10", row],
    ["no list at all", "#TRANS 1510 10", row],
    ["a list glued to its neighbours", "#TRANS 1510{}10", row],
    ["a label in small letters", "#trans 1510 {} 10", row],
    ["a mark inside", '#TRANS 1510 {} 10 "" "en \\"tum\\""', { ...row, text: 'en "tum"' }],
    ["a mark inside that was not escaped", '#TRANS 1510 {} 10 "" "rör 5"x6"', { ...row, text: 'rör 5"x6' }],
    ["a path that ends in a backslash", '#TRANS 1510 {} 10 "" "C:\\x\\"', { ...row, text: "C:\\x\\" }],
    ["objects, quoted or not", '#TRANS 1510 { "1" 10 6 "A 1"} 10', { ...row, objects: [cost, project] }],
  ])("%s", (_, line, expected) => {
    expect(rowsOf(line)).toEqual([expected]);
  });

  test.each([
    ["quote", '#TRANS 1510 {} 10 "" "aldrig'],
    ["quote", "#TRANS 1510 {1 10 10"],
    ["objects", "#TRANS 1510 {1} 10"],
    ["objects", "#TRANS 1510 {1 10 1 20} 10"],
    ["amount", "#TRANS 1510 {} 10,50"],
    ["amount", "#TRANS 1510 {} 1e3"],
    ["day", "#TRANS 1510 {} 1 000"],
    ["amount", "#TRANS 1510 {}"],
    ["day", "#TRANS 1510 {} 10 2024-01-31"],
    ["missing", "#TRANS"],
  ])("what cannot be read is told of: %s, %s", (why, line) => {
    const { records, faults } = readText(inVoucher(line));
    expect(records.map(([, { kind }]) => kind)).toEqual(["voucher", "voucherEnd"]);
    expect(faults).toEqual([[3, { kind: "malformed", label: "TRANS", why, excerpt: line }]]);
  });
});

describe("records", () => {
  test("lines end in LF, CR LF or CR, also mixed, and are counted", () => {
    const { records } = readText("#KONTO 1510 A\r\n#KONTO 1520 B\r#KONTO 1530 C\n\n#KONTO 1540 D\u001a");
    expect(records.map(([line, record]) => [line, record.kind === "account" && record.name])).toEqual([
      [1, "A"],
      [2, "B"],
      [3, "C"],
      [5, "D"],
    ]);
  });

  test("an unknown label and a line that is no record are told of, and the rest is read", () => {
    const { records, faults } = readText("#NYTT 1 2\nhej\n#FTYP AB\n");
    expect(faults).toEqual([
      [1, { kind: "unknown_label", label: "NYTT", excerpt: "#NYTT 1 2" }],
      [2, { kind: "stray", excerpt: "hej" }],
    ]);
    expect(records).toEqual([[3, { kind: "head", label: "FTYP", fields: ["AB"] }]]);
  });

  test("a brace may stand on the line of the voucher", () => {
    const { records, faults } = readText("#VER A 1 20240131 text {\n#TRANS 1510 {} 10\n}\n");
    expect(records.map(([, { kind }]) => kind)).toEqual(["voucher", "row", "voucherEnd"]);
    expect(faults).toEqual([]);
  });

  test("a voucher that is never closed is told of at its head, and ends there", () => {
    const { records, faults } = readText("#VER A 1 20240131\n{\n#TRANS 1510 {} 10\n");
    expect(records.at(-1)?.[1]).toEqual({ kind: "voucherEnd" });
    expect(faults).toEqual([[1, { kind: "open_voucher" }]]);
  });

  test("rows of a voucher whose head cannot be read stand in none", () => {
    const { records, faults } = readText("#VER A 1 20241331\n{\n#TRANS 1510 {} 10\n}\n");
    expect(records).toEqual([]);
    expect(faults.map(([line, { kind }]) => [line, kind])).toEqual([
      [1, "malformed"],
      [3, "outside_voucher"],
    ]);
  });

  test("a line of a million characters is passed over and nothing is kept of it", () => {
    const { records, faults } = read(pc(`#PROSA "${"x".repeat(1_000_000)}"\n#FTYP AB\n`), 65_536);
    expect(faults.map(([line, { kind }]) => [line, kind])).toEqual([[1, "too_long"]]);
    expect(records).toEqual([[2, { kind: "head", label: "FTYP", fields: ["AB"] }]]);
  });
});

describe("encodings", () => {
  const names = ({ records }: ReturnType<typeof read>) =>
    records.flatMap(([, record]) => (record.kind === "account" ? [record.name] : []));
  const line = '#KONTO 1510 "Åäö é"\n';

  test.each([
    ["CP437", null],
    ["UTF-8", "UTF-8"],
    ["windows-1252", "windows-1252"],
  ])("%s", (encoding, told) => {
    const found = read(iconv.encode(line, encoding));
    expect(names(found)).toEqual(["Åäö é"]);
    expect(found.faults).toEqual(told === null ? [] : [[1, { kind: "encoding", encoding: told, excerpt: "Åäö é" }]]);
  });

  test("a mark of byte order is no part of the first label, and lost characters are told of", () => {
    const { records, faults } = read(Buffer.from("\ufeff#KONTO 1510 Hyresr\ufffdtt\n"), 1);
    expect(records.map(([, { kind }]) => kind)).toEqual(["account"]);
    expect(faults.map(([, { kind }]) => kind)).toEqual(["encoding", "damaged"]);
  });
});

describe("the checksum", () => {
  const summed = (records: readonly SieRecord[]) => read(writeSie(records, { checksum: true })).records.at(-1)?.[1];

  test("is over labels and fields, as the format's own algorithm has it", () => {
    const found = summed([{ kind: "account", account: "1510", name: 'Kund "A"' }]);
    // CRC-32 of `#KONTO1510Kund "A"`.
    expect(found).toEqual({ kind: "checksum", stated: 0x57f20140, computed: 0x57f20140 });
  });

  test("is not right where a figure was altered", () => {
    const bytes = Buffer.from(writeSie([{ ...balance, amount: "100" }], { checksum: true }));
    const altered = read(Buffer.from(bytes.toString("latin1").replace(" 100", " 900"), "latin1"));
    expect(altered.records.at(-1)?.[1]).toMatchObject({ kind: "checksum" });
    expect(altered.records.at(-1)?.[1]).not.toMatchObject({
      computed: Number(/KSUMMA (\d+)/u.exec(bytes.toString())?.[1]),
    });
  });

  test("that is never closed is told of", () => {
    expect(readText("#FLAGGA 0\n#KSUMMA\n#FTYP AB\n").faults).toEqual([[2, { kind: "open_checksum" }]]);
  });
});

const text = fc
  .string({ unit: fc.constantFrom(...'abc ÅÄÖåäö0123"{}#\\.-'), maxLength: 12 })
  .map((one) => one.replace(/\\$/u, "x"));
const name = text.filter((one) => one !== "");
const day = fc.integer({ min: 1, max: 28 }).map((one) => 20240100 + one);
const amount = fc.integer({ min: -1e9, max: 1e9 }).map((ore) => (ore / 100).toFixed(2));
const quantity = fc.option(fc.constantFrom("1", "2.5"));
const objects = fc.uniqueArray(fc.record({ dimension: fc.constantFrom("1", "6", "20"), object: name }), {
  selector: ({ dimension }) => dimension,
});
const year = fc.constantFrom(0, -1);
const voucher = fc
  .tuple(
    fc.record({ kind: fc.constant("voucher" as const), series: text, number: text, day, text }),
    fc.array(
      fc.record({
        kind: fc.constant("row" as const),
        label: fc.constantFrom("TRANS" as const, "RTRANS" as const, "BTRANS" as const),
        account: name,
        objects,
        amount,
        day: fc.option(day),
        text,
        quantity,
      }),
    ),
  )
  .map(([head, rows]): SieRecord[] => [head, ...rows, { kind: "voucherEnd" }]);
const single = fc.oneof(
  fc.record({ kind: fc.constant("account" as const), account: name, name: text }),
  fc.record({ kind: fc.constant("object" as const), dimension: name, object: name, name: text }),
  fc.record({ kind: fc.constant("dimension" as const), dimension: name, name, within: fc.option(name) }),
  fc.record({ kind: fc.constant("year" as const), year, from: day, to: day }),
  fc.record({
    kind: fc.constant("balance" as const),
    label: fc.constantFrom("IB" as const, "OUB" as const, "RES" as const),
    year,
    account: name,
    objects,
    amount,
    quantity,
  }),
  fc.record({
    kind: fc.constant("period" as const),
    label: fc.constantFrom("PSALDO" as const, "PBUDGET" as const),
    year,
    month: fc.integer({ min: 202401, max: 202412 }),
    account: name,
    objects,
    amount,
    quantity,
  }),
);
const anyRecords = fc
  .array(
    fc.oneof(
      voucher,
      single.map((one): SieRecord[] => [one]),
    ),
    { maxLength: 20 },
  )
  .map((lists) => lists.flat());

test("what is written is read back the same, in parts of any size, and its checksum is right", () => {
  fc.assert(
    fc.property(anyRecords, fc.integer({ min: 1, max: 40 }), fc.boolean(), (records, size, checksum) => {
      const { records: found, faults } = read(writeSie(records, { checksum }), size);
      expect(faults).toEqual([]);
      const sums = found.flatMap(([, record]) => (record.kind === "checksum" ? [record] : []));
      for (const { stated, computed } of sums) expect(computed).toBe(stated);
      expect(sums).toHaveLength(checksum && records.length > 0 ? 1 : 0);
      expect(found.map(([, record]) => record).filter(({ kind }) => kind !== "checksum")).toEqual(records);
    }),
  );
});

test("any bytes in parts of any size give the same as in one", () => {
  const bytes = fc.array(
    fc.oneof(
      fc.constantFrom("#TRANS 1510 {} 10", "#VER A 1 20240101", "{", "}", "\r", "\n", "\r\n", '"', "\u00e5", " "),
      fc.string(),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const all = Buffer.from(parts.join(""));
      expect(read(all, size)).toEqual(read(all));
    }),
  );
});
