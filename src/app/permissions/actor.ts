import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import { may, type Verdict } from "#domain/permissions/may.ts";
import type { Right } from "#domain/permissions/role.ts";
import type { Model } from "#domain/workspace.ts";

import { askerIn, type Seat } from "./seat.ts";
import { authorOf } from "./who.ts";

/** Who does something in a workspace, when, and what they may in it as it stands. */
export interface Actor {
  /** As the history has it. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly today: IsoDate;
  readonly may: (workspace: Model, right: Right, thing: "everything" | { readonly unit: UnitCode }) => Verdict;
}

/** What an operator gets where no administrator can sign in is to give roles, and nothing that is asked for here. */
const anybody = (): boolean => true;

/** One who has signed in, or a program on their behalf. */
export function actorAt({ who, asker }: Seat, at: string): Actor {
  const { today } = asker;
  return {
    by: authorOf(who),
    at,
    today,
    may: (workspace, right, thing) => may(askerIn(workspace, who, today, anybody), right, thing),
  };
}

/** Whoever has the machine: the command line, and the server's own folders. */
export function machineActor(by: string, at: string, today: IsoDate): Actor {
  return { by, at, today, may: () => ({ allowed: true, by: null }) };
}
