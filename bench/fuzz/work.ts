import { parentPort, workerData } from "node:worker_threads";

import { mutated } from "../../tests/factories/mutations.ts";
import type { FuzzedReader } from "../../tests/fuzz/readers.ts";

/** What a run is told: the reader's file, how many altered files, of which seed, and the first of them that is read. */
export interface FuzzJob {
  readonly path: string;
  readonly count: number;
  readonly seed: number;
  readonly from: number;
}

/** Said before each file, of each that was refused, and at the end. */
export type FuzzNews =
  | { readonly kind: "begun"; readonly index: number }
  | { readonly kind: "failed"; readonly index: number; readonly why: string }
  | {
      readonly kind: "done";
      readonly files: number;
      readonly megabytes: number;
      readonly slowest: number;
      readonly memory: number;
    };

/** Seeds lie so far apart that they alter no file alike. */
const mostFiles = 1_000_000;
/** How often it is told how far the work has come. */
const often = 100;

async function work({ path, count, seed, from }: FuzzJob, tell: (news: FuzzNews) => void): Promise<void> {
  const { reader } = (await import(path)) as { readonly reader: FuzzedReader };
  const seeds = await reader.seeds();
  let [files, bytesRead, slowest, memory] = [0, 0, 0, 0];
  for (let index = from; index < count; index += 1) {
    const bytes = mutated(seeds[index % seeds.length] ?? new Uint8Array(), seed * mostFiles + index);
    if (index % often === 0) tell({ kind: "begun", index });
    const start = performance.now();
    try {
      await reader.read(bytes);
    } catch (error) {
      tell({ kind: "failed", index, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    slowest = Math.max(slowest, performance.now() - start);
    if (index % often === 0) memory = Math.max(memory, process.memoryUsage().rss);
    files += 1;
    bytesRead += bytes.length;
  }
  tell({ kind: "done", files, megabytes: bytesRead / 1e6, slowest, memory: memory / 1_048_576 });
}

await work(workerData as FuzzJob, (news) => parentPort?.postMessage(news));
