import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TypstJob, TypstReply } from "./job.ts";

/** Compiles in processes of their own: a document that runs away can be killed, and the memory that the compiler keeps is given back. */
export interface TypstCompiler {
  /** Starts a process ahead of need. */
  readonly warm: () => void;
  /** PDF bytes. Rejects with a `TypstFault` when the document is refused or takes too long. */
  readonly compile: (job: TypstJob) => Promise<Uint8Array>;
  /** Ends the processes at once; what is under way is rejected. Not needed for the program to exit. */
  readonly close: () => void;
}

export interface TypstLimits {
  /** Most processes at a time. */
  readonly processes: number;
  /** Longest time for one document, in milliseconds. */
  readonly timeout: number;
  /** A process is replaced after so many documents, or when it holds more than so many bytes. */
  readonly documents: number;
  readonly memory: number;
}

export class TypstFault extends Error {
  override readonly name = "TypstFault";
}

const workerFile = fileURLToPath(new URL("./worker.ts", import.meta.url));
const ordinary: TypstLimits = { processes: 2, timeout: 60_000, documents: 50, memory: 800_000_000 };

interface Worker {
  readonly child: ChildProcess;
  documents: number;
}

interface Waiting {
  readonly job: TypstJob;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

export function createTypstCompiler(limits: Partial<TypstLimits> = {}): TypstCompiler {
  const { processes, timeout, documents, memory } = { ...ordinary, ...limits };
  const idle: Worker[] = [];
  const running = new Set<Worker>();
  const queue: Waiting[] = [];

  function rest(worker: Worker): void {
    idle.push(worker);
    // A process that ends while it waits is forgotten; the next document gets a new one.
    worker.child.once("exit", () => {
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    worker.child.once("error", () => worker.child.kill("SIGKILL"));
    hold(worker.child, false);
  }

  function next(): void {
    if (queue.length === 0) return;
    const worker = idle.pop() ?? (running.size < processes ? start() : undefined);
    const waiting = worker && queue.shift();
    if (worker && waiting) run(worker, waiting);
  }

  function run(worker: Worker, { job, resolve, reject }: Waiting): void {
    const { child } = worker;
    running.add(worker);
    child.removeAllListeners();
    hold(child, true);
    const timer = setTimeout(() => fail(`took longer than ${timeout} ms`), timeout);
    const done = (reusable: boolean): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      running.delete(worker);
      if (reusable) rest(worker);
      else end(child);
      next();
    };
    const fail = (message: string): void => {
      done(false);
      reject(new TypstFault(message));
    };
    child.once("error", (error) => fail(`the compiler's process failed: ${error.message}`));
    child.once("exit", (code, signal) => fail(`the compiler's process ended (${signal ?? code})`));
    child.once("message", (reply: TypstReply) => {
      worker.documents += 1;
      done(worker.documents < documents && reply.memory < memory);
      if (reply.ok) resolve(new Uint8Array(reply.bytes));
      else reject(new TypstFault(reply.message));
    });
    child.send(job);
  }

  return {
    warm: () => {
      if (idle.length === 0 && running.size === 0) rest(start());
    },
    compile: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    close: () => {
      for (const worker of [...idle, ...running]) worker.child.kill("SIGKILL");
    },
  };
}

function start(): Worker {
  const stdio = ["ignore", "ignore", "ignore", "ipc"] as const;
  return { child: fork(workerFile, { serialization: "advanced", execArgv: [], stdio: [...stdio] }), documents: 0 };
}

function end(child: ChildProcess): void {
  hold(child, false);
  child.once("error", () => undefined);
  child.kill("SIGKILL");
}

/** Only a process at work keeps the program running. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
