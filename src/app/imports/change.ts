import type { Profile } from "#domain/profiles/profile.ts";
import { addStep } from "#store/import.ts";
import { inTurn } from "#store/turn.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { importAt } from "./find.ts";
import type { Importer } from "./importer.ts";
import { previewOf } from "./preview.ts";
import { countsOf } from "./problems.ts";

/** Has a pending import be read by another profile, or by the same one corrected. Throws a StoreError. */
export async function changeProfile(
  open: OpenWorkspace,
  importer: Importer,
  id: string,
  profile: Profile,
): Promise<Result<null>> {
  const { stored, workspace } = open;
  if (stored === null) return refused("no_history", { name: open.id });
  const { store, change } = stored;
  const asked = await importAt(store.database, open, importer, id);
  if (!asked.ok) return asked;
  const { file, sha256, by: before } = asked.value;
  if (before === null) return refused("import_has_errors", { name: id });
  if (before.source !== profile.source) return refused("other_source", { name: id });
  const intake = { file, sha256, profile };
  const preview = await previewOf(store, intake, { workspace, change }, importer);
  if (!preview.ok) return preview;
  if (preview.value === null) return refused("other_source", { name: id });
  const { by, at } = importer;
  const counts = countsOf(preview.value.problems);
  return settleStep(open, importer, id, { by, at, state: "pending", profile, batch: null, ...counts });
}

/** Sets a pending import aside: nothing of it has happened. Throws a StoreError. */
export async function cancelImport(open: OpenWorkspace, importer: Importer, id: string): Promise<Result<null>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const asked = await importAt(open.stored.store.database, open, importer, id);
  if (!asked.ok) return asked;
  const { errors, warnings, by: profile } = asked.value;
  const { by, at } = importer;
  return settleStep(open, importer, id, { by, at, state: "cancelled", profile, errors, warnings, batch: null });
}

type NewStep = Parameters<typeof addStep>[2];

async function settleStep(open: OpenWorkspace, importer: Importer, id: string, step: NewStep): Promise<Result<null>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  return inTurn(open.stored.store, async (transaction) => {
    const asked = await importAt(transaction, open, importer, id);
    if (!asked.ok) return asked;
    if (asked.value.state !== "pending") return refused("import_settled", { name: id });
    await addStep(transaction, asked.value, step);
    return found(null);
  });
}
