// Runs the embedded database in a thread of its own, so that a long query stops nothing else.
import { parentPort, workerData } from "node:worker_threads";

import { PGlite } from "@electric-sql/pglite";

import { valueParsers } from "../values.ts";
import { DurableFolder, durableStart } from "./durable.ts";
import { faultOf, type Reply, type Request } from "./message.ts";

interface Task {
  readonly data: string;
}

function isTask(value: unknown): value is Task {
  return value instanceof Object && "data" in value && typeof value.data === "string";
}

const port = parentPort;
const task: unknown = workerData;
if (port === null || !isTask(task)) throw new Error("the embedded database runs as a thread of the store");
const reply = (message: Reply): void => port.postMessage(message);

function start(data: string): Promise<PGlite> {
  const startParams = durableStart(PGlite.defaultStartParams);
  return PGlite.create({ fs: new DurableFolder(data), startParams, parsers: { ...valueParsers } });
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
  const database = await start(task.data);
  port.on("message", (request: Request | "close") => {
    if (request !== "close") return void run(database, request);
    void database
      .close()
      .catch(() => undefined)
      .then(() => reply({ kind: "closed" }));
  });
  reply({ kind: "ready" });
} catch (error) {
  reply({ kind: "failed", error: faultOf(error) });
}
