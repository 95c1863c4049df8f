import { createHash } from "node:crypto";
import { appendFile, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { starterFolder } from "../../../tests/factories/folder.ts";
import { openWorkspaces, type OpenWorkspace } from "../workspaces/open.ts";
import { sourceLines } from "./lines.ts";

async function opened(): Promise<OpenWorkspace & { readonly folder: string }> {
  const [open] = await (await openWorkspaces([await starterFolder()])).list();
  if (open === undefined || open.folder === null) throw new Error("no workspace");
  return { ...open, folder: open.folder };
}

test("the lines around a fact are shown with the table's head", async () => {
  const found = await sourceLines(await opened(), "facts/ledger.csv", 10);
  if (!found.ok) throw new Error(found.refusal.code);
  expect(found.value.head).toMatch(/^measure,unit,period/u);
  expect(found.value.lines.map(({ number }) => number)).toEqual([8, 9, 10, 11, 12]);
  expect(found.value.lines[2]?.text).toContain("ledger,");
});

test("a line beyond the end shows the end", async () => {
  const found = await sourceLines(await opened(), "workspace.yaml", 9999);
  expect(found.ok && found.value.lines.length).toBeGreaterThan(0);
});

test("nothing outside the folder is shown, whatever way is tried", async () => {
  const open = await opened();
  await writeFile(join(open.folder, "..", "outside.yaml"), "secret: true\n");
  await symlink(join(open.folder, "..", "outside.yaml"), join(open.folder, "link.yaml"));
  for (const file of ["../outside.yaml", "link.yaml", "/etc/hosts", "facts/../../outside.yaml", "a\0.yaml", "facts"])
    expect(await sourceLines(open, file, 1)).toMatchObject({ ok: false, refusal: { code: "unknown_file" } });
});

test("a file that is no longer the one that was read is not shown as if it were", async () => {
  const open = await opened();
  const { folder } = open;
  const hash = createHash("sha256")
    .update(await readFile(join(folder, "facts", "ledger.csv")))
    .digest("hex");
  expect(await sourceLines(open, "facts/ledger.csv", 2, hash)).toMatchObject({ ok: true });
  await appendFile(join(folder, "facts", "ledger.csv"), "\n");
  const refused = { ok: false, refusal: { code: "file_changed" } };
  expect(await sourceLines(open, "facts/ledger.csv", 2, hash)).toMatchObject(refused);
  expect(await sourceLines({ ...open, folder: null }, "facts/ledger.csv", 2)).toMatchObject({
    refusal: { code: "file_not_kept" },
  });
});

test("a file that tells of persons is not shown where small groups are not", async () => {
  const { folder } = await opened();
  await appendFile(join(folder, "workspace.yaml"), "smallGroups: { threshold: 5 }\n");
  const [open] = await (await openWorkspaces([folder])).list();
  if (open === undefined) throw new Error("no workspace");
  expect(await sourceLines(open, "facts/staff.csv", 2)).toMatchObject({ refusal: { code: "file_of_persons" } });
  expect(await sourceLines(open, "facts/ledger.csv", 2)).toMatchObject({ ok: true });
});
