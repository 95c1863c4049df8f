import type { Profile } from "#domain/profiles/profile.ts";
import type { Model } from "#domain/workspace.ts";
import { canonicalJson } from "#store/canonical.ts";
import { record, type Recorded } from "#store/change.ts";
import { columnsOf } from "#store/columns.ts";
import { addStep } from "#store/import.ts";
import { itemKey, readItems, newestItems } from "#store/item.ts";
import { changeAt } from "#store/read.ts";
import { inTurn } from "#store/turn.ts";
import { workspaceOf } from "#store/workspace.ts";

import { denied, found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { importAt, type FoundImport } from "./find.ts";
import type { Importer } from "./importer.ts";
import { prepare, type Prepared, type Stand } from "./prepare.ts";
import { countsOf } from "./problems.ts";
import { extractOf } from "./read.ts";

export interface Confirmation {
  /** What was seen: nothing else is recorded. */
  readonly preview: string;
  readonly reason: string;
  /** Keep the profile, so that the next file is read by it. */
  readonly saveProfile: boolean;
}

export interface Confirmed {
  readonly batch: number;
  readonly change: number;
}

type Transaction = Parameters<Parameters<typeof inTurn>[1]>[0];

/**
 * Records an import as one change with one batch: just what was previewed, or nothing. It is prepared anew when the turn to write has come; where
 * anything of it is another then, it is refused. Throws a StoreError.
 */
export async function confirmImport(
  open: OpenWorkspace,
  importer: Importer,
  id: string,
  confirmation: Confirmation,
): Promise<Judged<Confirmed>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  if (confirmation.reason.trim() === "") return refused("reason_missing");
  const { store, change } = open.stored;
  const outcome = await inTurn(store, async (transaction): Promise<Judged<Recorded>> => {
    const now = await changeAt(transaction, undefined);
    const workspace = now === change ? open.workspace : workspaceOf(await readItems(transaction, now));
    if (workspace === null) return refused("unknown_workspace", { name: open.id });
    return recordImport(transaction, { workspace, change: now }, importer, id, confirmation);
  });
  if (!outcome.ok) return outcome;
  const [batch] = outcome.value.batches;
  if (batch === undefined) throw new Error("an import with news is a batch");
  await store.written(batch.rows);
  return found({ batch: batch.id, change: outcome.value.change });
}

async function recordImport(
  transaction: Transaction,
  stand: Stand,
  importer: Importer,
  id: string,
  confirmation: Confirmation,
): Promise<Judged<Recorded>> {
  const asked = await importAt(transaction, stand, importer, id);
  if (!asked.ok) return asked;
  const { file, sha256, state, by: profile } = asked.value;
  if (state !== "pending") return refused("import_settled", { name: id });
  const keeping = importer.may(stand.workspace, "model", "everything");
  if (confirmation.saveProfile && !keeping.allowed) return denied("model", keeping.because);
  if (profile === null) return refused("import_has_errors", { name: id });
  const intake = { file, sha256, profile };
  const extract = await extractOf(transaction, intake, importer);
  if (!extract.ok) return extract;
  if (extract.value === null) return refused("import_has_errors", { name: id });
  const prepared = await prepare(transaction, extract.value, intake, stand, importer);
  const refusal = refusalOf(prepared, confirmation, id);
  return (
    refusal ?? found(await recordPrepared(transaction, asked.value, profile, prepared, stand, importer, confirmation))
  );
}

function refusalOf({ problems, preview }: Prepared, confirmation: Confirmation, id: string): Judged<never> | null {
  if (problems.some(({ severity }) => severity === "error")) return refused("import_has_errors", { name: id });
  if (preview === null) return refused("import_without_news", { name: id });
  return preview === confirmation.preview ? null : refused("preview_changed", { name: id });
}

async function recordPrepared(
  transaction: Transaction,
  stored: FoundImport,
  profile: Profile,
  { applied, comparison, problems }: Prepared,
  { workspace, change }: Stand,
  { by, at }: Importer,
  { reason, saveProfile }: Confirmation,
): Promise<Recorded> {
  const { file, sha256 } = stored;
  const isNew = saveProfile && !isSaved(workspace, profile);
  const kept = isNew || isSaved(workspace, profile);
  const address = { noun: "profile", id: profile.id } as const;
  const version = isNew ? change + 1 : (await newestItems(transaction, [address])).get(itemKey(address))?.change;
  const batch = {
    file,
    sha256,
    profile: kept ? profile.id : null,
    profileVersion: kept ? String(version) : null,
    rows: columnsOf(applied.facts, comparison.gone),
  };
  const items = isNew ? [{ ...address, body: profile }] : [];
  const recorded = await record(transaction, { by, at, reason: reason.trim(), items, facts: [batch] });
  const step = { by, at, state: "confirmed", profile, batch: recorded.batches[0]?.id ?? null } as const;
  await addStep(transaction, stored, { ...step, ...countsOf(problems) });
  return recorded;
}

/** Whether a profile stands just so in the workspace. */
export function isSaved({ profiles }: Pick<Model, "profiles">, profile: Profile): boolean {
  const saved = profiles.find(({ id }) => id === profile.id);
  return saved !== undefined && canonicalJson(saved) === canonicalJson(profile);
}
