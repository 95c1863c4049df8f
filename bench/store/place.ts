import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { StorePlace } from "../../src/store/place.ts";
import { startServer } from "../../tests/store/postgres.ts";

export type DatabaseName = "PGlite" | "PostgreSQL";

/** A place of its own for a bench, and what ends it. */
export interface BenchPlace {
  readonly place: StorePlace;
  readonly end: () => Promise<void>;
}

export async function benchPlace(name: DatabaseName): Promise<BenchPlace> {
  if (name === "PGlite") {
    const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
    return { place: { kind: "folder", folder }, end: async () => rmSync(folder, { recursive: true }) };
  }
  const server = await startServer();
  return { place: { kind: "postgres", url: await server.createDatabase() }, end: server.stop };
}
