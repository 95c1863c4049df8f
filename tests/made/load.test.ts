import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadMade, type MadeLoading } from "#app/made/load.ts";
import { makeSources } from "#app/made/make.ts";
import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const example = join(root, "examples/norrbotten-lansteknik-2018t1");

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-made-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function loadingInto(told: string[]): MadeLoading {
  return {
    by: "controller",
    reason: "a demonstration",
    reasonFor: (file) => `read from ${file}`,
    now: () => "2026-11-26T08:00:00.000Z",
    today: "2026-11-26",
    onFile: (file, number, count) => told.push(`${number}/${count} ${file}`),
  };
}

test("an example is loaded file by file, and what has been loaded is left as it is", async () => {
  const place = join(newFolder(), "store");
  const told: string[] = [];
  expect(await loadMade(example, place, loadingInto(told))).toEqual({ kind: "loaded", imported: 4 });
  expect(told.at(-1)).toBe("4/4 rehabilitering-2018-04.xlsx");
  expect(await loadMade(example, place, loadingInto(told))).toEqual({ kind: "loaded", imported: 0 });
  expect(told).toHaveLength(4);
});

test("the same files have the same bytes each time", async () => {
  const [first, second] = [newFolder(), newFolder()];
  const { files } = await makeSources(example, first, () => undefined);
  await makeSources(example, second, () => undefined);
  expect(readdirSync(first).toSorted()).toEqual([...(files ?? [])].toSorted());
  for (const file of files ?? [])
    expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file)))).toBe(true);
});

test("nobody's files are made up for any other workspace", async () => {
  const base = join(root, "tests/errors/base");
  expect((await makeSources(base, newFolder(), () => undefined)).files).toBeNull();
  expect(await loadMade(base, join(newFolder(), "store"), loadingInto([]))).toMatchObject({ kind: "unknown" });
});
