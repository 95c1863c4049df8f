import type { Dirent } from "node:fs";
import { lstat, open, readdir, readFile, realpath } from "node:fs/promises";
import { join, sep } from "node:path";

/** A file of the folder: its path inside it, with `/`, and its size in bytes. */
export interface FolderFile {
  readonly path: string;
  readonly size: number;
  /** A symbolic link that is not followed. */
  readonly link: boolean;
}

/** What the loader needs of a file system. */
export interface Folder {
  /** Null: there is no such folder. At most `limit` files, sorted by path, and whether there were more. */
  readonly list: (limit: number) => Promise<{ readonly files: readonly FolderFile[]; readonly more: boolean } | null>;
  /** Null: the file cannot be read, or has grown over `limit` bytes. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array | null>;
}

/** A folder on disk. Names that begin with a dot are passed over; a link is followed only to a file inside the folder. */
export function folderOnDisk(root: string): Folder {
  return {
    list: async (limit) => {
      const files: FolderFile[] = [];
      const ok = await walk(root, "", limit + 1, files);
      const kept = files.slice(0, limit).toSorted((a, b) => (a.path < b.path ? -1 : 1));
      return ok ? { files: kept, more: files.length > limit } : null;
    },
    read: (path, limit) => readBounded(join(root, path), limit),
  };
}

/** Files given as texts: for tests, and for what has not been saved. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    list: async (limit) => {
      const all = [...bytes].map(([path, content]) => ({ path, size: content.length, link: false }));
      return { files: all.toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, limit), more: all.length > limit };
    },
    read: async (path) => bytes.get(path) ?? null,
  };
}

async function walk(root: string, inside: string, limit: number, found: FolderFile[]): Promise<boolean> {
  const entries = await readdir(join(root, inside), { withFileTypes: true }).catch(() => null);
  if (entries === null) return false;
  for (const entry of entries.toSorted((one, other) => rank(one) - rank(other))) {
    if (found.length >= limit) return true;
    if (entry.name.startsWith(".")) continue;
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) await walk(root, path, limit, found);
    else if (entry.isSymbolicLink()) found.push(await linked(root, path));
    else if (entry.isFile()) found.push({ path, size: await sizeOf(join(root, path)), link: false });
  }
  return true;
}

/** Where there are more files than are read, what is left out is rather facts than what they are facts of. */
function rank(entry: Dirent): number {
  if (!entry.isDirectory()) return 0;
  return entry.name === "facts" ? 2 : 1;
}

async function linked(root: string, path: string): Promise<FolderFile> {
  const [home, target] = await Promise.all([realpath(root), realpath(join(root, path)).catch(() => null)]);
  if (target === null || !target.startsWith(home + sep)) return { path, size: 0, link: true };
  const status = await lstat(target);
  return { path, size: status.size, link: !status.isFile() };
}

async function sizeOf(path: string): Promise<number> {
  return lstat(path).then(
    (status) => status.size,
    () => 0,
  );
}

async function readBounded(path: string, limit: number): Promise<Uint8Array | null> {
  const file = await open(path, "r").catch(() => null);
  if (file === null) return null;
  try {
    const status = await file.stat();
    return status.isFile() && status.size <= limit ? await readFile(file) : null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
