import { addEntry } from "#store/directory/entry.ts";
import { endSessions } from "#store/directory/session.ts";
import { revokeToken } from "#store/directory/token.ts";

import { found, refused, type Result } from "../result.ts";
import { entryOf, personOrRefusal, type Hand } from "./change.ts";
import type { PeopleCode } from "./words.ts";

/** Ends one session of somebody, or all; says how many. */
export async function endOf(hand: Hand, person: string, session: string | null): Promise<Result<number, PeopleCode>> {
  const known = await personOrRefusal(hand.directory, person);
  if (!known.ok) return known;
  const ended = await endSessions(hand.directory, person, session);
  if (session !== null && ended === 0) return refused("unknown_session");
  await addEntry(hand.directory, entryOf(hand, "sessions_ended", person, { ended }));
  return found(ended);
}

/** Takes a program's way in from it. */
export async function revokeOf(hand: Hand, person: string, token: string): Promise<Result<null, PeopleCode>> {
  const known = await personOrRefusal(hand.directory, person);
  if (!known.ok) return known;
  if (!(await revokeToken(hand.directory, person, token))) return refused("unknown_token");
  await addEntry(hand.directory, entryOf(hand, "token_revoked", person, { token }));
  return found(null);
}
