import { replaceWorkspace } from "#store/replace.ts";
import { readWorkspace } from "#store/read.ts";
import { verify } from "#store/verify.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { anyWorkspace } from "../factories/any/workspace.ts";
import { placeless } from "../factories/placeless.ts";
import { databases } from "./databases.ts";

describe.each(databases())("$name", (database) => {
  test("whatever workspace is recorded over another is read back the same", async () => {
    const store = await database.open();
    let minute = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const workspace = anyWorkspace((from) => draw(() => from));
        const at = new Date(Date.UTC(2026, 0, 1, 0, (minute += 1))).toISOString();
        await replaceWorkspace(store, { by: "test", at, reason: "drawn", workspace, files: new Map() });
        expect(placeless(await readWorkspace(store))).toStrictEqual(placeless(workspace));
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect((await verify(store)).faults).toEqual([]);
  }, 60_000);
});
