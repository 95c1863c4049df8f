// Reads files in a thread of its own: a large file stops nothing else, and one that asks for too much ends this thread only.
import { parentPort } from "node:worker_threads";

import type { SourceValue } from "../sources/extract.ts";
import { valuesAtOnce, type Answer, type Question } from "./message.ts";
import { readFile, type ReadingTask } from "./way.ts";

const port = parentPort;
if (port === null) throw new Error("files are read in a thread of whoever asks for it");
const answer = (message: Answer): void => port.postMessage(message);

let values: readonly SourceValue[] = [];
let given = 0;

async function read(task: ReadingTask): Promise<void> {
  const { extract, profile } = await readFile(task);
  [values, given] = [extract?.values ?? [], 0];
  answer({ kind: "read", read: { extract: extract && { ...extract, values: [] }, profile }, count: values.length });
}

function giveMore(): void {
  answer({ kind: "values", values: values.slice(given, given + valuesAtOnce) });
  given += valuesAtOnce;
  if (given >= values.length) values = [];
}

port.on("message", (question: Question) => {
  if (question === "more") giveMore();
  // What a reader throws ends the thread, and comes to whoever asked.
  else void read(question);
});
