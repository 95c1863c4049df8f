import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Problem } from "#domain/problems/problem.ts";
import type { Extract } from "#imports/sources/extract.ts";
import type { Reading, SourceFile } from "#imports/sources/file.ts";
import { readKolada } from "#imports/sources/kolada.ts";
import { readPaxml } from "#imports/sources/paxml.ts";
import { z } from "zod";

type Reader = (file: SourceFile, reading: Reading, today: string) => Extract | Promise<Extract>;

const readers = { kolada: readKolada, paxml: readPaxml } as const satisfies Record<string, Reader>;

/** A case that is a file of another system. */
export const sourceSchema = z.strictObject({
  kind: z.literal(Object.keys(readers) as (keyof typeof readers)[]),
  file: z.string(),
  reading: z.record(z.string(), z.string()).default({}),
  size: z.number().default(0),
  today: z.string().default("2025-01-15"),
});

/** The problems that reading the file of a case gives. */
export async function readSource(
  folder: string,
  { kind, file, reading, size, today }: z.output<typeof sourceSchema>,
): Promise<readonly Problem[]> {
  const written = await readFile(join(folder, file));
  const reader: Reader = readers[kind];
  const extract = await reader(
    { name: file, bytes: Buffer.concat([written, Buffer.alloc(size, " ")]) },
    reading,
    today,
  );
  return extract.problems;
}
