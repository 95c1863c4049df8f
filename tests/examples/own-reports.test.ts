import { join } from "node:path";

import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { checkDocument, checkReport, type CheckedDocument } from "#app/reports/check/check.ts";
import { knownOf } from "#app/reports/check/known.ts";
import { openWorkspaces, type OpenWorkspace, type Workspaces } from "#app/workspaces/open.ts";
import type { Known } from "#reports/check/report.ts";
import type { Block, Inline, ReportDocument, ValueInline } from "#reports/document.ts";
import { valuesIn } from "#reports/values.ts";

const slugs = ["norrbotten-lansteknik-2018t1", "halland-rk-2023ur2", "skane-ditmt-2022"] as const;

let workspaces: Workspaces;
let all: readonly OpenWorkspace[];

beforeAll(async () => {
  workspaces = await openWorkspaces(slugs.map((slug) => join(import.meta.dirname, "../../examples", slug)));
  all = await workspaces.list();
});
afterAll(() => workspaces.close());

/** The reports of an example, checked, with what is known of each. */
function reportsOf(slug: string): readonly { readonly checked: CheckedDocument; readonly known: Known }[] {
  const open = all.find(({ id }) => id === slug);
  if (open === undefined) throw new Error(`${slug} was not read`);
  return open.workspace.reports.map(({ id }) => {
    const checked = checkReport(open, id, { unit: null, round: null, period: null, language: "sv" });
    if (!checked.ok) throw new Error(`${id} was not built`);
    return { checked: checked.value, known: knownOf(open, checked.value.chosen, checked.value.document, null) };
  });
}

const errorsOf = ({ findings }: Pick<CheckedDocument, "findings">): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ rule, says }) => `${rule}: ${says.sv}`);

/** Another figure: a digit of the printed text is another. */
function slipped({ text }: ValueInline, at: number, by: number): string {
  const digits = [...text.matchAll(/\d/gu)];
  const digit = digits[at % digits.length];
  if (digit === undefined) return text;
  const other = String((Number(digit[0]) + 1 + (by % 9)) % 10);
  return text.slice(0, digit.index) + other + text.slice(digit.index + 1);
}

/** The document with the number of that place in the order of print written otherwise. */
function planted(document: ReportDocument, wanted: number, text: string): ReportDocument {
  let seen = -1;
  const inlines = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline) => {
      if ("content" in inline) return { ...inline, content: inlines(inline.content) };
      if (inline.kind !== "value") return inline;
      seen += 1;
      return seen === wanted ? { ...inline, text } : inline;
    });
  const blocks = (some: readonly Block[]): readonly Block[] => some.map(inBlock);
  const inBlock = (block: Block): Block => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, content: inlines(block.content) };
      case "list":
        return { ...block, items: block.items.map(blocks) };
      case "quote":
        return { ...block, blocks: blocks(block.blocks) };
      case "table":
        return { ...block, rows: rowsOf(block.rows) };
      case "chart":
        return { ...block, table: { ...block.table, rows: rowsOf(block.table.rows) } };
      case "boxes":
        return {
          ...block,
          boxes: block.boxes.map((box) => ({
            ...box,
            value: inlines(box.value),
            lines: box.lines.map((line) => ({ ...line, content: inlines(line.content) })),
          })),
        };
      case "facts":
        return { ...block, items: block.items.map((item) => ({ ...item, content: inlines(item.content) })) };
      default:
        return block;
    }
  };
  const rowsOf = (rows: Extract<Block, { readonly kind: "table" }>["rows"]): typeof rows =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ content, detail }) => ({ content: inlines(content), detail: inlines(detail) })),
    }));
  return { ...document, blocks: blocks(document.blocks) };
}

describe.each(slugs)("%s", (slug) => {
  test("its own reports have no error", () => {
    expect(reportsOf(slug).flatMap(({ checked }) => errorsOf(checked))).toEqual([]);
  });

  test("a figure that is planted anywhere in them is found", { timeout: 60_000 }, () => {
    for (const { checked, known } of reportsOf(slug)) {
      const { document } = checked;
      const values = valuesIn(document.blocks);
      const figures = values.flatMap((value, index) => (/\d/u.test(value.text) ? [{ value, index }] : []));
      fc.assert(
        fc.property(fc.constantFrom(...figures), fc.nat(30), fc.nat(8), ({ value, index }, at, by) => {
          const wrong = planted(document, index, slipped(value, at, by));
          const before = errorsOf(checked);
          expect(errorsOf(checkDocument(wrong, known)).filter((error) => !before.includes(error))).not.toEqual([]);
        }),
        { numRuns: Number(process.env["TERTIAL_RUNS"] ?? 60) },
      );
    }
  });
});
