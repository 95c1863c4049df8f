// Reads and checks reports in a thread of its own: a large one stops nothing else, and one that asks for too much ends this thread only.
import { parentPort } from "node:worker_threads";

import { checkReport, type CheckWork } from "./work.ts";

const port = parentPort;
if (port === null) throw new Error("reports are checked in a thread of whoever asks for it");

async function answer(task: CheckWork): Promise<void> {
  port?.postMessage(await checkReport(task));
}

// What is thrown ends the thread, and comes to whoever asked.
port.on("message", (task: CheckWork) => void answer(task));
