import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "#domain/problems/catalogue.ts";
import { describe, expect, test } from "vitest";
import { errorsDocument } from "../../scripts/errors-document.ts";
import { casesWritten, errorsFolder, runCase, toldOf } from "./run-case.ts";

const written = await casesWritten();

test("every code of the catalogue has a folder that reproduces it, and every folder a code", () => {
  expect(written.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test("the base is a workspace without problems, and so is its report", async () => {
  expect((await runCase("base")).problems).toEqual([]);
});

describe("each case gives its problem, and no other", () => {
  test.each(written)("%s", async (code) => {
    const { problems, also } = await runCase(code);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code, ...also]));
    const own = problems.filter((problem) => problem.code === code);
    await expect(toldOf(own)).toMatchFileSnapshot(join(errorsFolder, code, "expected.txt"));
  });
});

test("docs/errors.md is current (else: node scripts/write-errors.ts)", async () => {
  const path = join(errorsFolder, "../../docs/errors.md");
  expect(await readFile(path, "utf8")).toBe(errorsDocument());
});
