/** What argon2id is asked for. */
export interface Argon2Cost {
  /** KiB */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** A hashed password as it is stored, with all that is needed to hash another like it. */
export interface PhcHash extends Argon2Cost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** The PHC string: `$argon2id$v=19$m=…,t=…,p=…$<salt>$<hash>`. */
export function writePhc({ memory, passes, parallelism, salt, hash }: PhcHash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Throws for a text that is no argon2id hash: only what was hashed here is ever stored. */
export function readPhc(text: string): PhcHash {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (parts === null) throw new Error("A stored password is not an argon2id hash.");
  const [, memory, passes, parallelism, salt = "", hash = ""] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { ...cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

const base64 = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
