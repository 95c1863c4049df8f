import { attribute } from "../../xml/events.ts";
import { raised } from "../../raised.ts";
import { isOn, valueIn, type Markup } from "./markup.ts";

/** Where some characters of a text stand in the document's part. */
export interface DocxPiece {
  readonly start: number;
  readonly end: number;
  /** What has to be stepped around to mark the whole of it. */
  readonly run: Markup;
  /** Where its text begins, so that part of it can be marked; null where it can't. */
  readonly opened: number | null;
}

/** A paragraph's words. */
export interface DocxText {
  readonly text: string;
  readonly pieces: readonly DocxPiece[];
  /** The notes that it refers to, and what else stands beside it: text boxes. */
  readonly notes: readonly Aside[];
  readonly boxes: readonly Aside[];
}

/** Something that hangs on a run. `id` is a note's: `footnote 3`. */
export interface Aside {
  readonly id: string;
  readonly content: Markup;
  readonly run: Markup;
}

/** How deep in fields the reading is, and whether in their code or in what they show. They go on from one paragraph to the next. */
export type OpenFields = ("code" | "result")[];

/** What no reader sees: what was struck, properties, the code of fields, the same once more for older programs. */
const unseen = new Set(["pPr", "rPr", "del", "moveFrom", "delText", "instrText", "Fallback", "rt", "rubyPr", "sdtPr"]);

/** The words of a paragraph as they are printed; `anchor` is the run that all of it hangs on, where it stands in a box or a note. */
export function textOf(paragraph: Markup, fields: OpenFields, anchor: Markup | null): DocxText {
  let text = "";
  const pieces: DocxPiece[] = [];
  const notes: Aside[] = [];
  const boxes: Aside[] = [];

  function add(more: string, run: Markup, opened: number | null): void {
    if (more === "" || fields.includes("code")) return;
    pieces.push({ start: text.length, end: text.length + more.length, run, opened: anchor === null ? opened : null });
    text += more;
  }

  function walk(element: Markup, run: Markup): void {
    if (unseen.has(element.name)) return;
    switch (element.name) {
      case "r":
        if (isOn(element, "rPr", "vanish")) return;
        return walkAll(element.children, run === paragraph ? element : run);
      case "oMath":
        return walkAll(element.children, anchor ?? element);
      case "t":
        return add(isRaised(run) ? raised(element.text) : element.text, run, run.name === "r" ? element.opened : null);
      case "tab":
      case "ptab":
        return add("\t", run, null);
      case "br":
      case "cr":
        return add("\n", run, null);
      case "noBreakHyphen":
        return add("-", run, null);
      case "fldChar":
        return step(fields, attribute(element.attributes, "fldCharType"));
      case "footnoteReference":
      case "endnoteReference": {
        const id = `${element.name.replace("Reference", "")} ${attribute(element.attributes, "id") ?? ""}`;
        notes.push({ id, content: element, run });
        return;
      }
      case "txbxContent":
        boxes.push({ id: "", content: element, run });
        return;
      default:
        walkAll(element.children, run);
    }
  }

  function walkAll(elements: readonly Markup[], run: Markup): void {
    for (const element of elements) walk(element, run);
  }

  walkAll(paragraph.children, anchor ?? paragraph);
  return { text, pieces, notes, boxes };
}

const isRaised = (run: Markup): boolean => valueIn(run, ["rPr", "vertAlign"]) === "superscript";

function step(fields: OpenFields, type: string | undefined): void {
  if (type === "begin") fields.push("code");
  else if (type === "separate") fields.splice(-1, 1, "result");
  else if (type === "end") fields.pop();
}

/** Texts of several paragraphs as one, a line each. */
export function joinedTexts(texts: readonly DocxText[]): DocxText {
  let text = "";
  const pieces: DocxPiece[] = [];
  for (const [index, one] of texts.entries()) {
    if (index > 0) text += "\n";
    pieces.push(...one.pieces.map((piece) => moved(piece, text.length)));
    text += one.text;
  }
  return { text, pieces, notes: texts.flatMap(({ notes }) => notes), boxes: texts.flatMap(({ boxes }) => boxes) };
}

/** A part of a text, as a text of its own. */
export function partOf(
  { text, pieces }: Pick<DocxText, "text" | "pieces">,
  part: string,
): Pick<DocxText, "text" | "pieces"> {
  const from = Math.max(0, text.lastIndexOf(part));
  return { text: part, pieces: pieces.map((piece) => moved(piece, -from)) };
}

const moved = (piece: DocxPiece, by: number): DocxPiece => ({ ...piece, start: piece.start + by, end: piece.end + by });
