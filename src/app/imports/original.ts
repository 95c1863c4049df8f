import { readOriginal } from "#store/original.ts";

import { denied, found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { Importer } from "./importer.ts";
import { lookAt, type Look } from "./look.ts";
import { withheldFrom } from "./withheld.ts";

/** The file as it was handed in. What has values in it that are kept from others is for who handed it in, and who may see such. Throws a StoreError. */
export async function originalOf(
  open: OpenWorkspace,
  importer: Importer,
  id: string,
): Promise<Judged<{ readonly name: string; readonly bytes: Uint8Array }>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const look = await lookAt(open, importer, id);
  if (!look.ok) return look;
  const verdict = importer.may(open.workspace, "sensitive", "everything");
  if (!mayHave(open, importer, look.value) && !verdict.allowed) return denied("sensitive", verdict.because);
  const { file, sha256 } = look.value.found;
  return found({ name: file, bytes: await readOriginal(open.stored.store.database, sha256) });
}

/** Whether one may have the file: one's own, and another's without sensitive values. */
export function mayHave(
  { workspace }: OpenWorkspace,
  importer: Importer,
  { found: { received }, prepared }: Look,
): boolean {
  if (received.by === importer.by || importer.may(workspace, "sensitive", "everything").allowed) return true;
  const withheld = withheldFrom(importer, workspace);
  return prepared?.applied.facts.some(({ measure }) => withheld.has(measure)) === false;
}
