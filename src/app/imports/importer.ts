import type { Model } from "#domain/workspace.ts";

import { actorAt, machineActor, type Actor } from "../permissions/actor.ts";

/** Who imports. */
export type Importer = Actor;

export const importerAt = actorAt;
export const machineImporter = machineActor;

/** Whether one may know of an import: one's own, and all for who may import for everything. */
export function sees({ by, may }: Importer, workspace: Model, received: { readonly by: string }): boolean {
  return received.by === by || may(workspace, "model", "everything").allowed;
}
