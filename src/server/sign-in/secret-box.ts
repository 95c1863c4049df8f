import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import { found, refused } from "#app/result.ts";

import type { LocalResult } from "./local-problems.ts";
import type { SecretKey, SecretKeys } from "./secret-key.ts";

const algorithm = "aes-256-gcm";
const [nonceLength, tagLength] = [12, 16];

/**
 * A secret as it lies in the database, `v1.<key id>.<nonce, cipher text and tag in base64url>`. `owner`, a person's id, is
 * authenticated with it, so that a box can't be opened as another person's.
 */
export function sealBox(secret: string, owner: string, [key]: SecretKeys): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key.key, nonce, { authTagLength: tagLength });
  cipher.setAAD(contextOf(key.id, owner));
  const sealed = Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1.${key.id}.${sealed.toString("base64url")}`;
}

/** The secret in a box: `box_key_missing` where none of the keys sealed it, `box_broken` where it was altered or moved. */
export function openBox(box: string, owner: string, keys: SecretKeys): LocalResult<string> {
  const [, id, sealed] = /^v1\.([0-9a-f]{8})\.([\w-]+)$/.exec(box) ?? [];
  if (id === undefined || sealed === undefined) return refused("box_broken");
  const key = keys.find((one) => one.id === id);
  if (key === undefined) return refused("box_key_missing", { detail: id });
  const secret = opened(Buffer.from(sealed, "base64url"), owner, key);
  return secret === null ? refused("box_broken") : found(secret);
}

/** Whether a box is still sealed with an older key, and so should be sealed anew. */
export function isDatedBox(box: string, [newest]: SecretKeys): boolean {
  return !box.startsWith(`v1.${newest.id}.`);
}

function opened(sealed: Buffer, owner: string, { id, key }: SecretKey): string | null {
  if (sealed.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(contextOf(id, owner));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  try {
    return decipher.update(sealed.subarray(nonceLength, -tagLength), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

const contextOf = (keyId: string, owner: string): Buffer => Buffer.from(`v1.${keyId}.${owner}`);
