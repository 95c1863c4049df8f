import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Directory } from "#store/directory/open.ts";

import type { LocalResult } from "./local-problems.ts";
import { createKeyFile, loadKeys, type SecretKeys } from "./secret-key.ts";
import type { Environment } from "./secret-reference.ts";

/** Gives the keys for secret boxes. */
export type ServerKeys = () => Promise<LocalResult<SecretKeys>>;

/**
 * Where a server has the keys for secret boxes: what `TERTIAL_KEY` refers to, else a file beside an embedded directory, which is
 * made when it is first needed. Null for a directory in PostgreSQL, which has nothing beside it.
 */
export function serverKeys(directory: Directory["place"], environment: Environment): ServerKeys | null {
  const reference = environment["TERTIAL_KEY"];
  if (reference !== undefined) return () => loadKeys(reference, environment);
  if (directory.kind === "postgres") return null;
  const file = join(directory.folder, "sign-in.key");
  return async () => {
    const load = (): Promise<LocalResult<SecretKeys>> => loadKeys(`file:${file}`, environment);
    if (existsSync(file)) return load();
    const made = await createKeyFile(file);
    // Another request was first.
    return !made.ok && made.refusal.code === "key_file_exists" ? load() : made;
  };
}
