import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { newToken } from "./one-time.ts";
import { newRecoveryCodes, recoveryDigest } from "./recovery-codes.ts";

test("a token has 256 bits, is another each time, and only its digest is to be kept", () => {
  const { token, digest } = newToken();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(digest).toBe(createHash("sha256").update(token).digest("base64url"));
  expect(newToken().token).not.toBe(token);
});

test("there are ten recovery codes without signs that look alike", () => {
  const { codes, digests } = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  expect(digests).toHaveLength(10);
  for (const code of codes) expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
});

test("a recovery code is taken as it is typed, and gives the digest to strike out", () => {
  const { codes, digests } = newRecoveryCodes();
  for (const [index, code] of codes.entries()) {
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    expect(recoveryDigest(typed)).toBe(digests[index]);
  }
});

test("what never was a recovery code has the digest of none", () => {
  const { digests } = newRecoveryCodes();
  for (const entered of ["", "ABCD-EFGH-JKLM-NPQR"]) expect(digests).not.toContain(recoveryDigest(entered));
});
