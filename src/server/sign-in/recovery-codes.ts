import { randomBytes } from "node:crypto";

import { found, refused } from "#app/result.ts";

import type { LocalResult } from "./local-problems.ts";
import { digestOf, isDigestOf } from "./one-time.ts";

/** 32 signs that can't be taken for one another on paper: no I, O, 0 or 1. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const count = 10;

/** Ten codes that each stand in once for the code of a lost phone; shown once, only the digests are kept. */
export interface RecoveryCodes {
  /** As they are printed: `7KQF-M2XD-94RT-PWHA`, 80 random bits. */
  readonly codes: readonly string[];
  readonly digests: readonly string[];
}

export function newRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: count }, () => [...randomBytes(16)].map(signOf).join(""));
  return { codes: codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, "$1-")), digests: codes.map(digestOf) };
}

/** The digest of the code that was entered, which is then to be removed; `recovery_code_wrong` where it is none of them. */
export function useRecoveryCode(entered: string, digests: readonly string[]): LocalResult<string> {
  const code = entered.toUpperCase().replaceAll(/[\s-]/g, "");
  const [digest] = digests.filter((kept) => isDigestOf(kept, code));
  return digest === undefined ? refused("recovery_code_wrong") : found(digest);
}

const signOf = (byte: number): string => alphabet.charAt(byte % alphabet.length);
