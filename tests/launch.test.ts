import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");
const nobodyListens = "http://127.0.0.1:9/";

interface Project {
  readonly dependencies: Readonly<Record<string, string>>;
  /** Dependencies as the lock file has them. */
  readonly locked: Readonly<Record<string, string>>;
  readonly installed: boolean;
}

/** A small project with our launcher in it, gone after the test. */
function project({ dependencies, locked, installed }: Project): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-launch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const places = Object.entries(locked).map(([name, version]) => [`node_modules/${name}`, { version }] as const);
  const packages = { "": { name: "planted", dependencies: locked }, ...Object.fromEntries(places) };
  write("package.json", JSON.stringify({ name: "planted", type: "module", dependencies }));
  write("package-lock.json", JSON.stringify({ name: "planted", lockfileVersion: 3, packages }));
  if (installed) write("node_modules/.package-lock.json", JSON.stringify({ packages }));
  write(
    "src/cli/main.ts",
    `console.log("main", process.argv.slice(2).join(" "), process.cwd());\nprocess.exitCode = 3;\n`,
  );
  write("scripts/web.ts", "");
  write("examples/one/workspace.yaml", "");
  write("examples/one/facts/facts.csv", "");
  write("examples/region/workspace.yaml", "");
  cpSync(join(root, "scripts", "launch.mjs"), join(folder, "scripts", "launch.mjs"));
  cpSync(join(root, "tertial"), join(folder, "tertial"));
  return folder;
}

function run(program: string, args: readonly string[], cwd: string) {
  const quiet = {
    npm_config_registry: nobodyListens,
    npm_config_fetch_retries: "0",
    npm_config_cache: join(cwd, "cache"),
  };
  const env = { ...process.env, ...quiet };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const launch = (folder: string, ...args: readonly string[]) =>
  run(process.execPath, ["scripts/launch.mjs", ...args], folder);

test("with everything installed the program starts at once, with its arguments, and its exit code comes back", () => {
  const folder = project({ dependencies: { a: "1.0.0" }, locked: { a: "1.0.0" }, installed: true });
  const { status, stdout, stderr } = launch(folder, "tertial", "check", "a b");
  expect(stdout).toContain("main check a b");
  expect(stderr).toBe("");
  expect(status).toBe(3);
});

test("npm start keeps the examples below data; what is told after that comes last, and so holds", () => {
  const folder = project({ dependencies: {}, locked: {}, installed: true });
  const { stdout } = launch(folder, "start", "--keep", "elsewhere");
  expect(stdout).toContain(`main serve --demo --keep ${folder}/data ${folder}/examples/one --keep elsewhere`);
});

test("npm start -- --region first makes the region's database, and serves nothing where that fails", () => {
  const folder = project({ dependencies: {}, locked: {}, installed: true });
  const { status, stdout } = launch(folder, "start", "--region");
  expect(stdout).toContain(`main load-made ${folder}/examples/region --to ${folder}/data/region`);
  expect(stdout).not.toContain("main serve");
  expect(status).toBe(3);
});

test("./tertial runs from any folder, and the program sees that folder", () => {
  const folder = project({ dependencies: {}, locked: {}, installed: true });
  const elsewhere = mkdtempSync(join(tmpdir(), "tertial-elsewhere-"));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const { status, stdout } = run(join(folder, "tertial"), ["value"], elsewhere);
  expect(stdout).toContain(`main value ${elsewhere}`);
  expect(status).toBe(3);
});

test("a registry that can't be reached is said in two languages, and nothing is started", () => {
  const folder = project({ dependencies: { "left-pad": "1.3.0" }, locked: { "left-pad": "1.3.0" }, installed: false });
  const { status, stdout, stderr } = launch(folder, "tertial", "check");
  expect(stderr).toContain("The package registry could not be reached");
  expect(stderr).toContain("Paketregistret gick inte att nå");
  expect(stdout).not.toContain("main");
  expect(status).toBe(1);
  expect(existsSync(join(folder, "node_modules", ".tertial-install"))).toBe(false);
});

test("a lock file that disagrees with package.json is said, and nothing is started", () => {
  const folder = project({ dependencies: { neighbour: "file:neighbour" }, locked: {}, installed: false });
  mkdirSync(join(folder, "neighbour"));
  writeFileSync(join(folder, "neighbour", "package.json"), JSON.stringify({ name: "neighbour", version: "1.0.0" }));
  const { status, stdout, stderr } = launch(folder, "test");
  expect(stderr).toContain("package-lock.json does not agree with package.json");
  expect(stderr).toContain("package-lock.json stämmer inte med package.json");
  expect(stdout).not.toContain("passed");
  expect(status).toBe(1);
});

test("an unknown command shows how it is used", () => {
  const { status, stderr } = launch(project({ dependencies: {}, locked: {}, installed: true }), "fly");
  expect(stderr).toContain("Usage:");
  expect(stderr).toContain("Användning:");
  expect(status).toBe(1);
});
