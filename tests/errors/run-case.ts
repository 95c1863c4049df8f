import { cp, mkdir, mkdtemp, open, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createCube } from "#domain/cube/cube.ts";
import { describe } from "#domain/problems/catalogue.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Workspace } from "#domain/workspace.ts";
import { folderOnDisk, type Folder } from "#imports/workspace/folder.ts";
import { loadFolder } from "#imports/workspace/load.ts";
import { newWorkspace } from "#imports/workspace/new/new.ts";
import { buildReport } from "#reports/build/build.ts";
import { parse } from "yaml";
import { z } from "zod";

import { importCase, importSchema } from "./run-import.ts";
import { sourceCase, sourceSchema } from "./run-source.ts";

export const errorsFolder = import.meta.dirname;

const caseSchema = z.strictObject({
  remove: z.array(z.string()).default([]),
  report: z.strictObject({ id: z.string(), unit: z.string().optional(), period: z.string().optional() }).optional(),
  folder: z.string().optional(),
  new: z.boolean().default(false),
  sparse: z.string().optional(),
  link: z.string().optional(),
  files: z.number().default(0),
  unreadable: z.string().optional(),
  source: sourceSchema.optional(),
  import: importSchema.optional(),
  also: z.array(z.string()).default([]),
});

type Case = z.output<typeof caseSchema>;

export interface CaseResult {
  readonly problems: readonly Problem[];
  /** Codes that may come with the one that the case is for. */
  readonly also: readonly string[];
}

/** The codes that have a folder. */
export async function casesWritten(): Promise<readonly string[]> {
  const entries = await readdir(errorsFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== "base").map((entry) => entry.name);
}

/**
 * Makes the workspace of a case in a folder of its own and loads it; where that gives no problem, builds its reports. Where the case
 * is a file of another system, only that is read.
 */
export async function runCase(code: string): Promise<CaseResult> {
  const { source, also } = await settingsOf(code);
  if (source !== undefined) return { problems: await sourceCase(join(errorsFolder, code), source), also };
  const parent = await mkdtemp(join(tmpdir(), "tertial-errors-"));
  try {
    const folder = join(parent, "workspace");
    const settings = await makeWorkspace(code, folder, parent);
    if (settings.import !== undefined)
      return { problems: await importCase(folder, settings.import), also: settings.also };
    if (settings.new) return { problems: await newWorkspace(folder), also: settings.also };
    const { workspace, problems } = await loadFolder(reader(folder, settings));
    const all = problems.length > 0 ? problems : reportProblems(workspace, settings);
    return { problems: all, also: settings.also };
  } finally {
    await rm(parent, { recursive: true });
  }
}

async function settingsOf(code: string): Promise<Case> {
  const written = await readFile(join(errorsFolder, code, "case.yaml"), "utf8").catch(() => "{}");
  return caseSchema.parse(parse(written));
}

async function makeWorkspace(code: string, folder: string, parent: string): Promise<Case> {
  const own = join(errorsFolder, code);
  const settings = await settingsOf(code);
  await cp(join(errorsFolder, "base"), folder, { recursive: true });
  await cp(own, folder, { recursive: true });
  await Promise.all(
    ["case.yaml", "expected.txt", ...settings.remove].map((file) => rm(join(folder, file), { force: true })),
  );
  if (settings.sparse !== undefined) await writeSparse(join(folder, settings.sparse));
  if (settings.link !== undefined) await writeLink(join(folder, settings.link), parent);
  if (settings.files > 0) await writeMany(join(folder, "facts", "many"), settings.files);
  return settings;
}

/** 200 MB that take no room on the disk. */
async function writeSparse(path: string): Promise<void> {
  const file = await open(path, "w");
  await file.truncate(200_000_000);
  await file.close();
}

async function writeMany(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let file = 0; file < count; file += 1)
    await writeFile(join(folder, `${file}.csv`), "measure,unit,period,value\n");
}

async function writeLink(path: string, parent: string): Promise<void> {
  const outside = join(parent, "outside.csv");
  await writeFile(outside, "measure,unit,period,value\n");
  await mkdir(dirname(path), { recursive: true });
  await symlink(outside, path);
}

function reader(folder: string, { folder: other, unreadable }: Case): Folder {
  const onDisk = folderOnDisk(other === undefined ? folder : join(folder, other));
  const read: Folder["read"] = async (path, limit) => (path === unreadable ? null : onDisk.read(path, limit));
  return { ...onDisk, read };
}

function reportProblems(workspace: Workspace, { report }: Case): readonly Problem[] {
  const cube = createCube(workspace);
  const ids = report === undefined ? workspace.reports.map(({ id }) => id) : [report.id];
  return ids.flatMap((id) => buildReport(workspace, cube, id, report).problems);
}

/** What the user is told, in both languages. */
export function toldOf(problems: readonly Problem[]): string {
  return `${problems.map(told).join("\n\n")}\n`;
}

function told(one: Problem): string {
  const place = [one.file, one.line].filter((part) => part !== null && part !== "").join(":");
  const [sv, en] = [describe(one, "sv"), describe(one, "en")];
  return [
    `${one.severity} ${one.code}`,
    place === "" ? "(the folder)" : place,
    ...(one.excerpt === null ? [] : [`  | ${one.excerpt}`]),
    `sv ${sv.message}`,
    `   ${sv.advice}`,
    `en ${en.message}`,
    `   ${en.advice}`,
  ].join("\n");
}
