import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Workspace } from "#domain/workspace.ts";
import { folderOf } from "#imports/workspace/folder.ts";
import { loadFolder } from "#imports/workspace/load.ts";
import { writeWorkspace } from "#imports/workspace/write/write.ts";

import { anyWorkspace } from "../factories/any/workspace.ts";
import { placeless } from "../factories/placeless.ts";
import { fullExamples } from "./examples.ts";
import { payloads } from "./payloads.ts";
import { hostileWorkspace, textPaths, withHostileProse } from "./workspace.ts";

test("the examples have between them every free text that a workspace can have", async () => {
  const drawn = fc.sample(
    fc.gen().map((draw) => anyWorkspace((from) => draw(() => from))),
    { numRuns: 25, seed: 1 },
  );
  const known = new Set((await fullExamples()).flatMap((workspace) => [...textPaths(workspace)]));
  const missing = new Set(drawn.flatMap((workspace) => [...textPaths(workspace)]).filter((path) => !known.has(path)));
  expect([...missing]).toEqual([]);
});

/** A file of text has no NUL and no half characters, and ends its lines with a line feed. */
const writable = payloads.filter((payload) => payload.isWellFormed() && !/[\0\r]/u.test(payload));

test("a folder keeps every text to the letter, formulas too", async () => {
  for (const example of await fullExamples()) {
    const workspace = withHostileProse(hostileWorkspace(example, writable), writable);
    const { workspace: read, problems } = await loadFolder(folderOf(Object.fromEntries(writeWorkspace(workspace))));
    expect(problems).toEqual([]);
    expect(placeless(withoutMade(read))).toStrictEqual(placeless(withoutMade(workspace)));
  }
});

/** The measures of statements' rows are made when they are read. */
function withoutMade(workspace: Workspace): Workspace {
  const made = new Set(workspace.statements.flatMap(({ rows }) => rows.map(({ measure }) => measure)));
  return { ...workspace, measures: workspace.measures.filter(({ id }) => !made.has(id)) };
}
