import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file that has lain still since it was last looked at. */
export interface FinishedFile {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
  /** Where it should have been moved to already, which did not work; null where it has not been taken yet. */
  readonly left: Below | null;
  /** Moves it below the folder; beside one of its name it gets a number. */
  readonly moveTo: (below: Below) => Promise<void>;
}

type Below = "done" | "failed";

/** Names that programs give to what they have not finished. */
const unfinished = /^\.|\.(?:part|partial|filepart|tmp|temp|crdownload)$/iu;

/** Looks into a folder. What was there as it is now when it was last looked into is finished. Throws the file system's error. */
export function folderLooker(folder: string): () => Promise<readonly FinishedFile[]> {
  let before = new Map<string, string>();
  /** What could not be moved, by name and mark. */
  const left = new Map<string, Below>();
  return async () => {
    const now = new Map<string, string>();
    const finished: FinishedFile[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || unfinished.test(entry.name)) continue;
      const path = join(folder, entry.name);
      const { size, mtimeMs } = await stat(path);
      const mark = `${size} ${mtimeMs}`;
      now.set(entry.name, mark);
      if (before.get(entry.name) !== mark) continue;
      const own = `${entry.name} ${mark}`;
      const moveTo = async (below: Below): Promise<void> => {
        left.set(own, below);
        await moveInto(folder, below, entry.name);
        left.delete(own);
      };
      finished.push({
        name: entry.name,
        size,
        read: () => readFile(path),
        left: left.get(own) ?? null,
        moveTo,
      });
    }
    before = now;
    return finished;
  };
}

async function moveInto(folder: string, below: Below, name: string): Promise<void> {
  await mkdir(join(folder, below), { recursive: true });
  const there = new Set(await readdir(join(folder, below)));
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let own = name;
  for (let number = 2; there.has(own); number += 1) own = `${stem} (${number})${ending}`;
  await rename(join(folder, name), join(folder, below, own));
}
