import { createHash, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { chmod, readFile, rename, writeFile } from "node:fs/promises";

import { found, refused } from "#app/result.ts";

import type { LocalResult } from "./local-problems.ts";
import { readSecret, type Environment } from "./secret-reference.ts";

/** A key for secret boxes. As a KeyObject it doesn't show itself when it is printed by mistake. */
export interface SecretKey {
  /** The first 8 hexadecimal digits of the key's SHA-256. */
  readonly id: string;
  readonly key: KeyObject;
}

/** The first one seals, all of them open: a new key is put before the old ones. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]];

/** The keys that a setting refers to, `env:NAME` or `file:/path`: 32 bytes in base64 each, newest first, with white space between. */
export async function loadKeys(reference: string, environment: Environment): Promise<LocalResult<SecretKeys>> {
  const secret = await readSecret(reference, environment);
  if (!secret.ok) return secret;
  const keys = keysOf(secret.value);
  return keys === null ? refused("key_malformed", { detail: reference }) : found(keys);
}

/** Makes a file with one new key, which only its owner may read. A file that is there already is left as it is. */
export async function createKeyFile(path: string): Promise<LocalResult<SecretKeys>> {
  const line = newLine();
  return written(path, line, () => writeFile(path, line, { mode: 0o600, flag: "wx" }));
}

/** Puts a new key first in a key file; the old ones go on opening what they have sealed. All of the file is replaced, or nothing. */
export async function rotateKeyFile(path: string): Promise<LocalResult<SecretKeys>> {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before === null) return refused("secret_missing", { detail: path });
  if (keysOf(before.trim()) === null) return refused("key_malformed", { detail: path });
  const [text, beside] = [newLine() + before, `${path}.new`];
  return written(path, text, async () => {
    await writeFile(beside, text, { mode: 0o600, flush: true });
    await chmod(beside, 0o600);
    await rename(beside, path);
  });
}

async function written(path: string, text: string, write: () => Promise<void>): Promise<LocalResult<SecretKeys>> {
  try {
    await write();
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    return refused(isThere ? "key_file_exists" : "key_file_not_written", { detail: path });
  }
  const keys = keysOf(text.trim());
  return keys === null ? refused("key_malformed", { detail: path }) : found(keys);
}

const newLine = (): string => `${randomBytes(32).toString("base64")}\n`;

/** Null where something in the text is not a key. */
function keysOf(text: string): SecretKeys | null {
  const words = text.split(/\s+/);
  if (!words.every((word) => /^[A-Za-z0-9+/]{43}=$/.test(word))) return null;
  const [first, ...others] = words.map((word) => Buffer.from(word, "base64")).map(keyOf);
  return first === undefined ? null : [first, ...others];
}

function keyOf(bytes: Uint8Array): SecretKey {
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), key: createSecretKey(bytes) };
}
