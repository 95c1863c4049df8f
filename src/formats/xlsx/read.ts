import { largestGrid, type Grid, type GridBound } from "../grid.ts";
import { officePackage, unpackedSize } from "../opc/package.ts";
import type { Relation } from "../opc/relations.ts";
import { zipDirectory, ZipFault, type ZipEntry } from "../zip/directory.ts";
import { cellFormats, sharedTexts, workbookPart } from "./parts.ts";
import { GridFault, readSheet } from "./sheet.ts";
import { XmlFault } from "../xml/events.ts";

/** A workbook as plain cells. */
export interface Workbook {
  readonly sheets: readonly Grid[];
  /** It has programs in it. They are never run. */
  readonly macros: boolean;
  /** It has formulas, and they may have other results than those in the file. */
  readonly stale: boolean;
}

/** Why nothing of a file could be read. `reason` is for whoever looks for the fault, in English. */
export type WorkbookFault =
  /** Neither a workbook nor one of the kinds below. */
  | { readonly kind: "unknown" }
  /** `.xls`, of Excel 97-2003. */
  | { readonly kind: "old" }
  /** `.xlsb`. */
  | { readonly kind: "binary" }
  | { readonly kind: "password" }
  | { readonly kind: "damaged"; readonly reason: string }
  /** It would unpack to more bytes than are read. */
  | { readonly kind: "unpacked"; readonly bytes: number; readonly most: number }
  | { readonly kind: "bound"; readonly sheet: string; readonly bound: GridBound; readonly most: number };

export type ReadWorkbook =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly fault: WorkbookFault };

/** All parts together may unpack to so many bytes: ten times what a file of a million cells does. */
export const mostUnpacked = 500_000_000;

/** Reads `.xlsx` and `.xlsm`. What is not read is told; never throws for what stands in the bytes. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const other = otherKind(bytes);
  if (other !== null) return refused({ kind: other });
  try {
    return readParts(bytes, zipDirectory(bytes));
  } catch (fault) {
    if (fault instanceof ZipFault || fault instanceof XmlFault)
      return refused({ kind: "damaged", reason: fault.message });
    throw fault;
  }
}

const refused = (fault: WorkbookFault): ReadWorkbook => ({ ok: false, fault });

/** What the file is by how it begins, if not a zip. */
function otherKind(bytes: Uint8Array): "old" | "password" | "unknown" | null {
  const begins = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b)) return null;
  if (!begins(0xd0, 0xcf, 0x11, 0xe0)) return "unknown";
  // The old container holds an old workbook, or a new one that is encrypted; names in it are UTF-16.
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "password" : "old";
}

function readParts(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): ReadWorkbook {
  const unpacked = unpackedSize(entries);
  if (unpacked > mostUnpacked) return refused({ kind: "unpacked", bytes: unpacked, most: mostUnpacked });
  if (!entries.has("[Content_Types].xml")) return refused({ kind: "unknown" });
  const { main, part, relations: leads } = officePackage(bytes, entries);
  if (main.endsWith(".bin")) return refused({ kind: "binary" });
  if (!main.endsWith(".xml") || main.startsWith("word/") || main.startsWith("ppt/"))
    return refused({ kind: "unknown" });
  const relations = leads();
  const macros = relations.some(({ type }) => type === "vbaProject");
  return readSheets(part, main, relations, macros);
}

function readSheets(
  part: (path: string) => Uint8Array,
  main: string,
  relations: readonly Relation[],
  macros: boolean,
): ReadWorkbook {
  const { sheets, from1904, stale } = workbookPart(part(main));
  const shared = relations.find(({ type }) => type === "sharedStrings");
  const styles = relations.find(({ type }) => type === "styles");
  const texts = shared === undefined ? [] : sharedTexts(part(shared.path));
  const formats = styles === undefined ? [] : cellFormats(part(styles.path));
  const grids: Grid[] = [];
  let formulas = 0;
  let cellsLeft: number = largestGrid.cells;
  for (const { name, hidden, relation } of sheets) {
    const own = relations.find(({ id }) => id === relation);
    if (own === undefined) throw new ZipFault(`the sheet ${name} is missing`);
    // A sheet that is a chart only has no cells.
    if (own.type !== "worksheet") continue;
    try {
      const sheet = readSheet(part(own.path), { texts, formats, from1904, cellsLeft });
      cellsLeft -= sheet.cells;
      formulas += sheet.formulas;
      grids.push({ name, hidden, rows: sheet.rows, merges: sheet.merges });
    } catch (fault) {
      if (!(fault instanceof GridFault)) throw fault;
      return refused({ kind: "bound", sheet: name, bound: fault.bound, most: largestGrid[fault.bound] });
    }
  }
  return { ok: true, workbook: { sheets: grids, macros, stale: stale && formulas > 0 } };
}
