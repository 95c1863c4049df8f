import { createHash } from "node:crypto";

import { z } from "zod";

import { StoreError } from "../errors.ts";
import { readTables, type BackupEnd, type BackupHead, type TableHead } from "./tables.ts";

const headSchema: z.ZodType<BackupHead> = z.object({
  tertial: z.literal("backup"),
  version: z.literal(1),
  migration: z.string(),
  change: z.number(),
  hash: z.string(),
});
const tableSchema: z.ZodType<TableHead> = z.object({
  table: z.enum(readTables),
  columns: z.array(z.string()).readonly(),
});
const endSchema: z.ZodType<BackupEnd> = z.object({ rows: z.number(), sha256: z.string() });

export interface BackupRow {
  readonly table: TableHead;
  /** The row's values, as a JSON list. */
  readonly line: string;
}

export interface Backup {
  readonly head: BackupHead;
  /** To be read to the end: only there is it known that the backup is whole, and a StoreError `backup_broken` says if it is not. */
  readonly rows: AsyncIterable<BackupRow>;
}

/** Reads a backup's lines. Throws a StoreError where they are not of a backup. */
export async function readBackup(lines: AsyncIterable<string>): Promise<Backup> {
  const all = lines[Symbol.asyncIterator]();
  const first = await nextLine(all);
  return { head: told(headSchema, first), rows: rowsAfter(first, all) };
}

async function* rowsAfter(first: string, lines: Lines): AsyncGenerator<BackupRow> {
  const digest = createHash("sha256").update(`${first}\n`);
  let table: TableHead | null = null;
  let count = 0;
  for (let line = await nextLine(lines); ; line = await nextLine(lines)) {
    if (line.startsWith("[")) {
      if (table === null) throw broken(line.slice(0, 60));
      count += 1;
      yield { table, line };
    } else {
      const end = endSchema.safeParse(parsed(line));
      if (end.success) {
        if (end.data.rows !== count || end.data.sha256 !== digest.digest("hex")) throw broken("SHA-256");
        return;
      }
      table = told(tableSchema, line);
    }
    digest.update(`${line}\n`);
  }
}

type Lines = AsyncIterator<string, undefined>;

async function nextLine(lines: Lines): Promise<string> {
  const next = await lines.next();
  if (next.done === true) throw broken("…");
  return next.value;
}

function told<T>(schema: z.ZodType<T>, line: string): T {
  const result = schema.safeParse(parsed(line));
  if (!result.success) throw broken(line.slice(0, 60));
  return result.data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export function broken(detail: string): StoreError {
  return new StoreError("backup_broken", { detail });
}
