import type { Block, DocumentRow, Inline } from "../../document.ts";
import type { LinkTarget } from "../link.ts";
import type { TableLayout } from "./layout.ts";

/** What the Typst template reads: the document, with everything decided that the template would otherwise have to work out. */
export interface PdfData {
  readonly language: string;
  readonly region: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string;
  readonly date: readonly number[] | null;
  readonly words: { readonly page: string; readonly pageOf: string; readonly missing: string };
  readonly cover: {
    readonly over: string;
    readonly identity: readonly { readonly term: string; readonly text: string }[];
  };
  readonly head: { readonly left: string; readonly right: string };
  readonly foot: string;
  /** Chapters begin on new pages. */
  readonly chaptersApart: boolean;
  /** `noted`: a note follows, which belongs to the block. */
  readonly blocks: readonly (PdfBlock & { readonly noted: boolean })[];
}

export type PdfBlock =
  | Exclude<Block, { kind: "table" | "chart" | "list" | "quote" | "paragraph" | "heading" | "boxes" | "facts" }>
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly number: string | null;
      readonly id: string;
      readonly content: readonly PdfInline[];
    }
  | { readonly kind: "paragraph"; readonly role: "body" | "lead" | "note"; readonly content: readonly PdfInline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly PdfBlock[])[] }
  | { readonly kind: "quote"; readonly blocks: readonly PdfBlock[] }
  | PdfTable
  | {
      readonly kind: "chart";
      readonly id: string;
      readonly label: string | null;
      readonly caption: string;
      readonly alternative: string;
      readonly svg: string;
    }
  | { readonly kind: "boxes"; readonly caption: string; readonly columns: number; readonly boxes: readonly PdfBox[] }
  | {
      readonly kind: "facts";
      readonly termWidth: number;
      readonly items: readonly { readonly term: string; readonly content: readonly PdfInline[] }[];
    };

export interface PdfTable {
  readonly kind: "table";
  readonly id: string;
  readonly label: string | null;
  readonly caption: string;
  readonly layout: TableLayout;
  readonly columns: readonly { readonly text: string; readonly align: "left" | "right" }[];
  readonly rows: readonly PdfRow[];
  readonly notes: readonly { readonly mark: string; readonly text: string }[];
}

export interface PdfRow {
  readonly role: DocumentRow["role"];
  readonly level: number;
  /** A group's name that follows its rows over pages. */
  readonly follows: boolean;
  readonly cells: readonly { readonly content: readonly PdfInline[]; readonly detail: readonly PdfInline[] }[];
}

interface PdfBox {
  readonly name: string;
  readonly value: readonly PdfInline[];
  readonly remark: string;
  readonly lines: readonly { readonly name: string; readonly content: readonly PdfInline[] }[];
  readonly status: PdfInline | null;
}

export type PdfInline =
  | Extract<Inline, { kind: "text" | "line_break" | "status" | "gap" }>
  | { readonly kind: "strong" | "emphasis"; readonly content: readonly PdfInline[] }
  | { readonly kind: "link"; readonly target: LinkTarget; readonly content: readonly PdfInline[] }
  | {
      readonly kind: "value";
      readonly text: string;
      readonly tone: string;
      readonly marks: string;
      readonly after: string;
    };
