import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyWorkspace } from "../../../../tests/factories/any/workspace.ts";
import { edgeOf } from "../../../../tests/factories/workspace.ts";
import { placeless } from "../../../../tests/factories/placeless.ts";
import { folderOf } from "../folder.ts";
import { loadFolder, loadWorkspace } from "../load.ts";
import { UnwritableError } from "./unwritable.ts";
import { writeWorkspace } from "./write.ts";

const examples = join(import.meta.dirname, "../../../../examples");
const folders = [
  ...readdirSync(examples).map((name) => join(examples, name)),
  join(import.meta.dirname, "../new/files"),
  join(import.meta.dirname, "../../../../tests/errors/base"),
];

async function loadAgain(workspace: Workspace) {
  const files = writeWorkspace(workspace);
  return { files, ...(await loadFolder(folderOf(Object.fromEntries(files)))) };
}

test.each(folders)("%s: what is written is the same workspace, and written again the same bytes", async (folder) => {
  const { workspace, problems } = await loadWorkspace(folder);
  const first = await loadAgain(workspace);
  const told = (all: typeof problems) => all.map(({ code, values }) => ({ code, values }));
  expect(told(first.problems)).toEqual(told(problems));
  expect(placeless(first.workspace)).toStrictEqual(placeless(workspace));
  const second = await loadAgain(first.workspace);
  expect([...second.files]).toEqual([...first.files]);
});

test("a workspace that no folder can hold is refused, not cut short", async () => {
  const { workspace } = await loadWorkspace(folders.at(-1) ?? "");
  const [round] = workspace.rounds;
  if (round === undefined) throw new Error("the folder has a round");
  expect(() => writeWorkspace({ ...workspace, rounds: [{ ...round, id: "../outside" }] })).toThrow(UnwritableError);
  expect(() => writeWorkspace({ ...workspace, measures: [] })).toThrow(UnwritableError);
  expect(() => writeWorkspace({ ...workspace, organisation: { ...workspace.organisation, edges: [] } })).toThrow(
    UnwritableError,
  );
  expect(() => writeWorkspace({ ...workspace, dimensions: [] })).toThrow(UnwritableError);
  const edges = [...workspace.organisation.edges, edgeOf("X", null)];
  expect(() => writeWorkspace({ ...workspace, organisation: { ...workspace.organisation, edges } })).toThrow(
    UnwritableError,
  );
});

test("very many facts of a measure are divided into files, and come back", async () => {
  const { workspace } = await loadWorkspace(folders.at(-1) ?? "");
  const [fact] = workspace.facts;
  if (fact === undefined) throw new Error("the folder has facts");
  const facts = Array.from({ length: 100_001 }, (_, index) => ({ ...fact, version: String(index) }));
  const again = await loadAgain({ ...workspace, facts });
  expect([...again.files.keys()].filter((path) => path.startsWith("facts/"))).toEqual([
    `facts/${fact.measure}/0001.csv`,
    `facts/${fact.measure}/0002.csv`,
  ]);
  expect(again.workspace.facts.map(({ version }) => version)).toEqual(facts.map(({ version }) => version));
});

test("any workspace comes back as it was, and written again is the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const workspace = anyWorkspace((from) => draw(() => from));
      const first = await loadAgain(workspace);
      expect(first.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(placeless(first.workspace)).toStrictEqual(placeless(workspace));
      expect([...(await loadAgain(first.workspace)).files]).toEqual([...first.files]);
    }),
    { numRuns: 100, endOnFailure: true },
  );
}, 60_000);
