import type { Language } from "#domain/text.ts";
import { history, type History, type HistoryEntry, type NounCount } from "#store/history.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { NameOf } from "./names.ts";
import type { Reader } from "./reader.ts";
import { filterOf, type HistoryRequest } from "./request.ts";
import { tellStep, type ToldStep } from "./step.ts";

/** What has been recorded of a workspace, of what was asked for, newest first. */
export interface HistoryView {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly ChangeView[];
}

/** One change: when, by whom, why, and what. */
export interface ChangeView {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who, as the change has it, and as those who read are told. */
  readonly by: string;
  readonly who: string;
  readonly reason: string;
  /** SHA-256 over the change and the one before. */
  readonly hash: string;
  /** Definitions, units, reports …: by sort, how many were added, changed and removed. */
  readonly things: readonly NounCount[];
  /** The first of them in words, as many as were asked for. */
  readonly steps: readonly ToldStep[];
  readonly batches: readonly ChangeBatchView[];
}

export interface ChangeBatchView {
  readonly number: number;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly rows: number;
  /** The batch that this one undoes. */
  readonly undoes: number | null;
  /** False where it has been undone. */
  readonly holds: boolean;
}

/** Which part of the changes that fit is told, and how much of each. */
export interface HistorySlice {
  readonly offset: number;
  readonly limit: number;
  /** At most so many things of each change in words; all if left out. */
  readonly steps?: number | undefined;
}

type Recorded = Pick<OpenWorkspace, "stored" | "id">;

/** The changes up to the one that the workspace was read with, as they are stored. Refuses for a folder of plain files. Throws a StoreError. */
export async function recordedHistory(
  { stored, id }: Recorded,
  request: HistoryRequest,
  slice: HistorySlice,
): Promise<Result<History>> {
  if (stored === null) return refused("no_history", { name: id });
  const filter = filterOf(request);
  if (!filter.ok) return filter;
  return found(await history(stored.store, { ...slice, asOf: stored.change, filter: filter.value }));
}

/** The same in words. Refuses and throws as `recordedHistory`. */
export async function historyOf(
  open: Recorded & Pick<OpenWorkspace, "workspace">,
  request: HistoryRequest,
  slice: HistorySlice,
  language: Language,
  nameOf: NameOf,
): Promise<Result<HistoryView>> {
  const recorded = await recordedHistory(open, request, slice);
  if (!recorded.ok) return recorded;
  const { total, entries } = recorded.value;
  const reader = { workspace: open.workspace, language, nameOf };
  return found({ total, offset: slice.offset, items: entries.map((entry) => changeView(entry, reader, nameOf)) });
}

function changeView(entry: HistoryEntry, reader: Reader, nameOf: NameOf): ChangeView {
  const { id, at, by, reason, hash, counts, items, batches } = entry;
  return {
    number: id,
    at,
    by,
    who: nameOf(by),
    reason,
    hash,
    things: counts,
    steps: items.map((step) => tellStep(step, reader)),
    batches: batches.map(({ id: number, file, sha256, rows, undoes, holds }) => ({
      number,
      file,
      sha256,
      rows,
      undoes,
      holds,
    })),
  };
}
