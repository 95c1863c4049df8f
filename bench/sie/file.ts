import { once } from "node:events";
import { createWriteStream } from "node:fs";

import { writeSie } from "../../src/formats/sie/write.ts";
import type { SieRecord } from "../../src/formats/sie/record.ts";

const [vouchersAtOnce, rowsOfVoucher] = [1000, 10];
const [units, accounts] = [400, 60];

const head: readonly SieRecord[] = [
  { kind: "head", label: "FLAGGA", fields: ["0"] },
  { kind: "head", label: "PROGRAM", fields: ["Bench", "1.0"] },
  { kind: "made", day: 20250110 },
  { kind: "type", type: "4" },
  { kind: "year", year: 0, from: 20240101, to: 20241231 },
  { kind: "dimension", dimension: "1", name: "Kostnadsställe", within: null },
];

/** One row of the ledger as a plain table has it. */
interface Row {
  readonly account: string;
  readonly unit: string;
  readonly day: number;
  readonly amount: number;
  readonly text: string;
}

function rowOf(voucher: number, at: number): Row {
  const day = 20240101 + (voucher % 12) * 100 + (voucher % 28);
  const amount = ((voucher * 7919 + (at >> 1) * 104_729) % 9_000_000) * (at % 2 === 0 ? 1 : -1);
  return {
    account: String(4000 + ((voucher * 3 + at) % accounts)),
    unit: String(10_000 + ((voucher * 13 + at) % units)),
    day,
    amount,
    text: `Leverantörsfaktura ${voucher}`,
  };
}

function recordsOf(voucher: number): readonly SieRecord[] {
  const rows = Array.from({ length: rowsOfVoucher }, (_, at) => rowOf(voucher, at));
  return [
    { kind: "voucher", series: "A", number: String(voucher + 1), day: rows[0]?.day ?? 0, text: rows[0]?.text ?? "" },
    ...rows.map(({ account, unit, amount, day, text }): SieRecord => ({
      kind: "row",
      label: "TRANS",
      account,
      objects: [{ dimension: "1", object: unit }],
      amount: (amount / 100).toFixed(2),
      day,
      text,
      quantity: null,
    })),
    { kind: "voucherEnd" },
  ];
}

/** A year's books of type 4 with so many #TRANS, ten a voucher, and the same rows as COPY reads them. */
export async function writeBooks(rows: number, books: string, table: string): Promise<void> {
  const [sie, copy] = [createWriteStream(books), createWriteStream(table)];
  sie.write(writeSie(head, { checksum: false }));
  for (let from = 0; from < rows / rowsOfVoucher; from += vouchersAtOnce) {
    const vouchers = Array.from({ length: vouchersAtOnce }, (_, index) => from + index);
    const bytes = writeSie(vouchers.flatMap(recordsOf), { checksum: false });
    const lines = vouchers.flatMap((voucher) =>
      Array.from({ length: rowsOfVoucher }, (_, at) => {
        const { account, unit, day, amount, text } = rowOf(voucher, at);
        return `${account}\t${unit}\t${day}\t${amount}\t${text}\n`;
      }),
    );
    if (!sie.write(bytes)) await once(sie, "drain");
    if (!copy.write(lines.join(""))) await once(copy, "drain");
  }
  await Promise.all([sie, copy].map((stream) => new Promise<void>((resolve) => stream.end(resolve))));
}
