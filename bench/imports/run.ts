import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

import type { StorePlace } from "../../src/store/place.ts";
import { benchPlace, type DatabaseName } from "../store/place.ts";

/**
 * From a file of about 50 MB that is handed in until its preview is there: a ledger and a table, into an empty workspace and into one of ten
 * million facts, beside COPY of the same rows. Each part is a process of its own. `npm run imports -- PGlite` for one of the databases.
 */
const databases: readonly DatabaseName[] = ["PostgreSQL", "PGlite"];

async function run(part: string, told: readonly string[]): Promise<unknown> {
  const [first = "", second = ""] = told;
  if (part === "copy") return (await import("./sql.ts")).copyOf(first as "table" | "ledger", second);
  const { prepareStore, previewOf } = await import("./preview.ts");
  const place = JSON.parse(first) as StorePlace;
  return part === "prepare" ? prepareStore(place, second === "full") : previewOf(place, second);
}

function child(part: string, ...told: readonly string[]): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [import.meta.filename, part, ...told], (error, stdout) =>
      error === null ? resolve(JSON.parse(stdout || "{}") as Record<string, number>) : reject(error),
    );
  });
}

function tell(what: string, result: Readonly<Record<string, number>>): void {
  const shown = Object.entries(result).map(
    ([name, value]) => `${name} ${Number(value).toFixed(1).replace(/\.0$/u, "")}`,
  );
  console.log(`${what}: ${shown.join(", ")}`);
}

async function main(asked: string | undefined): Promise<void> {
  const { writeLedger, writeTable } = await import("./files.ts");
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const [table, ledger, copy] = ["table.csv", "ledger.se", "ledger.tsv"].map((name) => join(folder, name));
  if (table === undefined || ledger === undefined || copy === undefined) throw new Error("three files are named");
  writeTable(table);
  await writeLedger(ledger, copy);
  const megabytes = [table, ledger].map((path) => (statSync(path).size / 1e6).toFixed(0)).join(" and ");
  console.log(`Node ${process.version}, ${availableParallelism()} cores; a table and a ledger of ${megabytes} MB`);
  tell("COPY of the table", await child("copy", "table", table));
  tell("COPY of the ledger", await child("copy", "ledger", copy));
  for (const name of databases.filter((one) => asked === undefined || asked === one))
    for (const facts of ["empty", "full"]) {
      const at = await benchPlace(name);
      const place = JSON.stringify(at.place);
      await child("prepare", place, facts);
      tell(`${name}, ${facts}, the table`, await child("preview", place, table));
      tell(`${name}, ${facts}, the ledger`, await child("preview", place, ledger));
      await at.end();
    }
  rmSync(folder, { recursive: true });
}

const [part, ...told] = process.argv.slice(2);
if (part === undefined || databases.some((name) => name === part)) await main(part);
else console.log(JSON.stringify((await run(part, told)) ?? {}));
