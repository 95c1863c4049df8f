import { addEntry } from "#store/directory/entry.ts";
import { putLink } from "#store/directory/once.ts";
import type { Directory } from "#store/directory/open.ts";

import { found, refused, type Result } from "../result.ts";
import { entryOf, personOrRefusal, type Hand } from "./change.ts";
import type { PeopleCode } from "./words.ts";

const linkLasts = 24 * 3_600_000;

/** A link's secret, and what the database keeps of it. */
export interface Secret {
  readonly token: string;
  readonly digest: string;
}

export interface Link {
  /** Told once. */
  readonly token: string;
  readonly endsAt: string;
}

/** A link by which somebody signs in, once; those made for them before hold no longer. */
export async function putNewLink(directory: Directory, person: string, secret: Secret, at: string): Promise<Link> {
  const endsAt = new Date(Date.parse(at) + linkLasts).toISOString();
  await putLink(directory, secret.digest, person, endsAt);
  return { token: secret.token, endsAt };
}

/** As `putNewLink`, for somebody who may sign in; the log says so. */
export async function makeLink(hand: Hand, id: string, secret: Secret): Promise<Result<Link, PeopleCode>> {
  const known = await personOrRefusal(hand.directory, id);
  if (!known.ok) return known;
  if (known.value.status !== "active") return refused("person_blocked");
  const link = await putNewLink(hand.directory, id, secret, hand.at);
  await addEntry(hand.directory, entryOf(hand, "link_made", id));
  return found(link);
}
