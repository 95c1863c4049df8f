import { sql, type Kysely, type Transaction } from "kysely";

import { sha256 as hashOf } from "./canonical.ts";
import { StoreError } from "./errors.ts";
import type { Tables } from "./tables.ts";

/** So many bytes lie in one part. */
const partSize = 1 << 20;

/** Keeps a file's bytes by their SHA-256, once. */
export async function keepOriginal(transaction: Transaction<Tables>, sha256: string, bytes: Uint8Array): Promise<void> {
  const kept = await transaction.selectFrom("original").select("part").where("sha256", "=", sha256).executeTakeFirst();
  if (kept !== undefined) return;
  const parts = Math.max(1, Math.ceil(bytes.length / partSize));
  for (let part = 0; part < parts; part += 1) {
    const content = Buffer.from(bytes.subarray(part * partSize, (part + 1) * partSize)).toString("base64");
    await sql`insert into original (sha256, part, parts, content)
      values (${sha256}, ${part}::int4, ${parts}::int4, decode(${content}, 'base64'))`.execute(transaction);
  }
}

/** A file as it was handed in. Throws a StoreError `damaged` where it is not there, or not as it was. */
export async function readOriginal(database: Kysely<Tables>, sha256: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let part = 0, of = 1; part < of; part += 1) {
    const { rows } = await sql<{ parts: number; content: string }>`
      select parts, encode(content, 'base64') as content from original
      where sha256 = ${sha256} and part = ${part}::int4`.execute(database);
    const [row] = rows;
    if (row === undefined) throw new StoreError("damaged", { detail: `original ${sha256} ${part}` });
    of = row.parts;
    parts.push(Buffer.from(row.content, "base64"));
  }
  const bytes = Buffer.concat(parts);
  if (hashOf(bytes) !== sha256) throw new StoreError("damaged", { detail: `original ${sha256}` });
  return bytes;
}

/** How many bytes a file has that is kept; 0 where it is not. */
export async function originalSize(database: Kysely<Tables>, sha256: string): Promise<number> {
  return (await originalSizes(database, sha256)).get(sha256) ?? 0;
}

/** How many bytes each of the files that are kept has, by SHA-256; of `only` one, where it is given. */
export async function originalSizes(database: Kysely<Tables>, only?: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ sha256: string; bytes: number }>`
    select sha256, sum(octet_length(content))::int8 as bytes from original ${only === undefined ? sql`` : sql`where sha256 = ${only}`} group by sha256 order by sha256`.execute(
    database,
  );
  return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]));
}
