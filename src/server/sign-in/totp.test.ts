import { Secret } from "otpauth";
import { expect, test } from "vitest";

import { newTotpSecret, totpSetup, verifyTotp } from "./totp.ts";

const secret = Secret.fromUTF8("12345678901234567890").base32;

/** RFC 6238, appendix B, SHA-1: seconds and code. There the codes have eight digits; the last six are the same. */
const vectors = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
] as const;

const step = 30_000;

test.each(vectors)("at %i seconds the code is that of RFC 6238", (seconds, code) => {
  const expected = { ok: true, value: Math.floor(seconds / 30) };
  expect(verifyTotp(secret, code.slice(2), seconds * 1000, null)).toEqual(expected);
});

test("a code holds a step before and after, and no longer", () => {
  const now = 1234567890_000;
  const verdicts = [-2, -1, 0, 1, 2].map((steps) => verifyTotp(secret, "005924", now + steps * step, null).ok);
  expect(verdicts).toEqual([false, true, true, true, false]);
});

test("a step that has been used is never taken again, nor one before it", () => {
  const now = 1234567890_000;
  const first = verifyTotp(secret, "005924", now, null);
  if (!first.ok) throw new Error(first.refusal.code);
  for (const moment of [now, now + step, now - step]) {
    expect(verifyTotp(secret, "005924", moment, first.value)).toMatchObject({ refusal: { code: "totp_used" } });
  }
  expect(verifyTotp(secret, "005924", now, first.value - 1)).toEqual(first);
});

test.each(["", "005925", "00592", "0059240", "89005924", "abcdef", "００５９２４"])("the code is not “%s”", (code) => {
  expect(verifyTotp(secret, code, 1234567890_000, null)).toMatchObject({ refusal: { code: "totp_wrong" } });
});

test("a code may be typed with spaces", () => {
  expect(verifyTotp(secret, " 005 924 ", 1234567890_000, null).ok).toBe(true);
});

test("a new secret has 160 bits, and is another each time", () => {
  expect(Secret.fromBase32(newTotpSecret()).bytes).toHaveLength(20);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
});

test("a secret is brought into an app by scanning or by typing", () => {
  const { uri, qr, groups } = totpSetup(secret, "Region Norr", "åsa@region.example");
  const address = new URL(uri);
  expect(address.protocol + address.host).toBe("otpauth:totp");
  expect(decodeURIComponent(address.pathname)).toBe("/Region Norr:åsa@region.example");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: "Region Norr",
    secret,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
  expect(qr).toMatch(/^<svg .*<\/svg>$/s);
  expect(groups).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
});
