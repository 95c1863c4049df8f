import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { StorePlace } from "../../src/store/place.ts";
import { startServer, type Server } from "../../tests/store/postgres.ts";

export type DatabaseName = "PGlite" | "PostgreSQL";

/** A place of its own for a bench, and what ends it. */
export interface BenchPlace {
  readonly place: StorePlace;
  readonly server: Server | null;
  readonly end: () => Promise<void>;
}

export async function benchPlace(name: DatabaseName): Promise<BenchPlace> {
  if (name === "PGlite") {
    const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
    return { place: { kind: "folder", folder }, server: null, end: async () => rmSync(folder, { recursive: true }) };
  }
  const server = await startServer();
  return { place: { kind: "postgres", url: await server.createDatabase() }, server, end: server.stop };
}

/** A copy of an embedded store's folder. */
export function copied(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
