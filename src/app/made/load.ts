import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Problem } from "#domain/problems/problem.ts";
import { madeFiles } from "#made/files.ts";
import type { MadeFile } from "#made/made-file.ts";
import { readImports } from "#store/import.ts";
import { isStoreFolder } from "#store/place.ts";

import { confirmImport } from "../imports/confirm.ts";
import { machineImporter } from "../imports/importer.ts";
import { lookAt } from "../imports/look.ts";
import { receiveFile } from "../imports/receive.ts";
import { isRecordable, keepWorkspace, loadHashed, type HashedWorkspace } from "../store/folder.ts";
import { withNewStore } from "../store/reach.ts";
import { openWorkspaces, type OpenWorkspace } from "../workspaces/open.ts";

/** Who loads, by which clock, and who is told as it goes. */
export interface MadeLoading {
  readonly by: string;
  /** Why the workspace is recorded. */
  readonly reason: string;
  /** Why a file is imported. */
  readonly reasonFor: (file: string) => string;
  /** The moment now, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly today: IsoDate;
  /** Told before each file is made and imported; `number` of `count`, from 1. */
  readonly onFile: (file: string, number: number, count: number) => void;
}

export type MadeLoaded =
  /** `imported`: how many files; none where all had been before. */
  | { readonly kind: "loaded"; readonly imported: number }
  /** Nobody's files are made up for the workspace. */
  | { readonly kind: "unknown"; readonly id: string }
  /** The example's folder, or the file, has errors: nothing more was recorded. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/**
 * Makes a store of an example out of the files that its systems would give: what its folder says beside, then each file as anybody's is
 * imported, by the profile that knows it. What has been imported before is left; so one that was stopped is gone on with. Throws a StoreError.
 */
export async function loadMade(example: string, place: string, loading: MadeLoading): Promise<MadeLoaded> {
  const read = await loadHashed(example);
  const files = madeFiles(read.workspace);
  if (files === null) return { kind: "unknown", id: read.workspace.id };
  if (!isRecordable(read.problems)) return { kind: "refused", problems: read.problems };
  if (!isStoreFolder(place)) await keepRest(read, files, place, loading);
  const workspaces = await openWorkspaces([place]);
  try {
    const missing = await filesMissing(await only(workspaces), files);
    for (const [index, file] of missing.entries()) {
      loading.onFile(file.name, index + 1, missing.length);
      const problems = await importMade(await only(workspaces), file, loading);
      if (problems.length > 0) return { kind: "refused", problems };
    }
    return { kind: "loaded", imported: missing.length };
  } finally {
    await workspaces.close();
  }
}

/** Records what no file says. */
async function keepRest(
  read: HashedWorkspace,
  files: readonly MadeFile[],
  place: string,
  { by, reason, now }: MadeLoading,
): Promise<void> {
  const said = new Set(files.flatMap(({ facts }) => facts));
  const workspace = { ...read.workspace, facts: read.workspace.facts.filter((fact) => !said.has(fact)) };
  const kept = await withNewStore(place, (store) =>
    keepWorkspace(store, { ...read, workspace }, { by, at: now(), reason }),
  );
  if (!kept.ok) throw kept.error;
}

/** As it stands now. */
async function only({ list }: Pick<Awaited<ReturnType<typeof openWorkspaces>>, "list">): Promise<OpenWorkspace> {
  const [open] = await list();
  if (open === undefined) throw new Error("one place is one workspace");
  return open;
}

async function filesMissing({ stored }: OpenWorkspace, files: readonly MadeFile[]): Promise<readonly MadeFile[]> {
  const imports = stored === null ? [] : await readImports(stored.store.database);
  const imported = new Set(imports.filter(({ state }) => state === "confirmed").map(({ file }) => file));
  return files.filter(({ name }) => !imported.has(name));
}

/** What is wrong with the file; nothing where it has been imported. */
async function importMade(
  open: OpenWorkspace,
  { name, make }: MadeFile,
  { by, now, today, reasonFor }: MadeLoading,
): Promise<readonly Problem[]> {
  const importer = machineImporter(by, now(), today);
  const received = await receiveFile(open, importer, { name, bytes: await make(), profile: null });
  if (!received.ok) throw new Error(`${name} is refused: ${received.refusal.code}`);
  const id = received.value.import;
  const look = await lookAt(open, importer, id);
  if (!look.ok) throw new Error(`${name} is refused: ${look.refusal.code}`);
  const errors = look.value.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors;
  const preview = look.value.prepared?.preview ?? "";
  const confirmed = await confirmImport(open, importer, id, { preview, reason: reasonFor(name), saveProfile: false });
  if (!confirmed.ok) throw new Error(`${name} is not confirmed: ${JSON.stringify(confirmed)}`);
  return [];
}
