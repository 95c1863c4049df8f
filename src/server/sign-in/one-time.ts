import { createHash, randomBytes } from "node:crypto";

/** What stands in a one-time link or a cookie, and what the database keeps of it. */
export interface OneTimeToken {
  /** 256 random bits in base64url: given away once, never stored. */
  readonly token: string;
  readonly digest: string;
}

export function newToken(): OneTimeToken {
  const token = randomBytes(32).toString("base64url");
  return { token, digest: digestOf(token) };
}

/** SHA-256 in base64url. Enough without salt or slowness only for what has at least 80 random bits. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
