import { formatSpan } from "#domain/periods/format.ts";
import type { Language } from "#domain/text.ts";
import { recordedBatches as readRecorded } from "#store/batches.ts";
import type { Origin } from "#store/origin.ts";

import type { NameOf, NamesOf } from "../history/names.ts";
import type { BatchView, RecordedBatchView } from "../explanation/view.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** A batch as it is told beside a fact. */
export function batchView({ batch, change }: Origin, nameOf: NameOf): BatchView {
  const { at, by, reason } = change;
  const { id, file, sha256, rows } = batch;
  return {
    number: id,
    change: change.id,
    at,
    by,
    who: nameOf(by),
    reason,
    file: file ?? "",
    sha256: sha256 ?? "",
    rows,
  };
}

/** What has been read into the workspace, of what is asked for, newest first; nothing for a folder of plain files. Throws a StoreError. */
export async function recordedBatches(
  { stored }: Pick<OpenWorkspace, "stored">,
  isAsked: (batch: Origin["batch"]) => boolean,
  language: Language,
  namesOf: NamesOf,
): Promise<readonly RecordedBatchView[]> {
  if (stored === null) return [];
  const asked = (await readRecorded(stored.store, stored.change)).filter(({ batch }) => isAsked(batch));
  const nameOf = await namesOf([...new Set(asked.map(({ change }) => change.by))]);
  return asked.map(({ period, undoneBy, ...origin }) => ({
    ...batchView(origin, nameOf),
    undoes: origin.batch.undoes,
    undoneBy,
    period: period === null ? null : formatSpan(period, language, "short"),
  }));
}
