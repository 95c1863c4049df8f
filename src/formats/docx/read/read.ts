import { withCaptions } from "../../captions.ts";
import { languageOfTag, type Manuscript, type ManuscriptFault } from "../../manuscript.ts";
import { officePackage, unpackedSize } from "../../opc/package.ts";
import { attribute, XmlFault } from "../../xml/events.ts";
import { zipDirectory, ZipFault } from "../../zip/directory.ts";
import { blocksIn } from "./blocks.ts";
import type { DocxContext, DocxPlaces } from "./context.ts";
import { all, inner, parseMarkup, TooLarge, type Markup } from "./markup.ts";
import { headingCounter, numberingOf } from "./numbering.ts";
import { stylesOf } from "./styles.ts";

/** A document that has been read, and what is needed to write comments in it. */
export interface DocxSource {
  /** The document's own part: where it lies and its text, which places count in. */
  readonly path: string;
  readonly xml: string;
  readonly places: DocxPlaces;
}

export type ReadDocx =
  | { readonly ok: true; readonly manuscript: Manuscript; readonly source: DocxSource }
  | { readonly ok: false; readonly fault: ManuscriptFault | "unknown_kind" };

/** All parts together may unpack to so many bytes; pictures are most of them. */
const mostUnpacked = 400_000_000;
/** The text of one part: some thousand pages. */
const largestPart = 60_000_000;

/** Reads a Word file as it looks with all changes accepted. Never throws for what is in the bytes. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  try {
    return readParts(bytes);
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, fault: "too_large" };
    if (error instanceof ZipFault || error instanceof XmlFault) return { ok: false, fault: "damaged" };
    throw error;
  }
}

function readParts(bytes: Uint8Array): ReadDocx {
  const entries = zipDirectory(bytes);
  if (unpackedSize(entries) > mostUnpacked) return { ok: false, fault: "too_large" };
  // A whole zip of another kind: other programs' documents are such too.
  if (!entries.has("_rels/.rels")) return { ok: false, fault: "unknown_kind" };
  const { main, part, relations } = officePackage(bytes, entries);
  const { root, xml } = markupOf(main);
  const body = inner(root, "body");
  if (root.name !== "document" || body === undefined) return { ok: false, fault: "unknown_kind" };
  const leads = entries.has(`word/_rels/document.xml.rels`) || main !== "word/document.xml" ? relations() : [];
  const [styles, numbering] = [rootOf("styles"), rootOf("numbering")];
  const notes = ["footnote", "endnote"].flatMap((kind) =>
    (rootOf(`${kind}s`)?.children ?? []).map(
      (note) => [`${kind} ${attribute(note.attributes, "id") ?? ""}`, note] as const,
    ),
  );
  const context: DocxContext = {
    styles: styles === null ? new Map() : stylesOf(styles),
    countHeading: headingCounter(numbering === null ? new Map() : numberingOf(numbering)),
    notes: new Map(notes),
    fields: [],
    places: new Map(),
    captions: new Set(),
    title: null,
  };
  const blocks = withCaptions(blocksIn(body, context, null), context.captions);
  if (blocks.length === 0) return { ok: false, fault: "empty" };
  const language = languageOf([root, ...(styles === null ? [] : [styles])]);
  return {
    ok: true,
    manuscript: { title: context.title, language, blocks },
    source: { path: main, xml, places: context.places },
  };

  function rootOf(type: string): Markup | null {
    const path = leads.find((one) => one.type === type)?.path;
    return path === undefined || !entries.has(path) ? null : markupOf(path).root;
  }

  function markupOf(path: string): ReturnType<typeof parseMarkup> {
    if ((entries.get(path)?.size ?? 0) > largestPart) throw new TooLarge(path);
    return parseMarkup(part(path));
  }
}

/** What all of the document says that it is written in; programs leave other languages lying about, and then none is sure. */
function languageOf(roots: readonly Markup[]): Manuscript["language"] {
  const tags = roots.flatMap((root) =>
    [...all(root, "lang")].map(({ attributes }) => attribute(attributes, "val") ?? ""),
  );
  const said = new Set(tags.filter((tag) => tag !== "").map(languageOfTag));
  return said.size === 1 ? ([...said][0] ?? null) : null;
}
