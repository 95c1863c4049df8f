import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createCube } from "#domain/cube/cube.ts";
import { folderOf } from "#imports/workspace/folder.ts";
import { loadFolder } from "#imports/workspace/load.ts";
import { buildReport } from "#reports/build/build.ts";
import { accessibilityFindings } from "#reports/write/accessible.ts";
import { writeHtml } from "#reports/write/html.ts";

const example = join(import.meta.dirname, "../../examples/norrbotten-lansteknik-2018t1");

const files = readdirSync(example, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [relative(example, path), readFileSync(path, "utf8")] as const)
  .filter(([path]) => !/README|differences|published/.test(path));

/** What slips into a file by mistake: signs that mean something to YAML, CSV, Markdown or the directives. */
const slips = [
  "{",
  "}",
  ":",
  "::",
  "[",
  "]",
  "\n",
  "  ",
  '"',
  "'",
  "#",
  "-",
  "0",
  "=",
  "%",
  "\t",
  "|",
  "<b>",
  "> ",
  "```\n",
  "::value{}",
  ":value[x",
];

interface Damage {
  readonly file: number;
  readonly inReport: boolean;
  /** Where in the file, as a share of its length. */
  readonly at: number;
  readonly slip: string;
  /** How many characters go missing. */
  readonly removed: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  file: fc.nat(),
  inReport: fc.boolean(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  slip: fc.constantFrom(...slips),
  removed: fc.constantFrom(0, 0, 0, 3, 40),
});

function damaged(faults: readonly Damage[]): Record<string, string> {
  const copy = Object.fromEntries(files);
  const paths = Object.keys(copy);
  for (const { file, inReport, at, slip, removed } of faults) {
    const path = inReport ? "reports/interim.md" : (paths[file % paths.length] ?? "");
    const text = copy[path] ?? "";
    const cut = Math.floor(at * text.length);
    copy[path] = text.slice(0, cut) + slip + text.slice(cut + removed);
  }
  return copy;
}

test("whatever slips into an example, its report is built, with every gap told, and can be printed for all", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (faults) => {
      const { workspace } = await loadFolder(folderOf(damaged(faults)));
      const cube = createCube(workspace);
      for (const { id } of workspace.reports) {
        const { document, problems } = buildReport(workspace, cube, id, {});
        expect(accessibilityFindings(document)).toEqual([]);
        const gaps = writeHtml(document).split('class="gap"').length - 1;
        expect(gaps === 0 || problems.length > 0).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
