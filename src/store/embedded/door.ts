import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { z } from "zod";

const doorSchema = z.object({ port: z.number(), token: z.string() });

const doorFile = (folder: string): string => join(folder, "door.json");

/** How long one who knocks may take to say the token. */
const patience = 10_000;

/**
 * An embedded database belongs to one process. While that runs, others on the machine may ask it for one thing: what `make` makes,
 * a backup. Who may read the folder's files may ask: the token stands in one of them.
 */
export async function openDoor(folder: string, make: () => Readable): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString("hex");
  const server = createServer((socket) => void answer(socket, token, make));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  server.unref();
  const address = server.address();
  const port = address === null || typeof address === "string" ? 0 : address.port;
  await writeFile(doorFile(folder), `${JSON.stringify({ port, token })}\n`, { mode: 0o600 });
  return async () => {
    server.close();
    await rm(doorFile(folder), { force: true });
  };
}

async function answer(socket: Socket, token: string, make: () => Readable): Promise<void> {
  socket.setTimeout(patience, () => socket.destroy());
  socket.on("error", () => socket.destroy());
  socket.once("data", (said) => {
    socket.setTimeout(0);
    const [asked, expected] = [said, Buffer.from(`${token}\n`)];
    if (asked.length !== expected.length || !timingSafeEqual(asked, expected)) socket.destroy();
    // An asker that goes away, or a database that does: the asker sees that the backup is not whole.
    else void pipeline(make(), socket).catch(() => socket.destroy());
  });
}

/** What the process that holds the folder gives; null where none answers. */
export async function knock(folder: string): Promise<Readable | null> {
  const text = await readFile(doorFile(folder), "utf8").catch(() => "null");
  const door = doorSchema.safeParse(JSON.parse(text));
  if (!door.success) return null;
  const socket = connect(door.data.port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.once("error", () => resolve(null));
    socket.once("connect", () => {
      socket.write(`${door.data.token}\n`);
      resolve(socket);
    });
  });
}
