import { existsSync } from "node:fs";
import { join } from "node:path";

import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import type { Asker } from "#domain/permissions/may.ts";
import type { Model } from "#domain/workspace.ts";
import { writeSettled } from "#store/change.ts";
import type { Store } from "#store/open.ts";

import type { Names } from "../people/names.ts";
import { found, refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { askerIn } from "./seat.ts";
import { authorOf, type Who } from "./who.ts";

/** Who changes the roles of a workspace, and when. */
export interface Acting {
  readonly open: OpenWorkspace;
  readonly who: Who;
  readonly names: Pick<Names, "isActive">;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly today: IsoDate;
}

/** The workspace as it stands when the turn to write has come, and who asks by its roles then. */
export interface Standing {
  readonly workspace: Model;
  readonly asker: Asker;
}

/** Grants as they are to stand; null for one that is taken away. */
export type NewGrants = ReadonlyMap<string, Grant | null>;

/** What has been settled: the grants that are to be others, and what is told of it. */
export interface Settled<T> {
  readonly grants: NewGrants;
  readonly value: T;
}

type Settle<T> = (standing: Standing) => Judged<Settled<T>>;

/**
 * Records what is settled of the roles, as one change; nothing where all are to stand as they do. What is settled by a state that
 * others have left behind is never recorded.
 */
export async function settleGrants<T>(acting: Acting, reason: string, settle: Settle<T>): Promise<Judged<T>> {
  const { open, who, at } = acting;
  const store = roleStoreOf(open);
  if (store === null) return refused("roles_in_file", { name: open.id });
  if (reason.trim() === "") return refused("reason_missing");
  const { outcome } = await writeSettled(store, (workspace) => {
    const outcome = settle(standingIn(acting, workspace));
    if (!outcome.ok || outcome.value.grants.size === 0) return { outcome, change: null };
    const items = [...outcome.value.grants].map(([id, body]) => ({ noun: "grant", id, body }) as const);
    return { outcome, change: { by: authorOf(who), at, reason: reason.trim(), items } };
  });
  return outcome.ok ? found(outcome.value.value) : outcome;
}

/** What would be settled by the workspace as it was last read. Records nothing. */
export function wouldSettle<T>(acting: Acting, settle: Settle<T>): Judged<T> {
  const { open } = acting;
  if (roleStoreOf(open) === null) return refused("roles_in_file", { name: open.id });
  const outcome = settle(standingIn(acting, open.workspace));
  return outcome.ok ? found(outcome.value.value) : outcome;
}

/** Who acts, by the roles of a workspace as it stands. */
export function standingIn({ who, today, names }: Acting, workspace: Model): Standing {
  return { workspace, asker: askerIn(workspace, who, today, names.isActive) };
}

/** The store that the roles stand in; null where a file says them: what was recorded beside it would be gone with its next change. */
export function roleStoreOf({ stored, folder }: Pick<OpenWorkspace, "stored" | "folder">): Store | null {
  if (stored === null || (folder !== null && existsSync(join(folder, "grants.csv")))) return null;
  return stored.store;
}
