import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Problem } from "#domain/problems/problem.ts";
import { sourceKinds } from "#domain/profiles/profile.ts";
import { opened } from "#imports/sources/file.ts";
import { readSource } from "#imports/sources/read.ts";
import { z } from "zod";

/** A case that is a file of another system. */
export const sourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  file: z.string(),
  reading: z.record(z.string(), z.string()).default({}),
  size: z.number().default(0),
  lines: z.number().default(0),
  today: z.string().default("2025-01-15"),
});

/** The problems that reading the file of a case gives. */
export async function sourceCase(
  folder: string,
  { kind, file, reading, size, lines, today }: z.output<typeof sourceSchema>,
): Promise<readonly Problem[]> {
  const written = await readFile(join(folder, file));
  const bytes = Buffer.concat([written, Buffer.alloc(size, " "), Buffer.from(numbered(written, lines))]);
  const extract = await readSource(opened({ name: file, bytes }), kind, reading, today);
  if (extract === null) throw new TypeError(`${file} is not of the kind ${kind}`);
  return extract.problems;
}

/** The file's last line so many times more, with `%` in it as the number of each. */
function numbered(written: Buffer, count: number): string {
  const last = written.toString("latin1").trimEnd().split("\n").at(-1) ?? "";
  return Array.from({ length: count }, (_, index) => `${last.replaceAll("%", String(index))}\n`).join("");
}
