import { execFile } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";

/**
 * SIE 4 of a million #TRANS: read as a stream of records, beside reading its lines and doing nothing, and beside COPY of the same rows
 * into PostgreSQL. Each part is a process of its own, three times in turn; medians of the processor's time, which a busy machine
 * disturbs less than the clock. `npm run sie -- 100000` for another size.
 */
const times = 3;

/** Seconds by the clock and of the processor, and the most memory that the process had. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly count: number;
}

async function measured(work: () => Promise<number>): Promise<Taken> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const count = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    clock: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    count,
  };
}

const parts: Readonly<Record<string, (books: string, table: string) => Promise<Taken>>> = {
  lines: async (books) => measured(() => lines(books)),
  awaited: async (books) => measured(() => awaitedLines(books)),
  records: async (books) => {
    const { sieReader } = await import("../../src/formats/sie/read.ts");
    return measured(async () => {
      let rows = 0;
      const reader = sieReader({
        record: ({ kind }) => {
          if (kind === "row") rows += 1;
        },
        fault: ({ kind }, line) => {
          throw new Error(`${kind} on line ${line}`);
        },
      });
      for await (const bytes of createReadStream(books)) reader.push(bytes as Buffer);
      reader.end();
      return rows;
    });
  },
  extract: async (books) => {
    const { readLedger } = await import("../../src/imports/sources/ledger.ts");
    return measured(async () => {
      const { values, problems } = readLedger({ name: "books.se", bytes: readFileSync(books) }, {});
      if (problems.length > 0) throw new Error(problems[0]?.code);
      return values.length;
    });
  },
  copy: async (_, table) => {
    const { Client } = await import("pg");
    const { from } = await import("pg-copy-streams");
    const { startServer } = await import("../../tests/store/postgres.ts");
    const server = await startServer();
    const client = new Client({ connectionString: await server.createDatabase() });
    await client.connect();
    await client.query("create table plain (account text, unit text, day integer, amount bigint, text text)");
    const taken = await measured(async () => {
      await pipeline(createReadStream(table), client.query(from("copy plain from stdin")));
      return 0;
    });
    await client.end();
    await server.stop();
    return taken;
  },
};

/** As Node's documentation has it: `for await (const line of …)`. */
async function awaitedLines(path: string): Promise<number> {
  let count = 0;
  const reader = createInterface({ input: createReadStream(path, "latin1"), crlfDelay: Infinity });
  for await (const line of reader) count += Math.sign(line.length + 1);
  return count;
}

/** By the events of the same reader, which is the quickest that Node has. */
function lines(path: string): Promise<number> {
  return new Promise((resolve) => {
    let count = 0;
    const reader = createInterface({ input: createReadStream(path, "latin1"), crlfDelay: Infinity });
    reader.on("line", () => {
      count += 1;
    });
    reader.on("close", () => resolve(count));
  });
}

function child(part: string, books: string, table: string): Promise<Taken> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [import.meta.filename, part, books, table], (error, stdout) =>
      error === null ? resolve(JSON.parse(stdout) as Taken) : reject(error),
    );
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

async function main(rows: number): Promise<void> {
  const { writeBooks } = await import("./file.ts");
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const [books, table] = [join(folder, "books.se"), join(folder, "table.tsv")];
  await writeBooks(rows, books, table);
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores; ${rows} #TRANS, ${(statSync(books).size / 1e6).toFixed(0)} MB`,
  );
  const taken = new Map<string, Taken[]>(Object.keys(parts).map((part) => [part, []]));
  for (let turn = 0; turn < times; turn += 1)
    for (const [part, all] of taken) all.push(await child(part, books, table));
  rmSync(folder, { recursive: true });
  const of = (part: string, pick: (one: Taken) => number): number => median((taken.get(part) ?? []).map(pick));
  for (const part of taken.keys()) {
    const [clock, processor, megabytes, count] = [
      of(part, (one) => one.clock),
      of(part, (one) => one.processor),
      of(part, (one) => one.megabytes),
      of(part, (one) => one.count),
    ];
    console.log(
      `${part}: ${clock.toFixed(2)} s, processor ${processor.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${count}`,
    );
  }
  const ratio = (one: string, other: string, pick: (taken: Taken) => number): string =>
    (of(one, pick) / of(other, pick)).toFixed(2);
  for (const beside of ["lines", "awaited"])
    console.log(
      `records / ${beside}: ${ratio("records", beside, (one) => one.processor)} of the processor, ${ratio("records", beside, (one) => one.clock)} by the clock`,
    );
  console.log(
    `records / COPY: ${ratio("records", "copy", (one) => one.clock)}; extract / COPY: ${ratio("extract", "copy", (one) => one.clock)} by the clock`,
  );
}

const [part = "1000000", books = "", table = ""] = process.argv.slice(2);
const work = parts[part];
if (work === undefined) await main(Number(part));
else console.log(JSON.stringify(await work(books, table)));
