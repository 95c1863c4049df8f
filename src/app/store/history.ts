import { history, type HistoryEntry } from "#store/history.ts";
import type { Noun } from "#store/item.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** What has been recorded of a workspace, newest first. */
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
  readonly by: string;
  readonly reason: string;
  /** SHA-256 over the change and the one before. */
  readonly hash: string;
  /** Definitions, units, reports …: by sort, how many were added, changed and removed. */
  readonly things: readonly ThingsView[];
  readonly batches: readonly ChangeBatchView[];
}

export interface ThingsView {
  readonly noun: Noun;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
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

/** The changes up to the one that the workspace was read with. Refuses for a folder of plain files. Throws a StoreError. */
export async function historyOf(
  { stored, id }: OpenWorkspace,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Result<HistoryView>> {
  if (stored === null) return refused("no_history", { name: id });
  const { store, change } = stored;
  const entries = await history(store, { asOf: change, offset, limit });
  // Changes are numbered without gaps.
  return found({ total: change, offset, items: entries.map(changeView) });
}

function changeView({ id, at, by, reason, hash, items, batches }: HistoryEntry): ChangeView {
  const things = [...Map.groupBy(items, ({ noun }) => noun)].map(([noun, steps]) => ({
    noun,
    added: steps.filter(({ before }) => before === null).length,
    changed: steps.filter(({ before, after }) => before !== null && after !== null).length,
    removed: steps.filter(({ after }) => after === null).length,
  }));
  const told = batches.map(({ id: number, file, sha256, rows, undoes, holds }) => ({
    number,
    file,
    sha256,
    rows,
    undoes,
    holds,
  }));
  return { number: id, at, by, reason, hash, things, batches: told };
}
