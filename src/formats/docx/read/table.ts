import { attribute } from "../../xml/events.ts";
import type { ManuscriptCell, ManuscriptTable } from "../../manuscript.ts";
import { wholeHead } from "../../whole-head.ts";
import type { DocxContext } from "./context.ts";
import { flowOf } from "./flow.ts";
import { inner, isOn, valueIn, type Markup } from "./markup.ts";
import { joinedTexts, partOf, textOf } from "./text.ts";

/** A table of a document, as it was read. */
interface DocxTable {
  /** Null where it has one column only. */
  readonly table: ManuscriptTable | null;
  readonly cells: readonly Markup[];
  /** Tables that stand in its cells. */
  readonly inside: readonly Markup[];
}

/** Word's own bound. */
const mostColumns = 63;
const empty: ManuscriptCell = { text: "", bound: [] };

/** A table, each row with as many cells as it has columns. */
export function tableOf(element: Markup, context: DocxContext, anchor: Markup | null): DocxTable {
  const rows = below(element, "tr").filter((row) => !isOn(row, "trPr", "del"));
  const cells = rows.flatMap((row) => below(row, "tc"));
  const width = Math.max(0, ...rows.map(widthOf));
  if (width < 2) return { table: null, cells, inside: [] };
  const inside: Markup[] = [];
  const notes: string[] = [];
  const read = rows.map((row) => ({ cells: rowOf(row), spans: below(row, "tc").some((cell) => spanOf(cell) > 1) }));
  const table: ManuscriptTable = {
    kind: "table",
    caption: null,
    head: wholeHead(
      headOf(rows),
      read.map(({ cells: own, spans }) => ({ texts: own.map(({ text }) => text), spans })),
    ),
    rows: read.map(({ cells: own }) => own),
    notes,
    lines: null,
    certainty: 1,
    page: null,
    line: null,
  };
  return { table, cells, inside };

  function rowOf(row: Markup): readonly ManuscriptCell[] {
    const written = below(row, "tc").flatMap((cell) => [cellOf(cell), ...repeated(spanOf(cell) - 1)]);
    const full = [...repeated(before(row)), ...written].slice(0, width);
    return [...full, ...repeated(width - full.length)];
  }

  function cellOf(cell: Markup): ManuscriptCell {
    const flow = flowOf(cell);
    inside.push(...flow.filter(({ name }) => name === "tbl"));
    if (continues(cell)) return empty;
    const read = joinedTexts(
      flow.filter(({ name }) => name === "p").map((paragraph) => textOf(paragraph, context.fields, anchor)),
    );
    for (const { id } of read.notes) notes.push(noteOf(id));
    const own: ManuscriptCell = { text: read.text.trim(), bound: [] };
    context.places.set(own, partOf(read, own.text).pieces);
    return own;
  }

  function noteOf(id: string): string {
    const note = context.notes.get(id);
    if (note === undefined) return "";
    return joinedTexts(flowOf(note).map((paragraph) => textOf(paragraph, [], null))).text.trim();
  }
}

/** Cells that only fill out a row. */
function repeated(times: number): readonly ManuscriptCell[] {
  return Array.from({ length: Math.max(0, times) }, () => empty);
}

/** Rows of a table or cells of a row, those in wrappings too. */
function below(element: Markup, name: "tr" | "tc"): readonly Markup[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "customXml", "ins"].includes(child.name) ? below(child, name) : [];
  });
}

const widthOf = (row: Markup): number =>
  Math.min(mostColumns, before(row) + below(row, "tc").reduce((sum, cell) => sum + spanOf(cell), 0));

const before = (row: Markup): number => bounded(valueIn(row, ["trPr", "gridBefore"]), 0);

const spanOf = (cell: Markup): number => Math.max(1, bounded(valueIn(cell, ["tcPr", "gridSpan"]), 1));

function bounded(written: string | undefined, otherwise: number): number {
  const value = Number(written ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? Math.min(mostColumns, value) : otherwise;
}

/** Whether a cell is the lower part of the one above. */
function continues(cell: Markup): boolean {
  const merge = inner(cell, "tcPr", "vMerge");
  return merge !== undefined && (attribute(merge.attributes, "val") ?? "continue") === "continue";
}

/** The rows that are said to be repeated on each page, else the first, with those that its cells reach down into. */
function headOf(rows: readonly Markup[]): number {
  const said = rows.findIndex((row) => !isOn(row, "trPr", "tblHeader"));
  if (said !== 0) return said < 0 ? 1 : said;
  const next = rows.findIndex((row, index) => index > 0 && !below(row, "tc").some(continues));
  return Math.max(1, next < 0 || next > 3 ? 1 : next);
}
