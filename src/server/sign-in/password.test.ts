import { expect, test } from "vitest";

import { hashPassword, isDatedHash, verifyPassword } from "./password.ts";

/** From the reference implementation of Argon2 (version 1.3): 64 MiB twice over, of "password" with the salt "somesalt". */
const reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

test("a password is verified against its own hash only", async () => {
  const stored = await hashPassword("korsord på tåget");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword(stored, "korsord på tåget")).toBe(true);
  expect(await verifyPassword(stored, "Korsord på tåget")).toBe(false);
  expect(await verifyPassword(stored, "")).toBe(false);
});

test("each hash has a salt of its own", async () => {
  expect(await hashPassword("korsord på tåget")).not.toBe(await hashPassword("korsord på tåget"));
});

test("å is the same letter however the keyboard makes it", async () => {
  const stored = await hashPassword("korsord p\u00E5 tåget");
  expect(await verifyPassword(stored, "korsord pa\u030A tåget")).toBe(true);
});

test("a hash from elsewhere is verified with its own costs, and is dated", async () => {
  expect(await verifyPassword(reference, "password")).toBe(true);
  expect(await verifyPassword(reference, "passwore")).toBe(false);
  expect(isDatedHash(reference)).toBe(true);
  expect(isDatedHash(await hashPassword("korsord på tåget"))).toBe(false);
});

test("nobody's password is never right, and neither is one that is too long", async () => {
  expect(await verifyPassword(null, "korsord på tåget")).toBe(false);
  expect(await verifyPassword(null, "")).toBe(false);
  const endless = "å".repeat(201);
  expect(await verifyPassword(await hashPassword(endless), endless)).toBe(false);
});

test("what is no hash is a fault, not a wrong password", async () => {
  await expect(verifyPassword("korsord på tåget", "korsord på tåget")).rejects.toThrow("not an argon2id hash");
});
