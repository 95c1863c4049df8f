import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Threads that take a file each, one at a time, and answer questions about it. */
export interface Threads<Question, Answer> {
  /**
   * Asks a thread that has no other to serve meanwhile, when its turn has come. Where `signal` is aborted the thread is ended. Rejects
   * with what is thrown in the thread, or by `talk`.
   */
  readonly serve: <T>(task: ThreadTask, talk: (ask: Ask<Question, Answer>) => Promise<T>) => Promise<Outcome<T>>;
}

export type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

export interface ThreadTask {
  /** Of the file that it is about. */
  readonly bytes: number;
  readonly signal: AbortSignal | null;
}

/** What came of it, or why nothing did: it took too much memory or time, or nobody wanted it any more. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
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

/** After a file of more bytes its thread is ended, so that the memory is given back. */
const largeFile = 1_000_000;

/** Threads that run a module, which answers each message with one. */
export function createThreads<Question, Answer>(
  module: URL,
  { threads, megabytes, seconds }: ReadingLimits,
): Threads<Question, Answer> {
  const idle = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let free = threads;

  const start = (): Worker => {
    const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
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

  const serveIn = async <T>(
    worker: Worker,
    signal: AbortSignal | null,
    talk: (ask: Ask<Question, Answer>) => Promise<T>,
  ): Promise<Outcome<T>> => {
    const timeout = AbortSignal.timeout(seconds * 1000);
    const ending = signal === null ? timeout : AbortSignal.any([timeout, signal]);
    const ask = async (question: Question): Promise<Answer> => {
      const answer = once(worker, "message", { signal: ending });
      worker.postMessage(question, []);
      const [given] = (await answer) as [Answer];
      return given;
    };
    try {
      return { ok: true, value: await talk(ask) };
    } catch (error) {
      if (timeout.aborted) return { ok: false, fault: "time" };
      if (ending.aborted) return { ok: false, fault: "cancelled" };
      if (isOutOfMemory(error)) return { ok: false, fault: "memory" };
      throw error;
    }
  };

  return {
    serve: async ({ bytes, signal }, talk) => {
      await turn();
      const [worker = start()] = idle;
      idle.delete(worker);
      worker.ref();
      let isSound = false;
      try {
        const outcome = await serveIn(worker, signal, talk);
        isSound = outcome.ok;
        return outcome;
      } finally {
        if (isSound && bytes <= largeFile) {
          // Only a thread at work keeps the program running.
          worker.unref();
          idle.add(worker);
        } else await worker.terminate();
        endTurn();
      }
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
