import { z } from "@hono/zod-openapi";

import type {
  Block,
  Cell,
  Chart,
  DocumentChart,
  DocumentRow,
  DocumentTable,
  Facts,
  Heading,
  IndicatorBoxes,
  Inline,
  List,
  Paragraph,
  Quote,
  StatusInline,
  TableHead,
  ValueInline,
} from "#app/document.ts";

/** The document as reports and pages carry it. Each schema is held to the type that the report builder makes. */

const tone = z.enum(["good", "mid", "bad", "none"]);

export const inlineSchema: z.ZodType<Inline> = z
  .lazy(() => z.union([text, valueSchema, statusSchema, strong, emphasis, link, lineBreak, inlineGap]))
  .openapi("Inline");

const inlines = z.array(inlineSchema).readonly();

const text = z.object({ kind: z.literal("text"), text: z.string() }).openapi("Text");
const strong = z.object({ kind: z.literal("strong"), content: inlines }).openapi("Strong");
const emphasis = z.object({ kind: z.literal("emphasis"), content: inlines }).openapi("Emphasis");
const link = z.object({ kind: z.literal("link"), href: z.string(), content: inlines }).openapi("Link");
const lineBreak = z.object({ kind: z.literal("line_break") }).openapi("LineBreak");
const inlineGap = z
  .object({ kind: z.literal("gap"), text: z.string() })
  .openapi("InlineGap", { description: "A value that should have stood here, and why it does not." });

export const valueSchema: z.ZodType<ValueInline> = z
  .object({
    kind: z.literal("value"),
    text: z.string().openapi({ description: "As printed, with no-break spaces and true minus.", example: "4,31 %" }),
    ref: z.string().nullable().openapi({ description: "The question behind the number; ask /explanation with it." }),
    valueKind: z.enum(["observed", "reported", "computed"]),
    tone,
    adjusted: z.boolean(),
    preliminary: z.boolean(),
  })
  .openapi("Value");

export const statusSchema: z.ZodType<StatusInline> = z
  .object({ kind: z.literal("status"), text: z.string(), symbol: z.string(), tone })
  .openapi("Status");

const cell: z.ZodType<Cell> = z.object({ content: inlines, detail: inlines }).openapi("Cell");

const row: z.ZodType<DocumentRow> = z
  .object({
    role: z.enum(["row", "total", "group"]),
    level: z.number().int(),
    cells: z.array(cell).readonly(),
    link: z.string().nullable().openapi({ description: "Address of the row's own page, within the workspace." }),
  })
  .openapi("Row");

const head: z.ZodType<TableHead> = z
  .object({ text: z.string(), align: z.enum(["left", "right"]), width: z.number() })
  .openapi("TableHead");

const table: z.ZodType<DocumentTable> = z
  .object({
    kind: z.literal("table"),
    id: z.string(),
    label: z.string().nullable(),
    caption: z.string(),
    columns: z.array(head).readonly(),
    rows: z.array(row).readonly(),
    notes: z.array(z.string()).readonly(),
  })
  .openapi("Table");

const drawnChart: z.ZodType<Chart> = z
  .object({
    kind: z.enum(["bars", "line", "waterfall"]),
    unit: z.string(),
    categories: z.array(z.string()).readonly(),
    series: z
      .array(
        z.object({
          name: z.string(),
          points: z
            .array(z.object({ value: z.number().nullable(), text: z.string(), total: z.boolean(), tone }))
            .readonly(),
        }),
      )
      .readonly(),
    reference: z.object({ name: z.string(), value: z.number(), text: z.string() }).nullable(),
  })
  .openapi("ChartNumbers");

const chart: z.ZodType<DocumentChart> = z
  .object({
    kind: z.literal("chart"),
    id: z.string(),
    label: z.string().nullable(),
    caption: z.string(),
    alternative: z.string(),
    chart: drawnChart,
    table,
  })
  .openapi("Chart");

const boxes: z.ZodType<IndicatorBoxes> = z
  .object({
    kind: z.literal("boxes"),
    caption: z.string(),
    boxes: z
      .array(
        z.object({
          name: z.string(),
          value: inlines,
          lines: z.array(z.object({ name: z.string(), content: inlines })).readonly(),
          status: statusSchema.nullable(),
        }),
      )
      .readonly(),
  })
  .openapi("Boxes");

const heading: z.ZodType<Heading> = z
  .object({
    kind: z.literal("heading"),
    level: z.number().int(),
    number: z.string().nullable(),
    id: z.string(),
    content: inlines,
  })
  .openapi("Heading");

const paragraph: z.ZodType<Paragraph> = z
  .object({ kind: z.literal("paragraph"), role: z.enum(["body", "lead", "note"]), content: inlines })
  .openapi("Paragraph");

export const blockSchema: z.ZodType<Block> = z
  .lazy(() => z.union([heading, paragraph, list, quote, table, chart, boxes, contents, facts, blockGap, pageBreak]))
  .openapi("Block");

const blocks = z.array(blockSchema).readonly();

const list: z.ZodType<List> = z
  .object({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(blocks).readonly() })
  .openapi("List");
const quote: z.ZodType<Quote> = z.object({ kind: z.literal("quote"), blocks }).openapi("Quote");
const contents = z
  .object({ kind: z.literal("contents"), title: z.string(), depth: z.number().int() })
  .openapi("Contents");
const facts: z.ZodType<Facts> = z
  .object({
    kind: z.literal("facts"),
    items: z.array(z.object({ term: z.string(), content: inlines })).readonly(),
  })
  .openapi("Facts");
const blockGap = z.object({ kind: z.literal("gap"), text: z.string() }).openapi("Gap");
const pageBreak = z.object({ kind: z.literal("page_break") }).openapi("PageBreak");

export const blocksSchema = blocks;
export const tableSchema = table;
export const inlinesSchema = inlines;

export type {
  Block,
  Cell,
  DocumentChart,
  DocumentRow,
  DocumentTable,
  Facts,
  IndicatorBoxes,
  Inline,
  StatusInline,
  ValueInline,
} from "#app/document.ts";
