import type { Thing, Verdict } from "#domain/permissions/may.ts";
import { rights, type Right } from "#domain/permissions/role.ts";
import type { Language } from "#domain/text.ts";

import type { Seat } from "./seat.ts";
import { denialText } from "./words.ts";

/** Whether something may be done, and if not, why: nothing is offered that would be refused. */
export interface Ability {
  readonly allowed: boolean;
  readonly why: string | null;
}

export type Abilities = Readonly<Record<Right, Ability>>;

/** What somebody may do to a thing. Travels with the thing. */
export function abilitiesOf(seat: Seat, thing: Thing, language: Language): Abilities {
  const pairs = rights.map((right) => [right, abilityOf(seat.may(right, thing), right, language)] as const);
  // Every right has just been asked for.
  return Object.fromEntries(pairs) as Abilities;
}

export function abilityOf(verdict: Verdict, right: Right, language: Language): Ability {
  return { allowed: verdict.allowed, why: verdict.allowed ? null : denialText(right, verdict.because, language) };
}
