import { getDocument, Util } from "pdfjs-dist/legacy/build/pdf.mjs";

import { languageOfTag, type Manuscript, type ManuscriptFault } from "../manuscript.ts";
import type { PdfItem, PdfPage, PdfTag } from "./item.ts";

export interface OpenedPdf {
  readonly title: string | null;
  readonly language: Manuscript["language"];
  readonly pages: readonly PdfPage[];
}

/** Pages of a file and what is drawn on one; more is no report. */
const most = { pages: 2_000, items: 100_000, depth: 100 } as const;

/** The words of a file with their places, page by page, or why they can't be had. Never throws for what is in the bytes. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | ManuscriptFault> {
  // The library takes the bytes over.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > most.pages) return "too_large";
    const facts = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pageOf(await pdf.getPage(number), number);
      if (page === null) return "too_large";
      pages.push(page);
    }
    const [title, language] = [facts.get("Title"), facts.get("Language")];
    return {
      title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
      language: typeof language === "string" ? languageOfTag(language) : null,
      pages,
    };
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function pageOf(page: Page, number: number): Promise<PdfPage | null> {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  if (content.items.length > most.items) return null;
  const tree: unknown = await page.getStructTree();
  const items: PdfItem[] = [];
  const inside: (string | null)[] = [];
  let isApart = false;
  for (const item of content.items) {
    if ("str" in item) {
      const placed = placedItem(item, view.transform);
      const isBlank = item.str.trim() === "";
      const isShown = !isBlank && !inside.includes(artifact);
      if (placed !== null && isShown)
        items.push({ ...placed, page: number, isApart, tag: inside.findLast((id) => id !== null) ?? null });
      isApart = isBlank;
    } else if (item.type === "endMarkedContent") inside.pop();
    else inside.push("tag" in item && item.tag === artifact ? artifact : (item.id ?? null));
  }
  page.cleanup();
  return {
    number,
    width: view.width,
    height: view.height,
    items,
    tags: tagOf(tree, 0),
    toFile: (x, y) => {
      const place: readonly unknown[] = view.convertToPdfPoint(x, y);
      return [Number(place[0]), Number(place[1])];
    },
  };
}

const artifact = "Artifact";

/** Null for words that don't stand upright: beside the text, or behind it. */
function placedItem(
  { str, width, transform }: { readonly str: string; readonly width: number; readonly transform: readonly number[] },
  view: readonly number[],
): Pick<PdfItem, "text" | "x" | "y" | "width" | "size"> | null {
  const shown: readonly number[] = Util.transform([...view], [...transform]);
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = shown;
  const size = Math.hypot(c, d);
  const isUpright = Math.abs(b) < Math.abs(a) * 0.1 && a > 0;
  return isUpright && size > 0 ? { text: withWholeLetters(str), x, y, width, size } : null;
}

/** Without letters that only print has: `ﬁ` for two, and an `ä` of an `a` and its dots. */
const withWholeLetters = (text: string): string =>
  text.normalize("NFC").replaceAll(/[\ufb00-\ufb06]/gu, (letters) => letters.normalize("NFKC"));

/** What the library gives of tags, as far as it is what it says. */
function tagOf(node: unknown, depth: number): PdfTag | null {
  if (typeof node !== "object" || node === null || !("role" in node) || depth > most.depth) return null;
  const children: readonly unknown[] = "children" in node && Array.isArray(node.children) ? node.children : [];
  const span = (value: unknown): number => (typeof value === "number" && value > 1 ? value : 1);
  return {
    role: String(node.role),
    columns: "colSpan" in node ? span(node.colSpan) : 1,
    rows: "rowSpan" in node ? span(node.rowSpan) : 1,
    children: children.flatMap((child): readonly (PdfTag | string)[] => {
      if (typeof child !== "object" || child === null) return [];
      if ("type" in child && child.type === "content" && "id" in child) return [String(child.id)];
      const tag = tagOf(child, depth + 1);
      return tag === null ? [] : [tag];
    }),
  };
}
