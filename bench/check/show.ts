import { asMarkdown } from "./synthetic/layouts/markdown.ts";
import { asCells, asColumns, asLayout, asPrinted, asTabbed } from "./synthetic/layouts/text.ts";
import { syntheticReport } from "./synthetic/report.ts";

/** Prints one made-up report and what was planted in it: `node check/show.ts 17`, `node check/show.ts 17 printed`. */
const [seed = "0", layout = "markdown"] = process.argv.slice(2);
const { manuscript, planted, known } = syntheticReport(Number(seed));
const write =
  { markdown: asMarkdown, columns: asColumns, layout: asLayout, tabbed: asTabbed, cells: asCells, printed: asPrinted }[
    layout
  ] ?? asMarkdown;
console.log(write(manuscript));
console.error(planted, known);
