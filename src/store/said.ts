import type { Workspace } from "#domain/workspace.ts";

import { sha256 } from "./canonical.ts";
import { itemKey, meaning } from "./item.ts";
import { thingsOf } from "./workspace.ts";

/** What a workspace says of each of its things, but for the facts: a digest by the thing's key. */
export type Said = ReadonlyMap<string, string>;

export function saidBy(workspace: Workspace): Said {
  return new Map(thingsOf(workspace).map((thing) => [itemKey(thing), saidOf(thing)]));
}

/** Another where the thing says something else, wherever it was read. Half a SHA-256 is enough to tell two sayings of one thing apart. */
export const saidOf = (thing: Parameters<typeof meaning>[0]): string => sha256(meaning(thing)).slice(0, 32);
