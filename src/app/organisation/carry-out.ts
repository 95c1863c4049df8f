import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Organisation } from "#domain/organisation/organisation.ts";
import type { Problem } from "#domain/problems/problem.ts";
import { folderOnDisk, type Folder } from "#imports/workspace/folder.ts";
import { loadFolder } from "#imports/workspace/load.ts";
import { organisationOf, successionsOf } from "#imports/workspace/write/organisation.ts";
import { write, type Author, type Recorded } from "#store/change.ts";
import { itemsBetween } from "#store/workspace.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";

/** What was done with a reorganisation. */
export interface CarriedOut {
  /** Null for a folder of plain files. */
  readonly recorded: Recorded | null;
  /** The files that were written anew. */
  readonly files: readonly string[];
  /** What would be wrong with the folder; where any is an error that was not there before, nothing was written. */
  readonly problems: readonly Problem[];
}

/** Makes a workspace's organisation another: as one change of its store, or as new organisation.csv and successions.csv in its folder. */
export async function carryOut(open: OpenWorkspace, organisation: Organisation, author: Author): Promise<CarriedOut> {
  const { workspace, stored, folder } = open;
  if (stored !== null) {
    const items = itemsBetween(workspace, { ...workspace, organisation });
    return { recorded: await write(stored.store, { ...author, items }), files: [], problems: [] };
  }
  if (folder === null) throw new Error("a workspace has a store or a folder");
  return intoFolder(folder, organisation, open.problems);
}

/** Both files or none: they are written beside their places and read back before either is moved there. */
async function intoFolder(folder: string, organisation: Organisation, known: readonly Problem[]): Promise<CarriedOut> {
  const successions = successionsOf(organisation.successions);
  const texts = new Map([
    ["organisation.csv", organisationOf(organisation)],
    ...(successions === undefined ? [] : [["successions.csv", successions] as const]),
  ]);
  const { problems, workspace } = await loadFolder(laidOver(folderOnDisk(folder), texts));
  const had = new Set(known.map(keyOf));
  const fresh = problems.filter((problem) => problem.severity === "error" && !had.has(keyOf(problem)));
  if (fresh.length > 0) return { recorded: null, files: [], problems: fresh };
  if (organisationOf(workspace.organisation) !== texts.get("organisation.csv"))
    throw new Error("organisation.csv is not read back as it is written");
  await moveAllIn(folder, texts);
  return { recorded: null, files: [...texts.keys()], problems: [] };
}

const keyOf = ({ code, file, values }: Problem): string => JSON.stringify([code, file, values]);

function laidOver(folder: Folder, texts: ReadonlyMap<string, string>): Folder {
  return {
    list: async (most) => {
      const listed = await folder.list(most);
      if (listed === null) return null;
      const files = [...texts].map(([path, text]) => ({ path, size: Buffer.byteLength(text), link: false }));
      return { ...listed, files: [...listed.files.filter(({ path }) => !texts.has(path)), ...files] };
    },
    read: async (path, limit) => {
      const text = texts.get(path);
      return text === undefined ? folder.read(path, limit) : Buffer.from(text);
    },
  };
}

/** What stood there is set aside first, and put back if anything fails. */
async function moveAllIn(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const names = [...texts.keys()];
  const at = (name: string, ending = ""): string => join(folder, ending === "" ? name : `.${name}.${ending}`);
  const moved: string[] = [];
  try {
    for (const [name, text] of texts) await writeFile(at(name, "new"), text);
    for (const name of names) {
      await rename(at(name), at(name, "old")).catch(ifThere);
      moved.push(name);
      await rename(at(name, "new"), at(name));
    }
  } catch (error) {
    for (const name of moved) {
      await rm(at(name), { force: true });
      await rename(at(name, "old"), at(name)).catch(ifThere);
    }
    throw error;
  } finally {
    for (const name of names) {
      await rm(at(name, "new"), { force: true });
      await rm(at(name, "old"), { force: true });
    }
  }
}

/** successions.csv need not have been there before. */
function ifThere(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
