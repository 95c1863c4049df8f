import { createServer } from "node:http";

import { expect, test } from "vitest";

import { emptyFolder } from "../../tests/cli/run.ts";
import { starterFolder } from "../../tests/factories/folder.ts";
import { serve } from "./serve.ts";

test("a port that is taken is passed over for the next, and the server stops when it is told", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, "127.0.0.1", resolve);
  });
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const server = await serve({ places: [await starterFolder()], port, directory: emptyFolder() });
  expect(server.port).toBeGreaterThan(port);
  const response = await fetch(`${server.url}api/session`);
  expect(response.status).toBe(200);
  await response.text();
  await server.close();
  await expect(fetch(`${server.url}api/session`)).rejects.toThrow("fetch failed");
  taken.close();
});

test("outside the API an address belongs to the pages, but never one below /api or /assets", async () => {
  const server = await serve({ places: [await starterFolder()], port: 0, directory: emptyFolder() });
  const status = async (path: string): Promise<number> => (await fetch(`${server.url}${path}`)).status;
  expect([200, 503]).toContain(await status("any/page"));
  expect(await status("api/none")).toBe(404);
  expect([404, 503]).toContain(await status("assets/none.js"));
  await server.close();
});
