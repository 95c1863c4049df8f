import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { readGraph } from "../scripts/architecture/graph.ts";
import { domainOrder, layers } from "../scripts/architecture/rules.ts";
import { findViolations } from "../scripts/architecture/violations.ts";

const root = join(import.meta.dirname, "..");
const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");

/** A folder with these files and nothing else, gone after the test. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-architecture-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const broken = (files: Readonly<Record<string, string>>): string[] =>
  findViolations(readGraph(plant(files))).map(({ place, what }) => `${place} ${what}`);

test("the real sources are read: most files, most imports", () => {
  const graph = readGraph(join(root, "src"));
  expect(graph.files.length).toBeGreaterThan(60);
  expect(graph.imports.length).toBeGreaterThan(200);
  expect(new Set(graph.files.map((file) => file.split("/")[0]))).toContain("domain");
});

const folders = [...new Set(layers.map(({ from }) => from)), "formats/svg"];

const forbidden = layers.flatMap(({ from, may }) =>
  folders
    .filter((folder) => [from, ...may].every((allowed) => folder !== allowed && !folder.startsWith(`${allowed}/`)))
    .map((folder) => ({ from, folder })),
);

test.each(forbidden)("$from may not import $folder", ({ from, folder }) => {
  const files = { [`${from}/planted.ts`]: `import { a } from "#${folder}/a.ts";\nexport const b = a;\n` };
  expect(broken(files)).toContainEqual(expect.stringContaining(`src/${from}/planted.ts:1`));
});

const allowed = layers.flatMap(({ from, may }) => [from, ...may].map((folder) => ({ from, folder })));

test.each(allowed.filter(({ folder }) => folder !== "domain"))("$from may import $folder", ({ from, folder }) => {
  const file = `${from}/planted.ts`;
  expect(broken({ [file]: `import { a } from "#${folder}/a.ts";\nexport const b = a;\n` })).toEqual([]);
});

test("types may pass where a rule says so, values may not", () => {
  const typed = `import type { A } from "#app/a.ts";\nexport type B = A;\n`;
  const valued = `import { a, type A } from "#app/a.ts";\nexport const b: A = a;\n`;
  expect(broken({ "server/contract/planted.ts": typed })).toEqual([]);
  expect(broken({ "server/contract/planted.ts": valued })).toHaveLength(1);
});

test.each([
  ["a relative path", `import { a } from "../imports/a.ts";\nexport const b = a;\n`],
  ["a type", `import type { A } from "#imports/a.ts";\nexport type B = A;\n`],
  ["an export", `export { a } from "#imports/a.ts";\n`],
  ["an export of everything", `export * from "#imports/a.ts";\n`],
  ["a side effect", `import "#imports/a.ts";\n`],
  ["a dynamic import", `export const b = import("#imports/a.ts");\n`],
  ["an import inside a type", `export type B = import("#imports/a.ts").A;\n`],
])("the wrong direction is seen through %s", (_, text) => {
  expect(broken({ "formats/planted.ts": text })).toEqual([
    expect.stringContaining("src/formats/planted.ts:1 formats may"),
  ]);
});

test("an import whose address is computed is refused", () => {
  const files = { "formats/planted.ts": `const name = "x";\nexport const b = import(name);\n` };
  expect(broken(files)).toEqual(["src/formats/planted.ts:2 the address of this import is computed"]);
});

test("what the tests share may be read by tests only", () => {
  const text = `export { a } from "../../tests/golden/a.ts";\n`;
  expect(broken({ "reports/planted.test.ts": text })).toEqual([]);
  expect(broken({ "reports/planted.ts": text })).toHaveLength(1);
});

test("a way round through the repository's root is seen", () => {
  expect(broken({ "formats/planted.ts": `export { a } from "../../src/app/a.ts";\n` })).toHaveLength(1);
});

test("a folder without a rule is refused", () => {
  expect(broken({ "helpers/planted.ts": `export { a } from "#domain/text.ts";\n` })).toHaveLength(1);
});

const upwards = domainOrder.flatMap((nouns, level) =>
  nouns.flatMap((noun) => domainOrder.slice(level + 1).flatMap((above) => above.map((upper) => ({ noun, upper })))),
);

const fileOf = (noun: string): string => (noun.endsWith(".ts") ? noun : `${noun}/planted.ts`);

test.each(upwards)("in the domain, $noun may not import $upper", ({ noun, upper }) => {
  const text = `import type { A } from "#domain/${fileOf(upper)}";\nexport type B = A;\n`;
  expect(broken({ [`domain/${fileOf(noun)}`]: text })).toHaveLength(1);
  const downwards = `import type { A } from "#domain/${fileOf(noun)}";\nexport type B = A;\n`;
  expect(broken({ [`domain/${fileOf(upper)}`]: downwards })).toEqual([]);
});

test("a part of the domain without a place in the order is refused", () => {
  expect(broken({ "domain/helpers/a.ts": `export { a } from "#domain/text.ts";\n` })).toHaveLength(1);
});

test.each(["node:fs", "fs", "zod", "node:process"])("the domain may not import %s, its tests may", (name) => {
  const text = `import a from "${name}";\nexport const b = a;\n`;
  expect(broken({ "domain/cube/planted.ts": text })).toEqual([
    `src/domain/cube/planted.ts:1 the domain may not import ${name}`,
  ]);
  expect(broken({ "domain/cube/planted.test.ts": text })).toEqual([]);
});

test("a cycle is refused, with its files named", () => {
  const files = {
    "formats/a.ts": `export { b } from "./b.ts";\n`,
    "formats/b.ts": `export { c } from "./c.ts";\n`,
    "formats/c.ts": `export { a } from "./a.ts";\n`,
  };
  expect(broken(files)).toEqual([
    "src/formats/a.ts import cycle: formats/a.ts → formats/b.ts → formats/c.ts → formats/a.ts",
  ]);
});

test.each([
  ["new Date()", "The clock is read at the edge"],
  ["Date.now()", "The clock is read at the edge"],
  ["performance.now()", "The clock is read at the edge"],
  ["Math.random()", "Randomness enters at the edge"],
  ["crypto.randomUUID()", "Randomness enters at the edge"],
  ["new Intl.NumberFormat()", "format.ts"],
  ["(1).toLocaleString()", "format.ts"],
  ["'a'.localeCompare('b')", "Order by locale"],
  ["process.env", "The environment enters at the edge"],
  ["fetch('x')", "The domain does no input or output"],
])("the domain is pure: %s is refused, and the replacement named", (expression, message) => {
  const folder = plant({ "src/domain/planted.ts": `export const a: unknown = ${expression};\n` });
  copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const { stdout, status } = spawnSync(process.execPath, [oxlint, "src"], { cwd: folder, encoding: "utf8" });
  expect(stdout).toContain(message);
  expect(status).toBe(1);
});
