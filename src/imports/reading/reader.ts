import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { SourceValue } from "../sources/extract.ts";
import type { Answer, Question } from "./message.ts";
import type { ReadFile, ReadingTask } from "./way.ts";

/** Reads files in threads of their own. */
export interface FileReader {
  /** Waits for its turn. Where `signal` is aborted the thread is ended. Rejects with what a reader has thrown, which none should. */
  readonly read: (task: ReadingTask, signal: AbortSignal | null) => Promise<Outcome>;
}

/** A file that has been read, or why it could not be: it took too much memory or time, or nobody wanted it any more. */
export type Outcome =
  | { readonly ok: true; readonly read: ReadFile }
  | { readonly ok: false; readonly fault: ReadingFault };

export type ReadingFault = "memory" | "time" | "cancelled";

export interface ReadingLimits {
  /** Most threads at a time. */
  readonly threads: number;
  /** What a thread may hold, beside the bytes of the file. */
  readonly megabytes: number;
  /** Longest time for one file. */
  readonly seconds: number;
}

/** A table of a million rows takes more than half of the memory. */
export const usualLimits: ReadingLimits = { threads: 2, megabytes: 2_000, seconds: 300 };

/** After a file of more bytes its thread is ended, so that the memory is given back. */
const largeFile = 1_000_000;

export function createFileReader({ threads, megabytes, seconds }: ReadingLimits): FileReader {
  const idle = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let free = threads;

  const start = (): Worker => {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    worker.on("exit", () => idle.delete(worker));
    // Heard by whoever waits for an answer; one that fails when nobody does is only ended.
    worker.on("error", () => undefined);
    return worker;
  };

  const turn = async (): Promise<void> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
  };

  const endTurn = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  const readIn = async (worker: Worker, task: ReadingTask, signal: AbortSignal | null): Promise<Outcome> => {
    const timeout = AbortSignal.timeout(seconds * 1000);
    const ending = signal === null ? timeout : AbortSignal.any([timeout, signal]);
    try {
      const read = await readWhole(worker, task, ending);
      return { ok: true, read };
    } catch (error) {
      if (timeout.aborted) return { ok: false, fault: "time" };
      if (ending.aborted) return { ok: false, fault: "cancelled" };
      if (isOutOfMemory(error)) return { ok: false, fault: "memory" };
      throw error;
    }
  };

  return {
    read: async (task, signal) => {
      await turn();
      const [worker = start()] = idle;
      idle.delete(worker);
      worker.ref();
      let isSound = false;
      try {
        const outcome = await readIn(worker, task, signal);
        isSound = outcome.ok;
        return outcome;
      } finally {
        if (isSound && task.file.bytes.length <= largeFile) {
          // Only a thread at work keeps the program running.
          worker.unref();
          idle.add(worker);
        } else await worker.terminate();
        endTurn();
      }
    },
  };
}

/** Takes the values part by part, so that whoever asks can do other things between. */
async function readWhole(worker: Worker, task: ReadingTask, signal: AbortSignal): Promise<ReadFile> {
  const ask = async (question: Question): Promise<Answer> => {
    const answer = once(worker, "message", { signal });
    worker.postMessage(question, []);
    const [given] = (await answer) as [Answer];
    return given;
  };
  const values: SourceValue[] = [];
  const first = await ask(task);
  if (first.kind === "values") throw new Error("the thread that reads was asked for a file");
  while (values.length < first.count) {
    const more = await ask("more");
    if (more.kind === "values") values.push(...more.values);
  }
  const { extract, profile } = first.read;
  return { extract: extract && { ...extract, values }, profile };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
