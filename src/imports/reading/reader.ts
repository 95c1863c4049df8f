import type { SourceValue } from "../sources/extract.ts";
import type { Answer, Question } from "./message.ts";
import { createThreads, type Ask, type Outcome, type ReadingLimits } from "./threads.ts";
import type { ReadFile, ReadingTask } from "./way.ts";

/** Reads files in threads of their own. */
export interface FileReader {
  /** Waits for its turn. Where `signal` is aborted the thread is ended. Rejects with what a reader has thrown, which none should. */
  readonly read: (task: ReadingTask, signal: AbortSignal | null) => Promise<Outcome<ReadFile>>;
}

/** A table of a million rows takes more than half of the memory. */
export const usualLimits: ReadingLimits = { threads: 2, megabytes: 2_000, seconds: 300 };

export function createFileReader(limits: ReadingLimits): FileReader {
  const threads = createThreads<Question, Answer>(new URL("./thread.ts", import.meta.url), limits);
  return {
    read: (task, signal) => {
      const bytes = task.file.bytes.length;
      return threads.serve({ bytes, signal }, (ask) => readWhole(ask, task));
    },
  };
}

/** Takes the values part by part, so that whoever asks can do other things between. */
async function readWhole(ask: Ask<Question, Answer>, task: ReadingTask): Promise<ReadFile> {
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
