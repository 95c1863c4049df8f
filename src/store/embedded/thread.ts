// Runs the embedded database in a thread of its own, so that a long query stops nothing else.
import { parentPort, workerData } from "node:worker_threads";

import { PGlite } from "@electric-sql/pglite";

import { valueParsers } from "../values.ts";
import { DurableFolder, durableStart } from "./durable.ts";
import { faultOf, type Reply, type Request, type Task } from "./message.ts";

function isTask(value: unknown): value is Task {
  return (
    value instanceof Object &&
    "data" in value &&
    typeof value.data === "string" &&
    "engine" in value &&
    value.engine instanceof WebAssembly.Module
  );
}

const port = parentPort;
const task: unknown = workerData;
if (port === null || !isTask(task)) throw new Error("the embedded database runs as a thread of the store");
/** PostgreSQL's code for a server that has crashed. */
const crashed = "57P02";
const reply = (message: Reply): void => port.postMessage(message);

/** Why the database can't go on, in its own words: what it says first is the cause. */
let lastWords = "";
let isRunning = false;

/** After a panic the database answers nothing more, so it is told at once. */
function listen(line: string): boolean {
  const [, level, said = ""] = /\b(FATAL|PANIC): +(.*)$/u.exec(line) ?? [];
  if (level === undefined || lastWords !== "") return true;
  lastWords = said;
  if (isRunning && level === "PANIC") reply({ kind: "failed", error: { message: said, code: crashed, detail: "" } });
  return true;
}

function start({ data, engine }: Task): Promise<PGlite> {
  const startParams = durableStart(PGlite.defaultStartParams);
  return PGlite.create({
    fs: new DurableFolder(data),
    startParams,
    pgliteWasmModule: engine,
    parsers: { ...valueParsers },
    onStdout: listen,
    onStderr: listen,
  });
}

async function run(database: PGlite, { id, sql, parameters }: Request): Promise<void> {
  try {
    const { rows, command, affectedRows } = await database.query<object>(sql, [...parameters]);
    reply({ kind: "rows", id, rows, command: command ?? "", count: affectedRows ?? 0 });
  } catch (error) {
    reply({ kind: "error", id, error: faultOf(error) });
  }
}

try {
  const database = await start(task);
  port.on("message", (request: Request | "close") => {
    if (request !== "close") return void run(database, request);
    void database
      .close()
      .catch(() => undefined)
      .then(() => reply({ kind: "closed" }));
  });
  isRunning = true;
  reply({ kind: "ready" });
} catch (error) {
  const fault = faultOf(error);
  reply({ kind: "failed", error: { ...fault, message: lastWords === "" ? fault.message : lastWords } });
}
