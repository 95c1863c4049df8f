import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { exportFromStore } from "#app/store/export.ts";
import { loadIntoStore } from "#app/store/load.ts";
import { formatFolder } from "#app/workspaces/canonical.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { expect, onTestFinished, test } from "vitest";

import { writtenReports } from "../factories/reports.ts";
import { databases, type Database } from "./databases.ts";
import { textOf } from "./places.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");
const author = { by: "controller", at: "2026-03-31T12:00:00.000Z", reason: "first load" };

/** A path where nothing is yet, in a folder that is gone after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-export-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "exported");
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]));
}

/** Loads a folder into a new store, and writes what the store then says into another. */
async function throughStore(folder: string, database: Database): Promise<string> {
  const place = await database.storePlace();
  const text = textOf(place);
  expect(await loadIntoStore(folder, text, author)).toMatchObject({ ok: true, value: { recorded: { change: 1 } } });
  const exported = newFolder();
  const kept = await exportFromStore(text, exported, undefined);
  if (!kept.ok) throw kept.error;
  expect(kept.value.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return exported;
}

const [embedded, postgres] = databases();

test.each(readdirSync(examples))(
  "%s comes out of one kind of store, into the other and out again as the same bytes, with the same reports",
  async (name) => {
    const folder = join(examples, name);
    const first = await throughStore(folder, embedded);
    const second = await throughStore(first, postgres);
    expect(filesOf(second)).toEqual(filesOf(first));
    const formatted = newFolder();
    await formatFolder(folder, formatted);
    expect(filesOf(formatted)).toEqual(filesOf(first));
    const [before, after] = [await loadWorkspace(folder), await loadWorkspace(second)];
    expect(writtenReports(after.workspace)).toEqual(writtenReports(before.workspace));
  },
  120_000,
);
