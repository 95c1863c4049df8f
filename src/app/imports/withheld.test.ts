import { expect, test } from "vitest";

import { measureOf, workspaceOf } from "../../../tests/factories/workspace.ts";
import { machineImporter, type Importer } from "./importer.ts";
import { withheldFrom } from "./withheld.ts";

const workspace = workspaceOf({
  measures: [
    measureOf("heads", { unit: "persons" }),
    measureOf("hours", { unit: "hours" }),
    measureOf("classified", { unit: "count", sensitive: true }),
  ],
});
const machine = machineImporter("machine", "2026-01-01T00:00:00.000Z", "2026-01-01");
const controller: Importer = {
  ...machine,
  may: (_, right) =>
    right === "sensitive" ? { allowed: false, because: { reason: "none", day: null } } : { allowed: true, by: null },
};

test("what is sensitive is kept from who has no right to it, and what tells of persons where small groups are protected", () => {
  const guarded = { ...workspace, smallGroups: { threshold: 5, persons: null } };
  expect([...withheldFrom(controller, workspace)]).toEqual(["classified"]);
  expect([...withheldFrom(controller, guarded)]).toEqual(["classified", "heads"]);
  expect([...withheldFrom(machine, guarded)]).toEqual([]);
});
