import type { Tone } from "#domain/assessment/scale.ts";
import type { ValueKind } from "#domain/cube/query.ts";
import type { Language } from "#domain/text.ts";
import type { Chart } from "#formats/svg/chart.ts";

/** A report as one plain value, ready to be written in any format. Everything printed is in it; nothing is looked up later. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string | null;
  /** The organisation and the unit, for the cover: `Region Norrbotten`, `Länsteknik`. */
  readonly organisation: string;
  readonly unit: string;
  readonly period: string;
  readonly identity: {
    readonly number: string | null;
    readonly version: string | null;
    readonly date: string | null;
    readonly responsible: string | null;
    readonly author: string | null;
    readonly status: string | null;
  };
  /** Errors that the number check has found in it and nobody has set aside: told on the first page until they are gone. */
  readonly openErrors: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Quote
  | DocumentTable
  | DocumentChart
  | IndicatorBoxes
  | Contents
  | Facts
  | Gap
  | { readonly kind: "page_break" };

/** `number` is printed before the text ("2.2.1"); `id` is unique in the document and stable. Level 1-5, never skipping one. */
export interface Heading {
  readonly kind: "heading";
  readonly level: number;
  readonly number: string | null;
  readonly id: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** `lead` is the summary's opening; `note` stands under a table. */
  readonly role: "body" | "lead" | "note";
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Quote {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

/** A table always has a head; its first column heads the rows. */
export interface DocumentTable {
  readonly kind: "table";
  readonly id: string;
  /** "Tabell 3", set by the builder. */
  readonly label: string | null;
  readonly caption: string;
  readonly columns: readonly TableHead[];
  readonly rows: readonly DocumentRow[];
  readonly notes: readonly string[];
}

export interface TableHead {
  readonly text: string;
  readonly align: "left" | "right";
  /** Share of the width, 1 is ordinary; 0 as narrow as the content. */
  readonly width: number;
}

export interface DocumentRow {
  /** A `group` row has one cell that spans the table. */
  readonly role: "row" | "total" | "group";
  /** Indentation, from 0. */
  readonly level: number;
  readonly cells: readonly Cell[];
  /** Address inside the product where this row can be followed further (a goal, a statement row); only pages use it. */
  readonly link: string | null;
}

export interface Cell {
  readonly content: readonly Inline[];
  /** A second, smaller line. */
  readonly detail: readonly Inline[];
}

/** The boxes that show a handful of indicators with the year before. */
export interface IndicatorBoxes {
  readonly kind: "boxes";
  readonly caption: string;
  readonly boxes: readonly {
    readonly name: string;
    readonly value: readonly Inline[];
    /** "Mål", "Föregående år" ... with their values. */
    readonly lines: readonly { readonly name: string; readonly content: readonly Inline[] }[];
    readonly status: StatusInline | null;
  }[];
}

export interface Contents {
  readonly kind: "contents";
  readonly title: string;
  readonly depth: number;
}

/** A list of term and description, such as document identity. */
export interface Facts {
  readonly kind: "facts";
  readonly items: readonly { readonly term: string; readonly content: readonly Inline[] }[];
}

/** A hole in the report: what should have stood here and why it does not. Printed, marked, never silent. */
export interface Gap {
  readonly kind: "gap";
  readonly text: string;
}

/** One drawn chart: numbers for drawing, printed texts for reading, and its table. */
export interface DocumentChart {
  readonly kind: "chart";
  readonly id: string;
  /** "Diagram 2". */
  readonly label: string | null;
  /** States the finding. */
  readonly caption: string;
  /** The whole chart in words, for those who can't see it. */
  readonly alternative: string;
  readonly chart: Chart;
  readonly table: DocumentTable;
}

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly content: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly content: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: "line_break" }
  | ValueInline
  | StatusInline
  | { readonly kind: "gap"; readonly text: string };

/** A number bound to data. */
export interface ValueInline {
  readonly kind: "value";
  /** As printed, with no-break spaces and true minus. */
  readonly text: string;
  /** The question behind it, as a query string: `measure=sick_leave&unit=LT&period=2018-01..2018-04&scenario=outcome`. Null: a count, which `explanation` tells. */
  readonly ref: string | null;
  /** What was counted, where `ref` is null: `objectives level=tactical step=met`. */
  readonly explanation?: string | undefined;
  readonly valueKind: ValueKind;
  /** Good or bad for a deviation or a difference; the sign carries it too. */
  readonly tone: Tone;
  /** The printed value was adjusted by rule so that the table foots. */
  readonly adjusted: boolean;
  readonly preliminary: boolean;
}

/** Word + symbol + tone, never tone alone. */
export interface StatusInline {
  readonly kind: "status";
  readonly text: string;
  readonly symbol: string;
  readonly tone: Tone;
}
