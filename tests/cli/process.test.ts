import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { emptyFolder, tertialProcess } from "./run.ts";

test("from a new folder to a report, and to a database and back, each command is a process that ends by itself", async () => {
  const above = emptyFolder();
  const [folder, store, out] = [join(above, "egen"), join(above, "store"), join(above, "out")];
  const commands: readonly (readonly string[])[] = [
    ["new", folder],
    ["check", folder],
    ["report", folder, "delarsrapport", "--format", "pdf,docx", "--out", join(above, "reports")],
    ["load", folder, "--to", store],
    ["undo", store, "1"],
    ["verify", store],
    ["export", store, out],
  ];
  for (const command of commands)
    expect({ command, ...(await tertialProcess(...command)) }).toEqual({
      command,
      code: 0,
      out: expect.stringMatching(/\S\n$/u) as unknown,
      told: expect.not.stringContaining("rror") as unknown,
    });
  expect(readdirSync(join(above, "reports"))).toHaveLength(2);
  expect(existsSync(join(out, "workspace.yaml"))).toBe(true);
}, 120_000);

test("what is refused is told on standard error in a sentence, with code 2", async () => {
  expect(await tertialProcess("chek")).toEqual({
    code: 2,
    out: "",
    told: "Kommandot finns inte: chek\nHjälp: ./tertial --help\n",
  });
});
