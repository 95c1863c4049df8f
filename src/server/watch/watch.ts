import { deliver, type Delivery } from "#app/imports/deliver.ts";
import { machineImporter } from "#app/imports/importer.ts";
import { largestFile } from "#app/imports/receive.ts";
import { describeRefusal } from "#app/refusals.ts";
import { refused, type Result } from "#app/result.ts";
import { storeFailure } from "#app/store/failure.ts";
import { describe } from "#domain/problems/catalogue.ts";

import { startClock, type Clock } from "../clock.ts";
import { dayOf, type Services } from "../services.ts";
import { folderLooker, type FinishedFile } from "./folder.ts";
import { tellControllers, type Undelivered } from "./mail.ts";

/** A folder whose files are imported into a workspace as they come. */
export interface WatchedFolder {
  /** The workspace's id. */
  readonly workspace: string;
  readonly folder: string;
}

/** Milliseconds between two looks. */
const pace = 5_000;

/**
 * Watches a folder: what has lain still since it was last looked at is taken. `by`: who imports, as the history has it. A folder or
 * database that can't be reached is looked for again.
 */
export function watchFolder(services: Services, watched: WatchedFolder, by: string, every = pace): Clock {
  const finishedFiles = folderLooker(watched.folder);
  return startClock(every, () => takeAll(services, watched, by, finishedFiles), tellLog);
}

/** What the machine refuses is for the operator; it may be mended by the next look. */
function tellLog(error: unknown): void {
  const ofMachine = error instanceof Error && "syscall" in error ? error.message : error;
  console.error(storeFailure(error, "en")?.message ?? ofMachine);
}

/** One file that can't be taken, or moved away, does not stop the others. */
async function takeAll(
  services: Services,
  watched: WatchedFolder,
  by: string,
  finishedFiles: () => Promise<readonly FinishedFile[]>,
): Promise<void> {
  for (const file of await finishedFiles()) await take(services, watched, by, file).catch(tellLog);
}

async function take(services: Services, { workspace: id }: WatchedFolder, by: string, file: FinishedFile) {
  // It has been imported: again it would be another import.
  if (file.left !== null) return file.moveTo(file.left);
  const open = await services.workspaces.find(id);
  if (open === null) throw new Error(`there is no workspace ${id}`);
  const now = services.now();
  const importer = machineImporter(by, now.toISOString(), dayOf(now));
  const delivered: Result<Delivery> =
    file.size > largestFile
      ? refused("file_too_large", { limit: String(largestFile / 1_000_000) })
      : await deliver(open, importer, { name: file.name, bytes: await file.read() }, file.name);
  const wrong = undelivered(file.name, delivered);
  if (wrong !== null) await tellControllers(services, open, wrong);
  return file.moveTo(wrong === null ? "done" : "failed");
}

/** Null where nobody needs to be told. */
function undelivered(file: string, delivered: Result<Delivery>): Undelivered | null {
  if (!delivered.ok) {
    const { refusal } = delivered;
    return { file, import: null, why: (language) => [describeRefusal(refusal, language).message] };
  }
  const { outcome, import: id, problems } = delivered.value;
  if (outcome !== "wrong") return null;
  const errors = problems.filter(({ severity }) => severity === "error");
  return { file, import: id, why: (language) => errors.map((one) => describe(one, language).message) };
}
