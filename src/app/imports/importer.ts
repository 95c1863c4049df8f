import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import { may, type Verdict } from "#domain/permissions/may.ts";
import type { Right } from "#domain/permissions/role.ts";
import type { Model } from "#domain/workspace.ts";

import { askerIn, type Seat } from "../permissions/seat.ts";
import { authorOf } from "../permissions/who.ts";

/** Who imports, when, and what they may in a workspace as it stands. */
export interface Importer {
  /** As the history has it. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly today: IsoDate;
  readonly may: (workspace: Model, right: Right, thing: "everything" | { readonly unit: UnitCode }) => Verdict;
}

/** What an operator gets where no administrator can sign in is to give roles, and nothing that importing asks for. */
const anybody = (): boolean => true;

/** One who has signed in, or a program on their behalf. */
export function importerAt({ who, asker }: Seat, at: string): Importer {
  const { today } = asker;
  return {
    by: authorOf(who),
    at,
    today,
    may: (workspace, right, thing) => may(askerIn(workspace, who, today, anybody), right, thing),
  };
}

/** Whoever has the machine: the command line, and the server's own folders. */
export function machineImporter(by: string, at: string, today: IsoDate): Importer {
  return { by, at, today, may: () => ({ allowed: true, by: null }) };
}

/** Whether one may know of an import: one's own, and all for who may import for everything. */
export function sees({ by, may }: Importer, workspace: Model, received: { readonly by: string }): boolean {
  return received.by === by || may(workspace, "model", "everything").allowed;
}
