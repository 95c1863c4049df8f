import { h, type Child, type Html } from "#formats/html/markup.ts";
import type { Cell, DocumentRow, DocumentTable } from "../../document.ts";
import { markNotes } from "../marks.ts";
import type { HtmlContext } from "./context.ts";
import { writeInlines } from "./inlines.ts";

export function writeTable(table: DocumentTable, context: HtmlContext): Html {
  const notes = [...markNotes(table, context.document.language), ...table.notes.map((text) => ({ mark: "", text }))];
  return h(
    "div",
    { class: "table" },
    h(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-labelledby": `${table.id}-caption` },
      h(
        "table",
        { id: table.id },
        h("caption", { id: `${table.id}-caption` }, label(table.label), table.caption),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            table.columns.map((column) => h("th", { scope: "col", class: alignment(column.align) }, column.text)),
          ),
        ),
        bodies(table, context),
      ),
    ),
    notes.length === 0 ? null : h("ul", { class: "notes" }, notes.map(writeNote)),
    "\n",
  );
}

export function label(text: string | null): Child {
  return text === null ? null : h("span", { class: "label" }, `${text}: `);
}

function alignment(align: "left" | "right"): string | null {
  return align === "right" ? "n" : null;
}

function writeNote({ mark, text }: { readonly mark: string; readonly text: string }): Html {
  return h("li", {}, mark === "" ? null : [h("sup", {}, mark), " "], text);
}

/** A group begins a body of its own, so that its name heads the rows below it and no others. */
function bodies(table: DocumentTable, context: HtmlContext): readonly Html[] {
  const groups: DocumentRow[][] = [[]];
  for (const row of table.rows) {
    if (row.role === "group") groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups
    .filter((rows) => rows.length > 0)
    .map((rows) =>
      h(
        "tbody",
        {},
        rows.map((row) => ["\n", writeRow(row, table, context)]),
      ),
    );
}

function writeRow(row: DocumentRow, table: DocumentTable, context: HtmlContext): Html {
  const level = row.level === 0 ? null : `level${Math.min(row.level, 5)}`;
  if (row.role === "group") {
    const head = h(
      "th",
      { scope: "rowgroup", colspan: table.columns.length, class: level },
      row.cells.map((cell) => writeCell(cell, context)),
    );
    return h("tr", { class: "group" }, head);
  }
  const cells = row.cells.map((cell, column) => {
    const content = writeCell(cell, context);
    if (column === 0) return h("th", { scope: "row", class: level }, content);
    return h("td", { class: alignment(table.columns[column]?.align ?? "left") }, content);
  });
  return h("tr", { class: row.role === "total" ? "total" : null }, cells);
}

function writeCell(cell: Cell, context: HtmlContext): Child {
  const detail = cell.detail.length === 0 ? null : h("small", {}, writeInlines(cell.detail, context, "cell"));
  return [writeInlines(cell.content, context, "cell"), detail];
}
