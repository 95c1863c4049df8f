import type { Manuscript } from "../manuscript.ts";

/** Plain text as a manuscript: one block of lines a page; a form feed begins a page, and a text without any has none. */
export function manuscriptOfText(text: string): Manuscript {
  let line = 1;
  const pages = text.replaceAll(/\r\n?/gu, "\n").split("\f");
  const blocks = pages.map((page, index) => {
    const number = pages.length === 1 ? null : index + 1;
    const block = { kind: "paragraph", role: "lines", text: page, bound: [], page: number, line } as const;
    line += page.split("\n").length - 1;
    return block;
  });
  return { title: null, language: null, blocks };
}
