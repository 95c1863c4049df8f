import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

import { found, refused, type Result } from "../result.ts";
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

/** Lines around `line` of `file`, a path inside the workspace folder. Refuses whatever stands outside of the folder. */
export async function sourceLines(open: OpenWorkspace, file: string, line: number): Promise<Result<SourceLines>> {
  const text = await readInside(open.folder, file);
  if (text === null) return refused("unknown_file", { name: file });
  const all = text.split(/\r?\n/);
  const first = Math.max(1, Math.min(line, all.length) - Math.floor(shown / 2));
  const lines = all
    .slice(first - 1, first - 1 + shown)
    .map((one, index) => ({ number: first + index, text: cut(one) }));
  const head = file.endsWith(".csv") && first > 1 ? cut(all[0] ?? "") : null;
  return found({ file, length: all.length, head, lines });
}

function cut(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine)} …` : text;
}

async function readInside(folder: string, file: string): Promise<string | null> {
  if (!/\.(csv|yaml|yml|md)$/.test(file) || file.includes("\0")) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return null;
    const { size } = await stat(path);
    return size > largest ? null : (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch {
    return null;
  }
}
