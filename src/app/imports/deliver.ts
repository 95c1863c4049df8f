import type { Problem } from "#domain/problems/problem.ts";
import { agrees } from "#imports/profile/totals.ts";

import { found, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { cancelImport } from "./change.ts";
import { confirmImport, isSaved } from "./confirm.ts";
import type { Importer } from "./importer.ts";
import { lookAt } from "./look.ts";
import { receiveFile } from "./receive.ts";

/**
 * What became of a file that nobody looked at: `confirmed`: recorded. `known`: all that is in it stood so already. `waiting`: faultless, and
 * for somebody to confirm. `wrong`: it has errors, and stands as pending for somebody to mend.
 */
export type DeliveryOutcome = "confirmed" | "known" | "waiting" | "wrong";

export interface Delivery {
  readonly outcome: DeliveryOutcome;
  readonly import: string;
  readonly problems: readonly Problem[];
}

/**
 * Takes in a file that came by itself. It is confirmed only where its saved profile says `automatic`, it has no error, and its own totals
 * agree with its values. Throws a StoreError.
 */
export async function deliver(
  open: OpenWorkspace,
  importer: Importer,
  file: { readonly name: string; readonly bytes: Uint8Array },
  reason: string,
): Promise<Result<Delivery>> {
  const received = await receiveFile(open, importer, { ...file, profile: null });
  if (!received.ok) return received;
  const id = received.value.import;
  const look = await lookAt(open, importer, id);
  if (!look.ok) return look;
  const { prepared, problems, found: stored } = look.value;
  const came = (outcome: DeliveryOutcome): Result<Delivery> => found({ outcome, import: id, problems });
  if (prepared === null || problems.some(({ severity }) => severity === "error")) return came("wrong");
  if (prepared.preview === null) {
    const cancelled = await cancelImport(open, importer, id);
    return cancelled.ok ? came("known") : cancelled;
  }
  const { by: profile } = stored;
  const isAutomatic = profile?.automatic === true && isSaved(open.workspace, profile);
  if (!isAutomatic || !prepared.extract.totals.every(agrees)) return came("waiting");
  const outcome = await confirmImport(open, importer, id, { preview: prepared.preview, reason, saveProfile: false });
  // What has changed between the two is for somebody to look at.
  return came(outcome.ok ? "confirmed" : "waiting");
}
