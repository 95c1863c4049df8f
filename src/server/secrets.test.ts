import { chmod, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { describeFailure } from "./failure.ts";
import { machineSecrets, resolveSecret, secretReferenceSchema, secretSentences } from "./secrets.ts";

const secret = "hemligt lösen 7";

async function secretFile(text: string, mode = 0o600): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "tertial-")), "secret");
  await writeFile(path, text, { mode });
  await chmod(path, mode);
  return path;
}

async function codeOf(reference: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const outcome = await resolveSecret(reference, { ...machineSecrets, environment });
  if (outcome.ok) return outcome.value.warning?.code ?? "ok";
  for (const language of ["sv", "en"] as const) {
    const { message, advice } = describeFailure(secretSentences, outcome.failure, language);
    expect(`${message} ${advice}`).not.toContain(secret);
    expect(message).not.toMatch(/\{\w+\}/u);
  }
  return outcome.failure.code;
}

test("a secret is had from the environment or from a file, without the line's end", async () => {
  const environment = { MAIL_PASSWORD: secret };
  const found = { ok: true, value: { value: secret, warning: null } };
  expect(await resolveSecret("env:MAIL_PASSWORD", { ...machineSecrets, environment })).toEqual(found);
  for (const end of ["", "\n", "\r\n"])
    expect(await resolveSecret(`file:${await secretFile(secret + end)}`, machineSecrets)).toEqual(found);
  expect(await resolveSecret(`file:${await secretFile("a\n\n")}`, machineSecrets)).toMatchObject({
    value: { value: "a\n" },
  });
});

test("anything but a reference is refused and never repeated", async () => {
  const references = [
    secret,
    "",
    "env:",
    "env:A B",
    "env:1",
    `file:${secret}`,
    "file:",
    "file:../x",
    "http://x",
    "ENV:A",
  ];
  for (const reference of references) {
    expect(await codeOf(reference)).toBe("bad_reference");
    expect(secretReferenceSchema.safeParse(reference).success).toBe(false);
  }
  expect(secretReferenceSchema.safeParse("env:MAIL_PASSWORD").success).toBe(true);
});

test("a secret that is missing or empty is told of, and one that others can read is warned of", async () => {
  expect(await codeOf("env:MAIL_PASSWORD")).toBe("secret_not_set");
  expect(await codeOf("env:MAIL_PASSWORD", { MAIL_PASSWORD: "" })).toBe("secret_empty");
  expect(await codeOf(`file:${join(tmpdir(), "there", "is", "none")}`)).toBe("secret_unreadable");
  expect(await codeOf(`file:${tmpdir()}`)).toBe("secret_unreadable");
  expect(await codeOf(`file:${await secretFile("\n")}`)).toBe("secret_empty");
  expect(await codeOf(`file:${await secretFile(secret, 0o644)}`)).toBe("secret_open");
  expect(await codeOf(`file:${await secretFile(secret, 0o640)}`)).toBe("ok");
});
