import type { Fact, FactKey } from "#domain/measures/fact.ts";
import type { Workspace } from "#domain/workspace.ts";
import type { Transaction } from "kysely";

import { holding, newestChange, readBatches, type StoredBatch } from "./batch.ts";
import { standingOf, type NewBatch } from "./change.ts";
import { columnsOf, cutKeysOf } from "./columns.ts";
import type { Tables } from "./tables.ts";

/** A workspace's facts, and the SHA-256 of each file that they were read from, by its path as in `source.file`. */
export interface ReplacedFacts {
  readonly workspace: Pick<Workspace, "facts">;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The batches after which the store says what files of facts say: one of each file, which also withdraws what it no longer has.
 * What has been imported is in no folder and stays. A value that a file said before, and that an import has replaced or taken away
 * since, is no news of that file's.
 */
export async function batchesOf(
  transaction: Transaction<Tables>,
  { workspace, files }: ReplacedFacts,
): Promise<readonly NewBatch[]> {
  const live = holding(await readBatches(transaction, newestChange));
  const imported = await importedBatches(transaction);
  const importedFiles = new Set(live.flatMap(({ id, file }) => (imported.has(id) ? [file] : [])));
  const standing = (await standingOf(transaction, live)).facts();
  const ofFolder = standing.filter(({ source }) => !importedFiles.has(source.file));
  const gone = Map.groupBy(missing(ofFolder, workspace.facts), ({ source }) => source.file);
  const replaced =
    imported.size === 0 ? () => false : replacedSince(await saidByFiles(transaction, live, imported), ofFolder);
  const facts = Map.groupBy(
    workspace.facts.filter((fact) => !replaced(fact)),
    ({ source }) => source.file,
  );
  return [...new Set([...facts.keys(), ...gone.keys()])].map((file) => ({
    file,
    sha256: files.get(file) ?? "",
    profile: null,
    profileVersion: null,
    rows: columnsOf(facts.get(file) ?? [], gone.get(file) ?? []),
  }));
}

async function importedBatches(transaction: Transaction<Tables>): Promise<ReadonlySet<number>> {
  const steps = await transaction
    .selectFrom("import_step")
    .select("batch")
    .where("batch", "is not", null)
    .unionAll(transaction.selectFrom("batch").select("id as batch").where("profile", "is not", null))
    .execute();
  return new Set(steps.flatMap(({ batch }) => (batch === null ? [] : [batch])));
}

/** What files of folders have said, as if nothing had been imported. */
async function saidByFiles(
  transaction: Transaction<Tables>,
  live: readonly StoredBatch[],
  imported: ReadonlySet<number>,
): Promise<readonly Fact[]> {
  const batches = live.filter(({ id }) => !imported.has(id));
  return (await standingOf(transaction, batches)).facts();
}

/** Tells of a fact whether it is as it was said before, and no longer what stands. */
function replacedSince(said: readonly Fact[], ofFolder: readonly Fact[]): (fact: Fact) => boolean {
  const keyOf = cutKeysOf();
  const standing = new Set(ofFolder.map(keyOf));
  const before = new Map(said.map((fact) => [keyOf(fact), valueOf(fact)]));
  return (fact) => {
    const key = keyOf(fact);
    return !standing.has(key) && before.get(key) === valueOf(fact);
  };
}

const valueOf = ({ amount, upper, qualifier, preliminary, note }: Fact): string =>
  JSON.stringify([amount + 0, upper, qualifier, preliminary, note]);

/** The facts whose keys none of the others have. */
function missing(facts: readonly Fact[], others: readonly FactKey[]): readonly Fact[] {
  if (facts.length === 0) return [];
  const keyOf = cutKeysOf();
  const kept = new Set(others.map(keyOf));
  return facts.filter((fact) => !kept.has(keyOf(fact)));
}
