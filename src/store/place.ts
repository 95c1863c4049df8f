import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where a store is kept: a folder with an embedded database, or a database of its own in PostgreSQL. */
export type StorePlace =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "postgres"; readonly url: string };

/** A place as a person writes it: `postgres://…` or `postgresql://…`, else a folder. */
export function parsePlace(text: string): StorePlace {
  return /^postgres(ql)?:\/\//u.test(text)
    ? { kind: "postgres", url: text }
    : { kind: "folder", folder: resolve(text) };
}

/** A place as it is told to a person: without a password. */
export function placeText(place: StorePlace): string {
  if (place.kind === "folder") return place.folder;
  return place.url.replace(/^([a-z]+:\/\/[^:@/]*):[^@/]*@/u, "$1:…@").replace(/([?&]password=)[^&]*/u, "$1…");
}

/** The embedded database's own folder inside a store's folder. */
export function dataFolder(folder: string): string {
  return join(folder, "data");
}

/** Whether a folder holds a store (rather than a workspace of plain files, or nothing). */
export function isStoreFolder(folder: string): boolean {
  return existsSync(join(dataFolder(folder), "PG_VERSION"));
}
