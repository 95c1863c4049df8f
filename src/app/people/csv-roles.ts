import type { IsoDate } from "#domain/organisation/organisation.ts";

import { changeRoles, tryRoles, type RoleOutcome } from "../permissions/change.ts";
import { logRefused } from "../permissions/log.ts";
import { seatOf } from "../permissions/seat.ts";
import type { Acting } from "../permissions/settle.ts";
import type { Who } from "../permissions/who.ts";
import { refused, type Refusal } from "../result.ts";
import type { Workspaces } from "../workspaces/open.ts";
import type { Hand } from "./change.ts";
import type { CsvPlan, GrantRequest } from "./csv-plan.ts";
import { reasonText, type PeopleCode } from "./words.ts";

/** Who gives the roles that a file asks for, where and on which day. */
export interface Giver {
  readonly workspaces: Pick<Workspaces, "find">;
  readonly who: Who;
  readonly today: IsoDate;
}

/** What comes of a role that a file asks for; told: what stands in its way is not in the workspace. */
export type RequestOutcome = RoleOutcome | { readonly ok: false; readonly told: Refusal<PeopleCode> };

/**
 * Gives the roles that a file asks for: in each workspace all of them or none, as one change. Not confirmed: tries, and records nothing.
 * Without a giver all are refused. Gives what comes of each, in their order.
 */
export async function rolesOfFile(
  hand: Hand,
  giver: Giver | null,
  { grants, after }: Pick<CsvPlan, "grants" | "after">,
  isConfirmed: boolean,
): Promise<readonly RequestOutcome[]> {
  if (giver === null) return grants.map(() => told("no_grants_here"));
  const outcomes = new Map<GrantRequest, RequestOutcome>();
  for (const [workspace, requests] of Map.groupBy(grants, (request) => request.workspace)) {
    const acting = await actingIn(hand, giver, workspace, after);
    const those = acting === null ? [] : await outcomesIn(acting, requests, after, isConfirmed);
    await logFirst(hand, giver, workspace, those);
    for (const [index, request] of requests.entries())
      outcomes.set(request, those[index] ?? refused("unknown_workspace", { name: workspace }));
  }
  return grants.flatMap((request) => outcomes.get(request) ?? []);
}

const told = (code: PeopleCode): RequestOutcome => ({ ok: false, told: refused(code).refusal });

/** Null where who gives has nothing to do with the workspace: to them it is as if it were not. */
async function actingIn(
  { directory, at }: Hand,
  { workspaces, who, today }: Giver,
  workspace: string,
  after: CsvPlan["after"],
): Promise<Acting | null> {
  const found = await workspaces.find(workspace);
  const seat = found === null ? null : await seatOf(directory, found, who, today);
  if (seat === null) return null;
  const active = new Set([...after.values()].filter(({ status }) => status === "active").map(({ id }) => id));
  return { open: seat.open, who, names: { isActive: (id) => active.has(id) }, at, today };
}

async function outcomesIn(
  acting: Acting,
  requests: readonly GrantRequest[],
  after: CsvPlan["after"],
  isConfirmed: boolean,
): Promise<readonly RequestOutcome[]> {
  const give = requests.map(({ userName, unit, role, from, to }) => {
    return { person: personOf(after, userName), unit, role, from: from ?? acting.today, to };
  });
  const changes = { give, withdraw: [] };
  const reason = reasonText("csv", acting.who.person.language);
  const outcomes = isConfirmed ? await changeRoles(acting, changes, reason) : tryRoles(acting, changes);
  // The file says who it is: they are there, and can only be blocked.
  const isBlocked = (one: RoleOutcome): boolean => "refusal" in one && one.refusal.code === "unknown_person";
  return outcomes.map((outcome) => (isBlocked(outcome) ? told("person_blocked") : outcome));
}

const personOf = (after: CsvPlan["after"], userName: string): string => after.get(userName.toLowerCase())?.id ?? "";

async function logFirst(
  { directory, at }: Hand,
  { who }: Giver,
  workspace: string,
  outcomes: readonly RequestOutcome[],
): Promise<void> {
  const lacked = outcomes.find((outcome) => "denied" in outcome);
  if (lacked === undefined) return;
  await logRefused(directory, { at, by: who.person.id, workspace, route: "/api/people/csv" }, lacked.denied);
}
