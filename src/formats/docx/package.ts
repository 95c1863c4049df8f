import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a Word file says about itself. `date` is the document's own (`2026-05-18`), never the clock's. */
export interface DocxProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  readonly date: string | null;
}

/** Used where a font is missing on the reader's machine. */
export interface FontFallback {
  readonly name: string;
  readonly fallback: string;
}

/** A Word file with everything taken out that differs from one run to the next: numbers of relations, bookmarks and pictures, dates, times in the zip. */
export function repackDocx(bytes: Uint8Array, properties: DocxProperties, font: FontFallback): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (const path of [...parts.keys()].filter((each) => each.endsWith(".rels"))) renumberRelations(parts, path);
  renumberPlaces(parts);
  parts.set("docProps/core.xml", strToU8(coreProperties(properties)));
  parts.set("word/fontTable.xml", strToU8(fontTable(font)));
  // The zip keeps local time without a zone: this is the same in every zone.
  const mtime = new Date(1980, 0, 1);
  const names = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
    mtime,
    level: 6,
  });
}

/** Readers expect the list of content types first. */
function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : 1;
}

/** Names relations `rId1`, `rId2` … in their order, in the list and in the part that uses them. */
function renumberRelations(parts: Map<string, Uint8Array>, path: string): void {
  const list = strFromU8(parts.get(path) ?? new Uint8Array());
  const names = new Map(
    [...list.matchAll(/\bId="([^"]+)"/gu)].map((match, index) => [match[1] ?? "", `rId${index + 1}`]),
  );
  const rename = (text: string, pattern: RegExp): string =>
    text.replace(pattern, (whole, attribute: string, id: string) => {
      const name = names.get(id);
      return name === undefined ? whole : `${attribute}="${name}"`;
    });
  parts.set(path, strToU8(rename(list, /\b(Id)="([^"]+)"/gu)));
  const owner = path.replace("_rels/", "").replace(/\.rels$/u, "");
  const part = parts.get(owner);
  if (part === undefined) return;
  parts.set(owner, strToU8(rename(strFromU8(part), /\b(r:(?:id|embed|link))="([^"]+)"/gu)));
}

/** The library counts bookmarks and pictures on from one file to the next. */
function renumberPlaces(parts: Map<string, Uint8Array>): void {
  const path = "word/document.xml";
  const text = strFromU8(parts.get(path) ?? new Uint8Array());
  const marks = [...text.matchAll(/<w:bookmarkStart\b[^>]*\bw:id="(\d+)"/gu)];
  const numbers = new Map(marks.map((match, index) => [match[1] ?? "", index + 1]));
  const renumbered = text.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=)"(\d+)"/gu,
    (whole, before: string, id: string) => (numbers.has(id) ? `${before}"${numbers.get(id)}"` : whole),
  );
  let pictures = 0;
  const numbered = renumbered.replace(/(<wp:docPr\b[^>]*?\bid=)"\d+"/gu, (_, before: string) => {
    pictures += 1;
    return `${before}"${pictures}"`;
  });
  parts.set(path, strToU8(numbered));
}

function coreProperties({ title, subject, creator, language, date }: DocxProperties): string {
  const stamp = (name: string): string =>
    date === null ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${escapeXml(language)}</dc:language>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}

function fontTable({ name, fallback }: FontFallback): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(fallback)}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
