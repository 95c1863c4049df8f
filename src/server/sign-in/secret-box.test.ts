import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { isDatedBox, openBox, sealBox } from "./secret-box.ts";
import { createKeyFile, loadKeys, rotateKeyFile, type SecretKeys } from "./secret-key.ts";

async function keysIn(text: string): Promise<SecretKeys> {
  const result = await loadKeys("env:KEYS", { KEYS: text });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const newLine = (): string => randomBytes(32).toString("base64");
const [older, newer] = [newLine(), newLine()];

async function newPath(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "tertial-")), "sign-in.key");
}

test("what is sealed is opened for its owner, and each box is another", async () => {
  const keys = await keysIn(older);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (secret, owner) => {
      const box = sealBox(secret, owner, keys);
      expect(openBox(box, owner, keys)).toEqual({ ok: true, value: secret });
      expect(sealBox(secret, owner, keys)).not.toBe(box);
    }),
  );
});

test("a box that was altered in any place, cut or moved to another person is broken", async () => {
  const keys = await keysIn(older);
  const box = sealBox("GEZDGNBVGY3TQOJQ", "person-1", keys);
  const broken = { ok: false, refusal: { code: "box_broken", values: {} } };
  expect(openBox(box, "person-2", keys)).toEqual(broken);
  const [version = "", id = "", sealed = ""] = box.split(".");
  const bytes = Buffer.from(sealed, "base64url");
  for (const index of bytes.keys()) {
    const altered = Buffer.from(bytes);
    altered[index] = (bytes[index] ?? 0) ^ 1;
    expect(openBox([version, id, altered.toString("base64url")].join("."), "person-1", keys)).toEqual(broken);
    const cut = bytes.subarray(0, index).toString("base64url");
    expect(openBox([version, id, cut].join("."), "person-1", keys)).toEqual(broken);
  }
  expect(openBox("GEZDGNBVGY3TQOJQ", "person-1", keys)).toEqual(broken);
});

test("keys are changed by putting a new one first", async () => {
  const [before, both, after] = [await keysIn(older), await keysIn(`${newer}\n${older}\n`), await keysIn(newer)];
  const box = sealBox("secret", "person-1", before);
  expect(isDatedBox(box, before)).toBe(false);
  expect(isDatedBox(box, both)).toBe(true);
  expect(openBox(box, "person-1", both)).toEqual({ ok: true, value: "secret" });
  expect(openBox(sealBox("secret", "person-1", both), "person-1", after)).toEqual({ ok: true, value: "secret" });
  const refusal = { code: "box_key_missing", values: { detail: before[0].id } };
  expect(openBox(box, "person-1", after)).toEqual({ ok: false, refusal });
});

test("a box can't be given another key's name", async () => {
  const both = await keysIn(`${newer} ${older}`);
  const box = sealBox("secret", "person-1", both).replace(both[0].id, both[1]?.id ?? "");
  expect(openBox(box, "person-1", both)).toMatchObject({ refusal: { code: "box_broken" } });
});

test("a key file is made for its owner only, never over another, and gets new keys in front", async () => {
  const path = await newPath();
  const made = await createKeyFile(path);
  if (!made.ok) throw new Error(made.refusal.code);
  const rights = async (): Promise<number> => (await stat(path)).mode & 0o777;
  expect(await rights()).toBe(0o600);
  const again = await createKeyFile(path);
  expect(again).toEqual({ ok: false, refusal: { code: "key_file_exists", values: { detail: path } } });

  const text = await readFile(path, "utf8");
  await chmod(path, 0o644);
  const rotated = await rotateKeyFile(path);
  expect(await readFile(path, "utf8")).toMatch(new RegExp(`^.{44}\n${text.replaceAll("+", String.raw`\+`)}$`));
  expect(await rights()).toBe(0o600);
  const loaded = await loadKeys(`file:${path}`, {});
  if (!rotated.ok || !loaded.ok) throw new Error("The key file can't be read.");
  expect(loaded.value.map(({ id }) => id)).toEqual(rotated.value.map(({ id }) => id));
  expect(loaded.value[1]?.id).toBe(made.value[0].id);
});

test("what is no key is refused, and never shown", async () => {
  const path = await newPath();
  await writeFile(path, "not a key\n");
  const refusedAs = (code: string, detail?: string) => ({
    ok: false,
    refusal: { code, values: detail === undefined ? {} : { detail } },
  });
  expect(await loadKeys(`file:${path}`, {})).toEqual(refusedAs("key_malformed", `file:${path}`));
  expect(await rotateKeyFile(path)).toEqual(refusedAs("key_malformed", path));
  expect(await loadKeys("env:KEYS", { KEYS: older.slice(1) })).toEqual(refusedAs("key_malformed", "env:KEYS"));
  expect(await loadKeys("env:KEYS", {})).toEqual(refusedAs("secret_missing", "env:KEYS"));
  expect(await loadKeys("env:KEYS", { KEYS: " " })).toEqual(refusedAs("secret_missing", "env:KEYS"));
  expect(await loadKeys(`file:${path}.gone`, {})).toEqual(refusedAs("secret_missing", `file:${path}.gone`));
  expect(await rotateKeyFile(`${path}.gone`)).toEqual(refusedAs("secret_missing", `${path}.gone`));
  for (const reference of [older, `env:${older}`, "file:relative", "KEYS", ""]) {
    expect(await loadKeys(reference, { KEYS: older })).toEqual(refusedAs("secret_reference_malformed"));
  }
  const nowhere = join(path, "below-a-file");
  expect(await createKeyFile(nowhere)).toEqual(refusedAs("key_file_not_written", nowhere));
});
