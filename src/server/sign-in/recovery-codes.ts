import { randomBytes } from "node:crypto";

import { digestOf } from "./one-time.ts";

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

/** The digest of a code as it was entered, by which the code is to be found and removed. */
export function recoveryDigest(entered: string): string {
  return digestOf(entered.toUpperCase().replaceAll(/[\s-]/g, ""));
}

const signOf = (byte: number): string => alphabet.charAt(byte % alphabet.length);
