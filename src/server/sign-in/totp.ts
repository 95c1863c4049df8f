import { timingSafeEqual } from "node:crypto";

import { HOTP, Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";

import { found, refused } from "#app/result.ts";

import type { LocalResult } from "./local-problems.ts";

/** What every app understands: six digits from HMAC-SHA-1, new each 30 seconds. */
const [digits, stepSeconds] = [6, 30];

/** 160 random bits in base32, to be kept in a secret box. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a person needs to bring a secret into an app. */
export interface TotpSetup {
  /** `otpauth://totp/…` */
  readonly uri: string;
  /** The address as a QR code, with the white edge that it needs to be read. */
  readonly qr: string;
  /** The secret in groups of four, for those who can't scan. */
  readonly groups: string;
}

/** `issuer` is the server's name in the app, `account` the person's user name. */
export function totpSetup(secret: string, issuer: string, account: string): TotpSetup {
  const uri = new TOTP({ secret, issuer, label: account, digits, period: stepSeconds }).toString();
  return { uri, qr: renderSVG(uri, { ecc: "M", border: 4 }), groups: secret.replaceAll(/(.{4})(?=.)/g, "$1 ") };
}

/**
 * The time step that a code belongs to, which is to be remembered and given as `lastStep` next time: `totp_used` for a code of that
 * step or an earlier one. The steps before and after `now` (milliseconds since 1970) hold too, for clocks that are a little wrong.
 */
export function verifyTotp(secret: string, code: string, now: number, lastStep: number | null): LocalResult<number> {
  const step = Math.floor(now / 1000 / stepSeconds);
  const steps = [step - 1, step, step + 1].filter((counter) => isCodeOf(secret, code, counter));
  const unused = steps.find((counter) => lastStep === null || counter > lastStep);
  if (unused !== undefined) return found(unused);
  return refused(steps.length > 0 ? "totp_used" : "totp_wrong");
}

function isCodeOf(secret: string, code: string, counter: number): boolean {
  const expected = Buffer.from(HOTP.generate({ secret: Secret.fromBase32(secret), counter, digits }));
  const given = Buffer.from(code.replaceAll(/\s/g, ""));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
