import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file that has lain still since it was last looked at. */
export interface FinishedFile {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
  /** Moves it below the folder; beside one of its name it gets a number. */
  readonly moveTo: (below: "done" | "failed") => Promise<void>;
}

/** Names that programs give to what they have not finished. */
const unfinished = /^\.|\.(?:part|partial|filepart|tmp|temp|crdownload)$/iu;

/** Looks into a folder. What was there as it is now when it was last looked into is finished. Throws the file system's error. */
export function folderLooker(folder: string): () => Promise<readonly FinishedFile[]> {
  let before = new Map<string, string>();
  return async () => {
    const now = new Map<string, string>();
    const finished: FinishedFile[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || unfinished.test(entry.name)) continue;
      const path = join(folder, entry.name);
      const { size, mtimeMs } = await stat(path);
      const mark = `${size} ${mtimeMs}`;
      now.set(entry.name, mark);
      if (before.get(entry.name) === mark)
        finished.push({
          name: entry.name,
          size,
          read: () => readFile(path),
          moveTo: (below) => moveInto(folder, below, entry.name),
        });
    }
    before = now;
    return finished;
  };
}

async function moveInto(folder: string, below: string, name: string): Promise<void> {
  await mkdir(join(folder, below), { recursive: true });
  const there = new Set(await readdir(join(folder, below)));
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let own = name;
  for (let number = 2; there.has(own); number += 1) own = `${stem} (${number})${ending}`;
  await rename(join(folder, name), join(folder, below, own));
}
