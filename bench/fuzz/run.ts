import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";

import type { FuzzJob, FuzzNews } from "./work.ts";

/**
 * Every reader of files beside altered ones: `npm run fuzz` alters 100 000 files for each, `npm run fuzz -- ledger 5000 7` 5 000 for
 * one with the seed 7, and `npm run fuzz -- ledger 5000 7 4321` begins with the one that failed as number 4321. The same seed alters
 * alike.
 */
const folder = join(import.meta.dirname, "readers");
/** A hundred files that take longer hang, or might as well. */
const longestSilence = 120_000;

function run(
  job: FuzzJob,
): Promise<{ readonly done: Extract<FuzzNews, { kind: "done" }> | null; readonly failures: number }> {
  return new Promise((resolve) => {
    const worker = new Worker(join(import.meta.dirname, "work.ts"), { workerData: job });
    let [failures, index] = [0, job.from];
    let done: Extract<FuzzNews, { kind: "done" }> | null = null;
    const stop = (why: string): void => {
      failures += 1;
      console.log(`  after number ${index}: ${why}`);
      void worker.terminate();
    };
    const watch = (): NodeJS.Timeout => setTimeout(() => stop("hangs"), longestSilence);
    let timer = watch();
    worker.on("message", (news: FuzzNews) => {
      clearTimeout(timer);
      timer = watch();
      if (news.kind === "begun") index = news.index;
      if (news.kind === "done") done = news;
      if (news.kind !== "failed") return;
      failures += 1;
      if (failures <= 10) console.log(`  number ${news.index}: ${news.why}`);
    });
    worker.on("error", (error) => stop(String(error)));
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve({ done, failures });
    });
  });
}

const [only = "", count = "100000", seed = "1", from = "0"] = process.argv.slice(2);
const names = readdirSync(folder).map((file) => basename(file, ".ts"));
let failed = 0;
for (const name of names.filter((one) => only === "" || one === only)) {
  const start = performance.now();
  const path = join(folder, `${name}.ts`);
  const { done, failures } = await run({ path, count: Number(count), seed: Number(seed), from: Number(from) });
  const seconds = (performance.now() - start) / 1000;
  failed += failures;
  const told =
    done === null
      ? "did not end"
      : `${done.files} files, ${done.megabytes.toFixed(0)} MB, slowest ${done.slowest.toFixed(0)} ms, at most ${done.memory.toFixed(0)} MB of memory`;
  console.log(`${name}: ${failures} failed; ${told}; ${seconds.toFixed(0)} s`);
}
process.exitCode = failed === 0 ? 0 : 1;
