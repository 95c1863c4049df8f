import { personPrefix } from "#domain/permissions/grant.ts";
import type { LocalText } from "#domain/text.ts";
import { identitiesOf, passkeysOf, passwordHolderById } from "#store/directory/credential.ts";
import { listEntries, type Entry } from "#store/directory/entry.ts";
import type { Directory } from "#store/directory/open.ts";
import type { Person } from "#store/directory/person.ts";
import { listSessions, type Session } from "#store/directory/session.ts";
import { listTokens, type Token } from "#store/directory/token.ts";
import { personalExtract, type PersonalExtract } from "#store/personal.ts";

import type { OpenWorkspace, Workspaces } from "../workspaces/open.ts";
import { found, type Result } from "../result.ts";
import { personOrRefusal } from "./change.ts";
import type { PeopleCode } from "./words.ts";

/** How somebody can sign in, without what they sign in with. */
export interface Access {
  readonly hasPassword: boolean;
  readonly hasCodes: boolean;
  readonly identities: readonly { readonly provider: string; readonly subject: string; readonly createdAt: string }[];
  readonly passkeys: readonly { readonly name: string; readonly createdAt: string; readonly usedAt: string | null }[];
  readonly sessions: readonly Session[];
  readonly tokens: readonly Token[];
}

/** Everything that is kept of somebody, as they may ask to see it (GDPR, article 15). */
export interface Extract {
  readonly person: Person;
  readonly access: Access;
  readonly entries: readonly Entry[];
  /** Those that have anything of them. */
  readonly workspaces: readonly WorkspaceExtract[];
}

/** What one workspace has of somebody. */
export interface WorkspaceExtract extends Omit<PersonalExtract, "by"> {
  readonly id: string;
  readonly name: LocalText;
}

/** Also sessions that nothing is done in any more are kept until they end. */
const anyTime = "0001-01-01T00:00:00.000Z";

export async function accessOf(directory: Directory, person: string, now: string): Promise<Access> {
  const holder = await passwordHolderById(directory, person);
  const identities = await identitiesOf(directory, person);
  const passkeys = await passkeysOf(directory, person);
  return {
    hasPassword: holder !== null && holder.password !== null,
    hasCodes: holder !== null && holder.totpBox !== null,
    identities: identities.map(({ provider, subject, created_at: createdAt }) => ({ provider, subject, createdAt })),
    passkeys: passkeys.map(({ name, created_at: createdAt, used_at: usedAt }) => ({ name, createdAt, usedAt })),
    sessions: await listSessions(directory, person, now, anyTime),
    tokens: await listTokens(directory, person),
  };
}

/** All that there is of somebody. Throws a StoreError where a workspace can't be read now: an extract that lacks one would look whole. */
export async function extractOf(
  directory: Directory,
  workspaces: Workspaces,
  id: string,
  now: string,
): Promise<Result<Extract, PeopleCode>> {
  const known = await personOrRefusal(directory, id);
  if (!known.ok) return known;
  const ofWorkspaces: WorkspaceExtract[] = [];
  for (const open of await workspaces.list()) ofWorkspaces.push(await extractIn(open, id));
  return found({
    person: known.value,
    access: await accessOf(directory, id, now),
    entries: await listEntries(directory, { person: id, offset: 0, limit: mostEntries }),
    workspaces: ofWorkspaces.filter(({ grants, assignments, reminders, mentions, changes, imports }) =>
      [grants, assignments, reminders, mentions, changes, imports].some((some) => some.length > 0),
    ),
  });
}

/** A folder of plain files says only who has which role, and who owns what. */
async function extractIn({ id, fault, stored, workspace }: OpenWorkspace, person: string): Promise<WorkspaceExtract> {
  const { name } = workspace;
  if (fault !== null) throw fault;
  if (stored === null) {
    const grants = workspace.grants.filter((grant) => grant.person === person);
    const own = grants.map((grant) => ({ ...grant, withdrawnAt: null }));
    const owned = workspace.plan.assignments.filter((assignment) => assignment.person === person);
    const assignments = owned.map((one) => ({ id: one.id, name: one.name, unit: one.unit, until: null }));
    return { id, name, grants: own, assignments, reminders: [], mentions: [], changes: [], imports: [] };
  }
  const { by: _, ...extract } = await personalExtract(stored.store, personPrefix + person);
  return { id, name, ...extract };
}

/** More than anybody does in a lifetime; a bound all the same. */
const mostEntries = 1_000_000;
