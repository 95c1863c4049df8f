import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createCube } from "../../src/domain/cube/cube.ts";
import { loadWorkspace } from "../../src/imports/workspace/load.ts";
import { buildReport } from "../../src/reports/build/build.ts";
import type { ReportDocument } from "../../src/reports/document.ts";
import { writeDocx } from "../../src/reports/write/docx.ts";
import { writeHtml } from "../../src/reports/write/html.ts";
import { pdfJob, preparePdf, writePdf } from "../../src/reports/write/pdf.ts";
import { longReport } from "./template.ts";

/**
 * A long report with bound numbers: how long building, compiling and writing take (the whole is these three; reading the folder
 * stands beside), against the bare compile of the same Typst source. Each run is a process of its own, as a command is.
 * `node report/run.ts`.
 */
const chapters = 72;
const runs = 5;
const example = new URL("../../examples/skane-ditmt-2022", import.meta.url).pathname;
const run = promisify(execFile);

interface Times {
  readonly load: number;
  readonly build: number;
  readonly compile: number;
  readonly write: number;
  readonly whole: number;
  readonly bytes: number;
}

const writers = {
  pdf: writePdf,
  docx: writeDocx,
  html: async (document: ReportDocument) => Buffer.from(writeHtml(document)),
};
type Format = keyof typeof writers;

async function document(): Promise<{ document: ReportDocument; load: number; build: number }> {
  const start = performance.now();
  const { workspace } = await loadWorkspace(example);
  const long = longReport(workspace, chapters);
  const loaded = performance.now();
  const built = buildReport(long, createCube(long), long.reports[0]?.id ?? "", {});
  if (built.problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(built.problems[0]));
  return { document: built.document, load: loaded - start, build: performance.now() - loaded };
}

async function one(format: Format, folder: string): Promise<Times> {
  if (format === "pdf") preparePdf();
  const { document: built, load, build } = await document();
  const compiling = performance.now();
  const bytes = await writers[format](built);
  const writing = performance.now();
  await writeFile(join(folder, `report.${format}`), bytes);
  const end = performance.now();
  return {
    load,
    build,
    compile: writing - compiling,
    write: end - writing,
    whole: build + end - compiling,
    bytes: bytes.length,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function once<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse((await run(process.execPath, [...args])).stdout) as T;
}

function countOf(built: ReportDocument): { values: number; tables: number } {
  const inProse =
    JSON.stringify(built.blocks.filter(({ kind }) => kind === "paragraph")).split('"kind":"value"').length - 1;
  return { values: inProse, tables: built.blocks.filter(({ kind }) => kind === "table").length };
}

/** The bare compile is run before each run of the whole, so that both meet the same machine. */
async function measure(kind: Format, place: string, fonts: readonly string[]): Promise<void> {
  const bare: number[] = [];
  const times: Times[] = [];
  for (let at = 0; at < runs; at += 1) {
    bare.push((await once<{ ms: number }>(join(import.meta.dirname, "bare.ts"), place, ...fonts)).ms);
    times.push(await once<Times>(import.meta.filename, kind, place));
  }
  const of = (key: keyof Times): number => median(times.map((time) => time[key]));
  const ratio = median(times.map(({ whole }, at) => whole / (bare[at] ?? whole)));
  const parts = (["load", "build", "compile", "write", "whole"] as const)
    .map((key) => `${key} ${of(key).toFixed(0)}`)
    .join("  ");
  console.log(
    `${kind.padEnd(5)} ${parts}  ${(of("bytes") / 1024).toFixed(0)} kB  bare Typst compile ${median(bare).toFixed(0)}  whole / bare ${ratio.toFixed(2)}`,
  );
}

async function main(): Promise<void> {
  const [, , format, folder] = process.argv;
  if (format !== undefined && folder !== undefined) {
    console.log(JSON.stringify(await one(format as Format, folder)));
    process.exit(0);
  }
  const place = await mkdtemp(join(tmpdir(), "tertial-bench-"));
  const { document: built } = await document();
  const job = await pdfJob(built);
  for (const [name, content] of Object.entries(job.files)) await writeFile(join(place, name), content);
  const { values, tables } = countOf(built);
  console.log(
    `Report with ${values} bound numbers in prose and ${tables} tables; Node ${process.version}; medians of ${runs} runs, ms`,
  );
  for (const kind of Object.keys(writers) as Format[]) await measure(kind, place, job.fonts);
  const pages = await run("pdfinfo", [join(place, "report.pdf")]).then(
    ({ stdout }) => /Pages:\s+(\d+)/.exec(stdout)?.[1],
    () => "?",
  );
  console.log(`pages: ${pages}`);
  await rm(place, { recursive: true });
}

await main();
