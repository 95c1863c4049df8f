import type { Origin } from "#store/origin.ts";

import type { BatchView } from "../explanation/view.ts";

/** A batch as it is told beside a fact. */
export function batchView({ batch, change }: Origin): BatchView {
  const { at, by, reason } = change;
  const { id, file, sha256, rows } = batch;
  return { number: id, change: change.id, at, by, reason, file: file ?? "", sha256: sha256 ?? "", rows };
}
