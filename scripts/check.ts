// The one door: `npm test` runs every check in order, goes on past a failure, and ends with the sum of all.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { countPlaywright, countVitest, type Count } from "./counts.ts";
import { root } from "./files.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** How many tests passed and failed, where the step is a runner with a report; else the step counts as one. */
  readonly count?: { readonly report: string; readonly read: (report: string) => Count };
}

const reports = join(root, ".cache");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

const steps: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "types", command: ["tsc", "--project", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "directions", command: ["node", "scripts/architecture/check.ts"] },
  { name: "unused", command: ["knip"] },
  { name: "copies", command: ["jscpd", "--config", ".jscpd.json"] },
  {
    name: "unit",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    count: { report: vitestReport, read: countVitest },
  },
  { name: "build", command: ["node", "scripts/web.ts"] },
  { name: "size", command: ["node", "scripts/web-size.ts"] },
  {
    name: "browser",
    command: ["playwright", "test"],
    count: { report: playwrightReport, read: countPlaywright },
  },
];

interface Result extends Count {
  readonly name: string;
  readonly seconds: number;
}

/** A runner that exits with an error has failed, whatever its report says; one that ran no test has failed too. */
function countOf(step: Step, hasFailed: boolean): Count {
  if (step.count === undefined) return { passed: hasFailed ? 0 : 1, failed: hasFailed ? 1 : 0, skipped: 0 };
  const { passed, failed, skipped } = step.count.read(step.count.report);
  const isSilent = failed === 0 && (hasFailed || passed === 0);
  return { passed, failed: isSilent ? 1 : failed, skipped };
}

function runStep(step: Step): Result {
  console.log(`\n── ${step.name}: ${step.command.slice(0, 3).join(" ")}`);
  if (step.count !== undefined) rmSync(step.count.report, { force: true });
  const started = performance.now();
  const [program, ...args] = step.command;
  const isWindows = process.platform === "win32";
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: "inherit", shell: isWindows });
  if (error !== undefined) console.error(`${program} could not be started: ${error.message}`);
  const count = countOf(step, status !== 0);
  return { name: step.name, seconds: (performance.now() - started) / 1000, ...count };
}

function describe({ name, seconds, passed, failed, skipped }: Result): string {
  const skips = skipped === 0 ? "" : `, ${skipped} skipped`;
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${failed === 0 ? "passed" : "FAILED"}  ${name.padEnd(10)} ${time}  ${passed} passed, ${failed} failed${skips}`;
}

function chosenSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => steps.every((step) => step.name !== name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}`);
    process.exit(2);
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

mkdirSync(reports, { recursive: true });
const results = chosenSteps(process.argv.slice(2)).map((step) => {
  const result = runStep(step);
  console.log(describe(result));
  return result;
});

const sum = (pick: (result: Result) => number): number => results.reduce((total, result) => total + pick(result), 0);
const failed = sum((result) => result.failed);
console.log(`\n${results.map(describe).join("\n")}\n`);
console.log(`${sum((result) => result.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
