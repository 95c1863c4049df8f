import type { LocalText } from "#domain/text.ts";
import { inLanguage } from "#domain/text.ts";
import type { Block, DocumentChart, DocumentTable, Heading, Inline, ReportDocument } from "../document.ts";

/** What a reader with a screen reader would miss, and where. */
export interface AccessibilityFinding {
  readonly id: FindingId;
  /** The heading, table or chart, by its printed label and name. */
  readonly place: string;
}

export type FindingId = keyof typeof findingTexts;

/** Each rule in a sentence. */
export const findingTexts = {
  title_missing: { sv: "Dokumentet saknar titel.", en: "The document has no title." },
  language_missing: { sv: "Dokumentet saknar språk.", en: "The document has no language." },
  heading_empty: { sv: "En rubrik saknar text.", en: "A heading has no text." },
  heading_skipped: { sv: "En rubriknivå är överhoppad.", en: "A heading level is skipped." },
  place_repeated: { sv: "Två ställen har samma id.", en: "Two places have the same id." },
  table_head_missing: { sv: "Tabellen saknar tabellhuvud.", en: "The table has no head." },
  column_head_empty: {
    sv: "En kolumn saknar rubrik (bara den första får göra det).",
    en: "A column has no head (only the first may lack one).",
  },
  table_rows_missing: { sv: "Tabellen saknar rader.", en: "The table has no rows." },
  row_uneven: {
    sv: "En rad har inte lika många celler som tabellhuvudet.",
    en: "A row has not as many cells as the head.",
  },
  row_unnamed: { sv: "En rad saknar namn i första kolumnen.", en: "A row has no name in the first column." },
  caption_missing: { sv: "Tabellen eller diagrammet saknar rubrik.", en: "The table or chart has no caption." },
  alternative_missing: { sv: "Diagrammet saknar textalternativ.", en: "The chart has no text alternative." },
  chart_table_missing: { sv: "Diagrammet saknar sin tabell.", en: "The chart lacks its table." },
  link_empty: { sv: "En länk saknar text.", en: "A link has no text." },
  status_wordless: { sv: "En bedömning har symbol men inget ord.", en: "An assessment has a symbol but no word." },
  box_unnamed: { sv: "En indikatorruta saknar namn.", en: "An indicator box has no name." },
  list_empty: { sv: "En lista saknar punkter.", en: "A list has no items." },
  contents_untitled: { sv: "Innehållsförteckningen saknar rubrik.", en: "The table of contents has no heading." },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The document lacks what PDF/UA asks for. The message says what and where, in the document's language. */
export class NotAccessible extends Error {
  override readonly name = "NotAccessible";
  readonly findings: readonly AccessibilityFinding[];

  constructor(findings: readonly AccessibilityFinding[], document: ReportDocument) {
    super(
      findings
        .map(({ id, place }) => `${place}: ${inLanguage(findingTexts[id], document.language)} (${id})`)
        .join("\n"),
    );
    this.findings = findings;
  }
}

/** Everything in the document that would shut somebody out; empty when all is well. */
export function accessibilityFindings(document: ReportDocument): readonly AccessibilityFinding[] {
  const blocks = flatten(document.blocks);
  const whole = document.title.trim() === "" ? "?" : document.title;
  return [
    ...when(isBlank(document.title), "title_missing", document.unit),
    ...when(isBlank(document.language), "language_missing", whole),
    ...headingFindings(blocks),
    ...repeatedPlaces(blocks),
    ...blocks.flatMap((block) => blockFindings(block, whole)),
  ];
}

function when(faulty: boolean, id: FindingId, place: string): readonly AccessibilityFinding[] {
  return faulty ? [{ id, place }] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function flatten(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return [block, ...flatten(block.items.flat())];
    if (block.kind === "quote") return [block, ...flatten(block.blocks)];
    return [block];
  });
}

function headingFindings(blocks: readonly Block[]): readonly AccessibilityFinding[] {
  const headings = blocks.filter((block) => block.kind === "heading");
  return headings.flatMap((heading, index) => [
    ...when(isBlank(textOf(heading.content)), "heading_empty", nameOf(heading)),
    ...when(heading.level > (headings[index - 1]?.level ?? 0) + 1, "heading_skipped", nameOf(heading)),
  ]);
}

function repeatedPlaces(blocks: readonly Block[]): readonly AccessibilityFinding[] {
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    if (!("id" in block)) return [];
    const repeated = seen.has(block.id);
    seen.add(block.id);
    return when(repeated, "place_repeated", nameOf(block));
  });
}

function nameOf(block: Heading | DocumentTable | DocumentChart): string {
  const parts = block.kind === "heading" ? [block.number, textOf(block.content)] : [block.label, block.caption];
  const name = parts.filter((part) => part !== null && !isBlank(part)).join(" ");
  return name === "" ? `#${block.id}` : name;
}

function blockFindings(block: Block, whole: string): readonly AccessibilityFinding[] {
  switch (block.kind) {
    case "heading":
      return inlineFindings(block.content, nameOf(block));
    case "paragraph":
      return inlineFindings(block.content, excerpt(block.content, whole));
    case "list":
      return when(block.items.length === 0, "list_empty", whole);
    case "table":
      return tableFindings(block, nameOf(block));
    case "chart":
      return chartFindings(block, nameOf(block));
    case "boxes":
      return block.boxes.flatMap((box) => [
        ...when(isBlank(box.name), "box_unnamed", block.caption),
        ...when(box.status !== null && isBlank(box.status.text), "status_wordless", box.name),
        ...inlineFindings([...box.value, ...box.lines.flatMap((line) => line.content)], box.name),
      ]);
    case "contents":
      return when(isBlank(block.title), "contents_untitled", whole);
    case "facts":
      return block.items.flatMap((item) => inlineFindings(item.content, item.term));
    default:
      return [];
  }
}

function excerpt(content: readonly Inline[], whole: string): string {
  const text = textOf(content).trim();
  return text === "" ? whole : `”${text.slice(0, 60)}${text.length > 60 ? "…" : ""}”`;
}

function tableFindings(table: DocumentTable, place: string): readonly AccessibilityFinding[] {
  const width = table.columns.length;
  const rows = table.rows.filter((row) => row.role !== "group");
  return [
    ...when(width === 0, "table_head_missing", place),
    ...when(
      table.columns.slice(1).some((column) => isBlank(column.text)),
      "column_head_empty",
      place,
    ),
    ...when(table.rows.length === 0, "table_rows_missing", place),
    ...when(isBlank(table.caption), "caption_missing", place),
    ...when(
      rows.some((row) => row.cells.length !== width) || table.rows.some((row) => row.cells.length === 0),
      "row_uneven",
      place,
    ),
    ...when(
      table.rows.some((row) => isBlank(textOf(row.cells[0]?.content ?? []))),
      "row_unnamed",
      place,
    ),
    ...table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => inlineFindings([...cell.content, ...cell.detail], place)),
    ),
  ];
}

function chartFindings(chart: DocumentChart, place: string): readonly AccessibilityFinding[] {
  return [
    ...when(isBlank(chart.caption), "caption_missing", place),
    ...when(isBlank(chart.alternative), "alternative_missing", place),
    ...when(chart.table.columns.length === 0 || chart.table.rows.length === 0, "chart_table_missing", place),
  ];
}

function inlineFindings(content: readonly Inline[], place: string): readonly AccessibilityFinding[] {
  return content.flatMap((inline) => {
    switch (inline.kind) {
      case "link":
        return [
          ...when(isBlank(textOf(inline.content)), "link_empty", place),
          ...inlineFindings(inline.content, place),
        ];
      case "status":
        return when(isBlank(inline.text), "status_wordless", place);
      case "strong":
      case "emphasis":
        return inlineFindings(inline.content, place);
      default:
        return [];
    }
  });
}

function textOf(content: readonly Inline[]): string {
  return content
    .map((inline) => ("text" in inline ? inline.text : "content" in inline ? textOf(inline.content) : " "))
    .join("");
}
