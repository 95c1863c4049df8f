import { strFromU8, strToU8, zipSync, type Zippable } from "fflate";

import { escapeMarkup } from "../html/markup.ts";
import { folderOf, relationsPath } from "../opc/package.ts";
import { relationsOf } from "../opc/relations.ts";
import { unzipped, zipDirectory, ZipFault } from "../zip/directory.ts";
import type { DocxSource } from "./read/read.ts";
import type { DocxPiece } from "./read/text.ts";

/** A comment on a stretch of a text, a line a paragraph. */
export interface DocxComment {
  /** The pieces of the text that it is about. */
  readonly pieces: readonly DocxPiece[];
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

interface Insertion {
  readonly at: number;
  readonly xml: string;
  /** Inside the text of a run, which is divided here. */
  readonly divides: DocxPiece | null;
}

const relationBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const author = "Tertial";

/**
 * The file with comments around the words that they are about; everything else in it is as it was. Comments without pieces are left
 * out. Null where a part that was not read is damaged.
 */
export function withComments(
  bytes: Uint8Array,
  { path, xml }: DocxSource,
  comments: readonly DocxComment[],
): Uint8Array<ArrayBuffer> | null {
  const parts = allParts(bytes);
  if (parts === null) return null;
  const relations = relationsPath(path);
  const known = parts.get(relations);
  const standing =
    known === undefined ? undefined : relationsOf(known, folderOf(path)).find(({ type }) => type === "comments");
  const commentsPath = standing?.path ?? `${folderOf(path)}/comments.xml`;
  const before = parts.get(commentsPath);
  const [prefix, namespace] = wordNamespace(xml);
  const list = before === undefined ? emptyList(namespace) : strFromU8(before);
  const first =
    Math.max(-1, ...[...list.matchAll(/<\w+:comment\b[^>]*\b\w+:id="(\d+)"/gu)].map(([, id]) => Number(id))) + 1;
  const placed = comments.filter(({ pieces }) => pieces.length > 0);
  const marks = placed.flatMap((comment, index) => marksOf(comment, first + index, prefix, xml));
  parts.set(path, strToU8(inserted(xml, marks, prefix)));
  parts.set(
    commentsPath,
    strToU8(
      appended(
        list,
        placed.map(({ lines }, index) => commentOf(first + index, lines, namespace)),
      ),
    ),
  );
  if (standing === undefined) {
    parts.set(relations, strToU8(withRelation(known === undefined ? null : strFromU8(known), commentsPath)));
    declare(parts, commentsPath);
  }
  // The zip keeps local time without a zone: this is the same in every zone.
  const content: Zippable = Object.fromEntries(parts);
  return zipSync(content, { mtime: new Date(1980, 0, 1), level: 6 });
}

function allParts(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return new Map([...zipDirectory(bytes)].map(([name, entry]) => [name, unzipped(bytes, entry)]));
  } catch (error) {
    if (error instanceof ZipFault) return null;
    throw error;
  }
}

/** What the file calls Word's own names, and where they are from. */
function wordNamespace(xml: string): readonly [string, string] {
  const prefix = /<(\w+):document\b/u.exec(xml)?.[1] ?? "w";
  const namespace = new RegExp(`xmlns:${prefix}="([^"]+)"`, "u").exec(xml)?.[1];
  return [prefix, namespace ?? "http://schemas.openxmlformats.org/wordprocessingml/2006/main"];
}

const emptyList = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;

function commentOf(id: number, lines: readonly string[], namespace: string): string {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeMarkup(line)}</w:t></w:r></w:p>`);
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${author}" w:initials="T">${paragraphs.join("")}</w:comment>`;
}

function appended(list: string, comments: readonly string[]): string {
  const open = list.replace(/<((?:\w+:)?comments)\b([^>]*)\/>\s*$/u, "<$1$2></$1>");
  const end = open.lastIndexOf("</");
  return open.slice(0, end) + comments.join("") + open.slice(end);
}

/** Where a comment begins, where it ends, and the sign that leads to it. */
function marksOf({ pieces, start, end }: DocxComment, id: number, prefix: string, xml: string): readonly Insertion[] {
  const [first] = pieces;
  const from = pieces.find((piece) => piece.end > start) ?? first;
  const to = pieces.findLast((piece) => piece.start < end) ?? first;
  if (from === undefined || to === undefined) return [];
  const opening = `<${prefix}:commentRangeStart ${prefix}:id="${id}"/>`;
  const closing = `<${prefix}:commentRangeEnd ${prefix}:id="${id}"/>`;
  const sign = `<${prefix}:r><${prefix}:commentReference ${prefix}:id="${id}"/></${prefix}:r>`;
  const last = start < end && from.start <= to.start ? to : from;
  return [
    { ...placeIn(from, start - from.start, xml, "start"), xml: opening },
    { ...placeIn(last, end - last.start, xml, "end"), xml: closing + sign },
  ];
}

/** The place in the file of so many characters into a piece: inside its text where that can be divided, else before or after its run. */
function placeIn(
  piece: DocxPiece,
  offset: number,
  xml: string,
  side: "start" | "end",
): { readonly at: number; readonly divides: DocxPiece | null } {
  const outside = { at: side === "start" ? piece.run.start : piece.run.end, divides: null };
  if (piece.opened === null || offset <= 0 || offset >= piece.end - piece.start) return outside;
  const end = xml.indexOf("<", piece.opened);
  const at = positionOf(xml, piece.opened, end, offset);
  return at === null || !xml.startsWith("</", end) ? outside : { at, divides: piece };
}

/** A character that is written `&amp;` is one. */
function positionOf(xml: string, from: number, end: number, offset: number): number | null {
  let left = offset;
  for (const match of xml.slice(from, end).matchAll(/&#(?:x([\da-fA-F]+)|(\d+));|&\w+;|\r\n|[\s\S]/gu)) {
    if (left === 0) return from + match.index;
    const [written, hex, decimal] = match;
    const code = hex === undefined ? Number(decimal ?? "0") : Number.parseInt(hex, 16);
    left -= written.startsWith("&") ? (code > 0xff_ff ? 2 : 1) : written === "\r\n" ? 1 : written.length;
    if (left < 0) return null;
  }
  return null;
}

/** The text with what is inserted; a run that is divided is closed and begun again as it was, and keeps its spaces. */
function inserted(xml: string, marks: readonly Insertion[], prefix: string): string {
  const edits = new Map<number, { text: string; readonly divides: DocxPiece | null }>();
  for (const { at, xml: text, divides } of marks) {
    const edit = edits.get(at) ?? { text: "", divides };
    edits.set(at, { ...edit, text: text.includes("RangeEnd") ? text + edit.text : edit.text + text });
  }
  const divided = new Set([...edits.values()].flatMap(({ divides }) => divides ?? []).map(({ opened }) => opened ?? 0));
  const spaces = [...divided].flatMap((opened) => {
    const keeps = xml.slice(xml.lastIndexOf("<", opened - 1), opened).includes("xml:space");
    return keeps ? [] : [[opened - 1, ' xml:space="preserve"'] as const];
  });
  const texts = [...edits].map(
    ([at, { text, divides }]) => [at, divides === null ? text : dividing(text, divides)] as const,
  );
  let written = "";
  let from = 0;
  for (const [at, text] of [...texts, ...spaces].toSorted(([one], [other]) => one - other)) {
    written += xml.slice(from, at) + text;
    from = at;
  }
  return written + xml.slice(from);

  function dividing(text: string, { run }: DocxPiece): string {
    const properties = run.children.find(({ name }) => name === "rPr");
    const look = properties === undefined ? "" : xml.slice(properties.start, properties.end);
    const again = `${xml.slice(run.start, run.opened)}${look}<${prefix}:t xml:space="preserve">`;
    return `</${prefix}:t></${prefix}:r>${text}${again}`;
  }
}

function withRelation(relations: string | null, path: string): string {
  const list =
    relations ??
    '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relation = `<Relationship Id="tertialComments" Type="${relationBase}/comments" Target="/${path}"/>`;
  return appended(list, [relation]);
}

function declare(parts: Map<string, Uint8Array>, path: string): void {
  const types = strFromU8(parts.get("[Content_Types].xml") ?? new Uint8Array());
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  parts.set("[Content_Types].xml", strToU8(appended(types, [override])));
}
