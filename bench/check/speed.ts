import { createCube } from "../../src/domain/cube/cube.ts";
import type { Manuscript, ManuscriptBlock } from "../../src/formats/manuscript.ts";
import { loadWorkspace } from "../../src/imports/workspace/load.ts";
import { buildReport } from "../../src/reports/build/build.ts";
import { checkManuscript } from "../../src/reports/check/check.ts";
import { readReport } from "../../src/reports/read/read.ts";
import { writeDocx } from "../../src/reports/write/docx.ts";
import { writePdf } from "../../src/reports/write/pdf.ts";
import { longReport } from "../report/template.ts";
import { asMarkdown } from "./synthetic/layouts/markdown.ts";
import { asColumns, asPrinted } from "./synthetic/layouts/text.ts";
import { syntheticReport } from "./synthetic/report.ts";

/**
 * How long a report of 150 pages takes to be read and checked, in each format, beside the bare regular expression that finds its
 * numbers; and how long a check takes after one more letter. `npm run check-speed`.
 */
const pages = 150;
const linesOfPage = 46;
const runs = 3;
const letters = 60;
const numbers = /[+\-−–]?\d[\d\s\u00a0]*(?:[,.]\d+)?\s*(?:%|procent\w*|mnkr|mkr|tkr)?/gu;

/** Made-up reports without faults, one after another, until they fill the pages. */
function longManuscript(): Manuscript {
  const blocks: ManuscriptBlock[] = [];
  let lines = 0;
  for (let seed = 0; lines < pages * linesOfPage; seed += 3) {
    const { manuscript } = syntheticReport(seed);
    if (manuscript.language !== "sv") continue;
    blocks.push(...manuscript.blocks);
    lines += asPrinted(manuscript).split("\n").length;
  }
  return { title: "150", language: "sv", blocks };
}

/** The report of an example, made long, as our own writers print it. */
async function longDocument(): Promise<Readonly<Record<"docx" | "pdf", Uint8Array>>> {
  const { workspace } = await loadWorkspace(new URL("../../examples/skane-ditmt-2022", import.meta.url).pathname);
  const long = longReport(workspace, 72);
  const { document } = buildReport(long, createCube(long), long.reports[0]?.id ?? "", {});
  return { docx: await writeDocx(document), pdf: await writePdf(document) };
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

async function timed<Made>(work: () => Made | Promise<Made>): Promise<{ readonly ms: number; readonly made: Made }> {
  const start = performance.now();
  const made = await work();
  return { ms: performance.now() - start, made };
}

async function measure(name: string, bytes: Uint8Array): Promise<void> {
  const all: { read: number; check: number; bare: number }[] = [];
  let told = "";
  for (let run = 0; run < runs; run += 1) {
    const read = await timed(() => readReport({ name, bytes: Uint8Array.from(bytes) }));
    if (!read.made.ok) {
      console.log(`| ${name} | not read: ${read.made.fault} | | | |`);
      return;
    }
    const { manuscript } = read.made;
    const check = await timed(() => checkManuscript(manuscript));
    const text = textOf(check.made.report.manuscript);
    const bare = await timed(() => [...text.matchAll(numbers)].length);
    all.push({ read: read.ms, check: check.ms, bare: bare.ms });
    told = `${String(check.made.report.tables.length)} tables, ${String(bare.made)} numbers, ${String(check.made.findings.length)} findings`;
  }
  const [first] = all;
  const median = (pick: (one: (typeof all)[number]) => number): number => quantile(all.map(pick), 0.5);
  const cells = [
    (first?.read ?? 0) + (first?.check ?? 0),
    median(({ read }) => read),
    median(({ check }) => check),
    median(({ bare }) => bare),
  ].map((ms) => ms.toFixed(0));
  const ratio = (median(({ read }) => read) + median(({ check }) => check)) / median(({ bare }) => bare);
  console.log(`| ${[name, ...cells, ratio.toFixed(0), told].join(" | ")} |`);
}

function textOf({ blocks }: Manuscript): string {
  return blocks
    .map((block) => (block.kind === "table" ? block.rows.flat().map(({ text }) => text) : [block.text]).join("\n"))
    .join("\n");
}

/** One letter after another into the middle of paragraphs all over the report, each checked with what is remembered. */
function typed(manuscript: Manuscript): readonly number[] {
  const paragraphs = manuscript.blocks.flatMap(({ kind }, index) => (kind === "paragraph" ? [index] : []));
  let blocks = manuscript.blocks;
  let { memory } = checkManuscript(manuscript);
  return Array.from({ length: letters }, (_, letter) => {
    const at = paragraphs[Math.floor((letter / letters) * paragraphs.length)] ?? 0;
    blocks = blocks.map((block, index) => (index === at && block.kind === "paragraph" ? withLetter(block) : block));
    const start = performance.now();
    ({ memory } = checkManuscript({ ...manuscript, blocks }, undefined, memory));
    return performance.now() - start;
  });
}

function withLetter(block: ManuscriptBlock & { readonly kind: "paragraph" }): ManuscriptBlock {
  const middle = Math.floor(block.text.length / 2);
  return { ...block, text: `${block.text.slice(0, middle)}e${block.text.slice(middle)}` };
}

const long = longManuscript();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
console.log(
  `${String(pages)} pages, ${String(long.blocks.length)} blocks; Node ${process.version}; medians of ${String(runs)} runs, ms`,
);
console.log(
  "| file | first time | read | check | bare regular expression | times | |\n| --- | ---: | ---: | ---: | ---: | ---: | --- |",
);
await measure("report.md", encode(asMarkdown(long)));
await measure("columns.txt", encode(asColumns(long)));
await measure("printed.txt", encode(asPrinted(long)));
const { docx, pdf } = await longDocument();
await measure("report.docx", docx);
await measure("report.pdf", pdf);
const times = typed(long);
const said = ([0.5, 0.95, 1] as const).map((share) => quantile(times, share).toFixed(1)).join(", ");
console.log(`one more letter: median, 95th percentile and longest of ${String(letters)}: ${said} ms`);
process.exit(0);
