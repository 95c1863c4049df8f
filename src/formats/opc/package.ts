import { unzipped, ZipFault, type ZipEntry } from "../zip/directory.ts";
import { relationsOf, type Relation } from "./relations.ts";

/** An office file: a zip whose parts lead to one another. */
export interface OfficePackage {
  /** The part that the others hang on: `word/document.xml`. "" where none is named. */
  readonly main: string;
  /** Throws a `ZipFault` where there is none, or it is broken. */
  readonly part: (path: string) => Uint8Array;
  /** What the main part leads to. Throws a `ZipFault` where nothing says. */
  readonly relations: () => readonly Relation[];
}

/** Throws a `ZipFault` or an `XmlFault` where the package doesn't say what its main part is. */
export function officePackage(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): OfficePackage {
  const part = (path: string): Uint8Array => {
    const entry = entries.get(path);
    if (entry === undefined) throw new ZipFault(`${path} is missing`);
    return unzipped(bytes, entry);
  };
  const main = relationsOf(part("_rels/.rels"), "").find(({ type }) => type === "officeDocument")?.path ?? "";
  return { main, part, relations: () => relationsOf(part(relationsPath(main)), folderOf(main)) };
}

/** Where the relations of a part stand. */
export function relationsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}/_rels/${path.slice(folder.length + 1)}.rels`;
}

/** The folder that a part lies in. */
export function folderOf(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}

/** The bytes of all parts unpacked, by the directory's own word. */
export function unpackedSize(entries: ReadonlyMap<string, ZipEntry>): number {
  return [...entries.values()].reduce((sum, { size }) => sum + size, 0);
}
