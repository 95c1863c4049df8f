import type { Manuscript } from "../../../../src/formats/manuscript.ts";
import { readReport } from "../../../../src/reports/read/read.ts";
import { drawing } from "../draw.ts";
import type { SyntheticReport } from "../report.ts";
import { asHtml } from "./html.ts";
import { asMarkdown } from "./markdown.ts";
import { withNoise } from "./noise.ts";
import { asCells, asColumns, asLayout, asPrinted, asTabbed } from "./text.ts";

/** How a report is handed in. `manuscript`: as its own program has it. */
export const layouts = [
  "manuscript",
  "markdown",
  "html",
  "columns",
  "layout",
  "tabbed",
  "cells",
  "printed",
  "noisy",
] as const;
export type Layout = (typeof layouts)[number];

const writers: Readonly<
  Record<
    Exclude<Layout, "manuscript">,
    { readonly end: string; readonly write: (manuscript: Manuscript, seed: number) => string }
  >
> = {
  markdown: { end: "md", write: asMarkdown },
  html: { end: "html", write: asHtml },
  columns: { end: "txt", write: asColumns },
  layout: { end: "txt", write: asLayout },
  tabbed: { end: "txt", write: asTabbed },
  cells: { end: "txt", write: asCells },
  printed: { end: "txt", write: asPrinted },
  noisy: {
    end: "txt",
    write: (manuscript, seed) => withNoise(asPrinted(manuscript), drawing(`noise-${String(seed)}`)),
  },
};

/** The layout of a report; one with bound values has none but its own. */
export function layoutOf({ seed, known }: SyntheticReport): Layout {
  if (known.values.size > 0) return "manuscript";
  return drawing(`layout-${String(seed)}`).of("layout", [
    "markdown",
    "markdown",
    "html",
    "columns",
    "layout",
    "layout",
    "tabbed",
    "cells",
    "printed",
    "printed",
    "printed",
    "noisy",
    "manuscript",
  ]);
}

/** The report written in a layout and read again. Throws where it can't be read. */
export async function handedIn({ manuscript, seed }: SyntheticReport, layout: Layout): Promise<Manuscript> {
  if (layout === "manuscript") return manuscript;
  const { end, write } = writers[layout];
  const bytes = new TextEncoder().encode(write(manuscript, seed));
  const read = await readReport({ name: `report.${end}`, bytes });
  if (!read.ok) throw new Error(`report ${String(seed)} as ${layout}: ${read.fault}`);
  return read.manuscript;
}
