import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { countPlaywright, countVitest } from "./counts.ts";

function report(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-counts-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (failed: number, testResults: readonly unknown[]): string =>
  report({ numPassedTests: 5, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1, testResults });

test("vitest's passed, failed and skipped are read", () => {
  const file = vitest(1, [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }]);
  expect(countVitest(file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("a test file that could not be loaded counts as one that failed", () => {
  const file = vitest(0, [{ status: "failed", assertionResults: [] }]);
  expect(countVitest(file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("playwright: what passed only when tried again has failed, and so has what could not be loaded", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright(report({ stats, errors: [{ message: "no such file" }] }))).toEqual({
    passed: 7,
    failed: 3,
    skipped: 2,
  });
});

test("a report that was not written counts nothing", () => {
  expect(countVitest("missing.json")).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(countPlaywright("missing.json")).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
