import type {
  BoundText,
  ManuscriptBlock,
  ManuscriptHeading,
  ManuscriptParagraph,
  ManuscriptTable,
} from "../../../src/formats/manuscript.ts";

const standing = { page: null, line: null };

export function heading(text: string, level: number, number: string | null = null): ManuscriptHeading {
  return { kind: "heading", level, number, text, bound: [], ...standing };
}

export function paragraph(text: string, bound: readonly BoundText[] = []): ManuscriptParagraph {
  return { kind: "paragraph", role: "body", text, bound, ...standing };
}

export function item(text: string): ManuscriptParagraph {
  return { ...paragraph(text), role: "item" };
}

/** The first row is the head. */
export function table(
  rows: readonly (readonly string[])[],
  { caption = null, notes = [] }: { readonly caption?: string | null; readonly notes?: readonly string[] } = {},
): ManuscriptTable {
  const cells = rows.map((row) => row.map((text) => ({ text, bound: [] })));
  return { kind: "table", caption, head: 1, rows: cells, notes, lines: null, certainty: 1, ...standing };
}

/** Sentences as one paragraph; none where there are none. */
export function told(sentences: readonly string[]): readonly ManuscriptBlock[] {
  return sentences.length === 0 ? [] : [paragraph(sentences.join(" "))];
}
