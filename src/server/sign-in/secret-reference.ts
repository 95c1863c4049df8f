import { readFile } from "node:fs/promises";
import { isAbsolute } from "node:path";

import { found, refused } from "#app/result.ts";

import type { LocalResult } from "./local-problems.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The secret that a setting refers to: `env:NAME` or `file:/path`, without white space around it.
 * A reference of another form is never repeated in a message: somebody may have written the secret itself there.
 */
export async function readSecret(reference: string, environment: Environment): Promise<LocalResult<string>> {
  const [kind, where] = [reference.slice(0, reference.indexOf(":")), reference.slice(reference.indexOf(":") + 1)];
  const isReference = kind === "env" ? /^\w+$/.test(where) : kind === "file" && isAbsolute(where);
  if (!isReference) return refused("secret_reference_malformed");
  const text = kind === "env" ? environment[where] : await readFile(where, "utf8").catch(() => "");
  const secret = text?.trim() ?? "";
  return secret === "" ? refused("secret_missing", { detail: reference }) : found(secret);
}
