import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test, vi } from "vitest";

import { emptyFolder, example, serving, starter, tertial } from "./run.ts";

test(
  "a database is a place: values, where from, and a backup while a server holds it",
  { timeout: 120_000 },
  async () => {
    const [folder, kept] = [await starter(), emptyFolder()];
    const place = join(kept, "store");
    expect(await tertial("load", folder, "--to", place, "--by", "anna", "--reason", "bokslut")).toMatchObject({
      code: 0,
    });
    const question = ["sick_leave", "--period", "2025-01"] as const;
    const [fromFolder, fromStore] = [
      await tertial("value", folder, ...question),
      await tertial("value", place, ...question),
    ];
    expect(fromStore).toMatchObject({ code: 0, out: fromFolder.out });
    const explained = await tertial("explain", place, ...question);
    expect(explained.out).toMatch(
      /inläsning \d+: \d{4}-\d\d-\d\d \d\d:\d\d UTC anna, facts\/.+SHA-256 [0-9a-f]{64}, bokslut/u,
    );

    const { ask } = await serving(place);
    const { workspaces } = (await (await ask("api/workspaces")).json()) as { workspaces: unknown[] };
    expect(workspaces).toHaveLength(1);
    const held = await tertial("value", place, ...question);
    expect(held.code).toBe(2);
    expect(held.told).toContain("används redan");
    const file = join(kept, "backup.gz");
    expect(await tertial("backup", place, file)).toMatchObject({ code: 0 });
    expect(await tertial("backup", place, file)).toMatchObject({ code: 1 });

    const restored = join(kept, "restored");
    expect(await tertial("restore", file, restored)).toMatchObject({ code: 0 });
    expect(await tertial("value", restored, ...question)).toMatchObject({ code: 0, out: fromFolder.out });
    expect(await tertial("restore", file, restored)).toMatchObject({ code: 1 });
    expect(await tertial("restore", join(kept, "none.gz"), join(kept, "other"))).toMatchObject({ code: 1 });
    expect(existsSync(join(kept, "other"))).toBe(false);
  },
);

test("serve without a place says what to give", async () => {
  const { code, told } = await tertial("serve");
  expect(code).toBe(2);
  expect(told).toContain("DATABASE_URL");
});

test("each variable that the help of serve lists is told of in the guide", async () => {
  const { out } = await tertial("serve", "--help");
  const listed = [...out.matchAll(/^ {2}([A-Z_]{6,})/gmu)].map(([, name = ""]) => name);
  expect(listed).toEqual(expect.arrayContaining(["DIRECTORY_URL", "TERTIAL_KEY", "TERTIAL_PROXIES"]));
  const guide = readFileSync(join(import.meta.dirname, "..", "..", "docs", "operating.md"), "utf8");
  expect(listed.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test.each(["two", "-1", "1.5", "10", "1,1"])(
  "TERTIAL_PROXIES=%s stops the start, before anything is opened",
  async (written) => {
    vi.stubEnv("TERTIAL_PROXIES", written);
    onTestFinished(() => void vi.unstubAllEnvs());
    const directory = join(emptyFolder(), "people");
    const { code, told } = await tertial("serve", example, "--directory", directory);
    expect([code, told]).toEqual([2, expect.stringContaining(`TERTIAL_PROXIES är ”${written}”`)]);
    expect(existsSync(directory)).toBe(false);
  },
);
