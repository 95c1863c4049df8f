import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { machineImporter, type Importer } from "#app/imports/importer.ts";
import { lookAt } from "#app/imports/look.ts";
import { unknownSource } from "#app/imports/problems.ts";
import { receiveFile } from "#app/imports/receive.ts";
import { loadIntoStore } from "#app/store/load.ts";
import { openWorkspaces } from "#app/workspaces/open.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import { applyProfile } from "#imports/profile/apply.ts";
import { propose } from "#imports/profile/propose.ts";
import { recognise } from "#imports/profile/recognise.ts";
import { opened } from "#imports/sources/file.ts";
import { readSource } from "#imports/sources/read.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { z } from "zod";

/** A case that is a file which is imported into the workspace. */
export const importSchema = z.strictObject({
  file: z.string(),
  today: z.string().default("2025-01-15"),
  /** What somebody changes in the profile that it is read by. */
  profile: z.custom<Partial<Profile>>().default({}),
  /** It is held against a store, by whoever may import for this unit only. */
  unit: z.string().optional(),
});

type Case = z.output<typeof importSchema>;

/** The problems that importing the file of a case gives; the workspace lies in `folder`, with the file in it. */
export async function importCase(folder: string, asked: Case): Promise<readonly Problem[]> {
  const bytes = await readFile(join(folder, asked.file));
  await rm(join(folder, asked.file));
  return asked.unit === undefined ? applied(folder, bytes, asked) : held(folder, bytes, asked, asked.unit);
}

async function applied(
  folder: string,
  bytes: Uint8Array,
  { file, today, profile: changed }: Case,
): Promise<readonly Problem[]> {
  const { workspace } = await loadWorkspace(folder);
  const extract = await readSource(opened({ name: file, bytes }), null, {}, today);
  if (extract === null) return [unknownSource(file)];
  const profile = recognise(extract, workspace.profiles) ?? propose(extract, workspace, file);
  return applyProfile(extract, { ...profile, ...changed }, workspace, { file, today }).problems;
}

async function held(
  folder: string,
  bytes: Uint8Array,
  { file, today }: Case,
  unit: string,
): Promise<readonly Problem[]> {
  const place = `${folder}-store`;
  const importer = importerFor(unit, today);
  const loaded = await loadIntoStore(folder, place, { by: "test", at: importer.at, reason: "test" });
  if (!loaded.ok) throw loaded.error;
  const workspaces = await openWorkspaces([place]);
  try {
    const [open] = await workspaces.list();
    if (open === undefined) throw new Error("it has been loaded");
    const received = await receiveFile(open, importer, { name: file, bytes, profile: null });
    const look = received.ok ? await lookAt(open, importer, received.value.import) : received;
    if (!look.ok) throw new Error(look.refusal.code);
    return look.value.problems;
  } finally {
    await workspaces.close();
  }
}

function importerFor(only: string, today: string): Importer {
  const elsewhere = { allowed: false, because: { reason: "elsewhere", day: null } } as const;
  return {
    ...machineImporter("test", `${today}T12:00:00.000Z`, today),
    may: (_workspace, _right, thing) =>
      thing !== "everything" && thing.unit === only ? { allowed: true, by: null } : elsewhere,
  };
}
