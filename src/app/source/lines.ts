import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

import { measuresOfPersons } from "#domain/measures/small-groups.ts";

import { found, refused, type Result } from "../result.ts";
import { settled } from "../settled.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** A few lines of one of the workspace's own files, with the head of a table, so that a fact can be seen where it stands. */
export interface SourceLines {
  readonly file: string;
  /** How many lines the file has. */
  readonly length: number;
  /** The first line of a CSV file. */
  readonly head: string | null;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

const shown = 5;
const largest = 20_000_000;
const longestLine = 400;

/**
 * Lines around `line` of `file`, a path inside the workspace folder. Refuses whatever stands outside of the folder, and a file that
 * is no longer the one with the SHA-256 that was asked for: its lines may be others now. Where small groups are kept from being seen,
 * a file that tells of persons is refused too. Throws a StoreError.
 */
export async function sourceLines(
  open: Pick<OpenWorkspace, "folder" | "workspace" | "cube" | "visit">,
  file: string,
  line: number,
  hash: string | null = null,
): Promise<Result<SourceLines>> {
  const { folder } = open;
  if (folder === null) return refused("file_not_kept", { name: file });
  const bytes = await readInside(folder, file);
  if (bytes === null) return refused("unknown_file", { name: file });
  if (hash !== null && hash !== createHash("sha256").update(bytes).digest("hex"))
    return refused("file_changed", { name: file });
  if (await settled(open, () => isOfPersons(open, file))) return refused("file_of_persons", { name: file });
  const text = new TextDecoder().decode(bytes);
  const all = text.split(/\r?\n/);
  const first = Math.max(1, Math.min(line, all.length) - Math.floor(shown / 2));
  const lines = all
    .slice(first - 1, first - 1 + shown)
    .map((one, index) => ({ number: first + index, text: cut(one) }));
  const head = file.endsWith(".csv") && first > 1 ? cut(all[0] ?? "") : null;
  return found({ file, length: all.length, head, lines });
}

function isOfPersons({ workspace, cube }: Pick<OpenWorkspace, "workspace" | "cube">, file: string): boolean {
  if (workspace.smallGroups === undefined) return false;
  const personal = measuresOfPersons(workspace.measures);
  return [...(cube.counts().files.get(file)?.measures.keys() ?? [])].some((measure) => personal.has(measure));
}

function cut(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine)} …` : text;
}

async function readInside(folder: string, file: string): Promise<Uint8Array | null> {
  if (!/\.(csv|yaml|yml|md)$/.test(file) || file.includes("\0")) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return null;
    const { size } = await stat(path);
    return size > largest ? null : await readFile(path);
  } catch {
    return null;
  }
}
