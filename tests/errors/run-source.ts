import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Problem } from "#domain/problems/problem.ts";
import type { Extract } from "#imports/sources/extract.ts";
import type { Reading, SourceFile } from "#imports/sources/file.ts";
import { readKolada } from "#imports/sources/kolada.ts";
import { readLedger } from "#imports/sources/ledger.ts";
import { readPay } from "#imports/sources/pay.ts";
import { readPaxml } from "#imports/sources/paxml.ts";
import { readSurvey } from "#imports/sources/survey.ts";
import { readTable } from "#imports/sources/table.ts";
import { readTickets } from "#imports/sources/tickets.ts";
import { z } from "zod";

type Reader = (file: SourceFile, reading: Reading, today: string) => Extract | null | Promise<Extract | null>;

const readers = {
  table: readTable,
  ledger: readLedger,
  kolada: readKolada,
  tickets: readTickets,
  survey: readSurvey,
  pay: readPay,
  paxml: readPaxml,
} as const satisfies Record<string, Reader>;

/** A case that is a file of another system. */
export const sourceSchema = z.strictObject({
  kind: z.literal(Object.keys(readers) as (keyof typeof readers)[]),
  file: z.string(),
  reading: z.record(z.string(), z.string()).default({}),
  size: z.number().default(0),
  lines: z.number().default(0),
  today: z.string().default("2025-01-15"),
});

/** The problems that reading the file of a case gives. */
export async function readSource(
  folder: string,
  { kind, file, reading, size, lines, today }: z.output<typeof sourceSchema>,
): Promise<readonly Problem[]> {
  const written = await readFile(join(folder, file));
  const reader: Reader = readers[kind];
  const extract = await reader(
    { name: file, bytes: Buffer.concat([written, Buffer.alloc(size, " "), Buffer.from(numbered(written, lines))]) },
    reading,
    today,
  );
  if (extract === null) throw new TypeError(`${file} is not of the kind ${kind}`);
  return extract.problems;
}

/** The file's last line so many times more, with `%` in it as the number of each. */
function numbered(written: Buffer, count: number): string {
  const last = written.toString("latin1").trimEnd().split("\n").at(-1) ?? "";
  return Array.from({ length: count }, (_, index) => `${last.replaceAll("%", String(index))}\n`).join("");
}
