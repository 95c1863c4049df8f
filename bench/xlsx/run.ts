import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { Cell } from "../../src/formats/grid.ts";
import { readWorkbook } from "../../src/formats/xlsx/read.ts";
import { writeWorkbook } from "../../src/formats/xlsx/write.ts";
import { opened } from "../../src/imports/sources/file.ts";
import { readTable } from "../../src/imports/sources/table.ts";

/**
 * A workbook of 100 000 rows and 12 columns, read as plain cells and as a table with heads, periods and sums, beside hucre's plain
 * reads of the same bytes. Each run is a process of its own; CPU seconds, since the machine may be shared. `npm run xlsx`.
 */
const rows = 100_000;
const runs = 3;
const run = promisify(execFile);

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  "cells (ours)": async (bytes) => {
    const read = readWorkbook(bytes);
    return read.ok ? (read.workbook.sheets[0]?.rows.length ?? 0) : 0;
  },
  "table (ours)": async (bytes) => readTable(opened({ name: "a.xlsx", bytes }), {}).values.length,
  "hucre, plain": async (bytes) => (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0,
  "hucre, with styles": async (bytes) => (await readXlsx(bytes, { readStyles: true })).sheets[0]?.rows.length ?? 0,
  "hucre, a row at a time": async (bytes) => {
    let count = 0;
    for await (const _ of streamXlsxRows(bytes)) count += 1;
    return count;
  },
};

async function made(): Promise<Uint8Array> {
  const text = (value: string): Cell => ({ kind: "text", text: value });
  const months = Array.from({ length: 10 }, (_, month) => text(`2023-${String(month + 1).padStart(2, "0")}`));
  const body = Array.from({ length: rows }, (_, row): readonly Cell[] => [
    text(`Enhet ${row % 1000}`),
    text(`Konto ${Math.floor(row / 1000)}`),
    ...months.map((_, month): Cell => ({
      kind: "number",
      value: String(((row * 7919 + month * 104_729) % 10_000_000) / 100),
      percent: false,
      thousands: 0,
    })),
  ]);
  const all = [[text("Enhet"), text("Konto"), ...months], ...body];
  return writeWorkbook([
    { name: "Utfall", hidden: false, rows: all.map((cells, at) => ({ row: at + 1, cells })), merges: [] },
  ]);
}

async function one(name: string, path: string): Promise<void> {
  const bytes = await readFile(path);
  const [before, start] = [process.cpuUsage(), performance.now()];
  const count = await readers[name]?.(bytes);
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ count, cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000, memory }));
}

async function all(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tertial-xlsx-"));
  try {
    const path = join(folder, "big.xlsx");
    await writeFile(path, await made());
    console.log("| | CPU, s | wall, s | memory, MB |\n| --- | ---: | ---: | ---: |");
    for (const name of Object.keys(readers)) {
      const times: { cpu: number; wall: number; memory: number }[] = [];
      for (let each = 0; each < runs; each += 1) {
        const { stdout } = await run(process.execPath, [import.meta.filename, name, path]);
        times.push(JSON.parse(stdout) as (typeof times)[number]);
      }
      const best = times.toSorted((a, b) => a.cpu - b.cpu)[0];
      if (best === undefined) continue;
      console.log(`| ${name} | ${best.cpu.toFixed(1)} | ${best.wall.toFixed(1)} | ${Math.round(best.memory / 1e6)} |`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [name, path] = process.argv.slice(2);
await (name === undefined || path === undefined ? all() : one(name, path));
