import type { Directory } from "#store/directory/open.ts";
import type { Entry } from "#store/directory/entry.ts";
import { findPerson, savePeople, type Person, type PersonChange } from "#store/directory/person.ts";

import { found, refused, type Result } from "../result.ts";
import { faultsOf } from "./rules.ts";
import type { PeopleCode } from "./words.ts";

/** Who does something to the register of people, and when. */
export interface Hand {
  readonly directory: Directory;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** A person's id; null for the command line. */
  readonly by: string | null;
  /** A program may block operators, but not otherwise change them: it could make their account its own. */
  readonly isProgram: boolean;
}

export type NewPerson = Omit<Person, "id" | "createdAt" | "isOperator" | "status"> & {
  readonly status: "active" | "blocked";
};

/** Somebody who is there and has not been erased. */
export async function personOrRefusal(directory: Directory, id: string): Promise<Result<Person, PeopleCode>> {
  const person = await findPerson(directory, id);
  return person === null || person.status === "erased" ? refused("unknown_person") : found(person);
}

/** Adds somebody, who is no operator. */
export async function addOne(hand: Hand, id: string, fields: NewPerson): Promise<Result<Person, PeopleCode>> {
  const [fault] = faultsOf(fields);
  if (fault !== undefined) return refused(fault);
  const person: Person = { ...fields, id, isOperator: false, createdAt: hand.at };
  const entries = [addedEntry(hand, person)];
  const failed = await savePeople(hand.directory, { added: [person], changed: [], entries });
  return failed === null ? found(person) : refused(codeOf(failed.because));
}

/** Changes what differs; where nothing does, nothing is written. */
export async function changeOne(hand: Hand, id: string, asked: PersonChange): Promise<Result<Person, PeopleCode>> {
  const known = await personOrRefusal(hand.directory, id);
  if (!known.ok) return known;
  const change = differing(known.value, asked);
  const fields = Object.keys(change);
  if (fields.length === 0) return known;
  const [fault] = faultsOf(change);
  if (fault !== undefined) return refused(fault);
  const isOnlyBlocking = fields.length === 1 && change.status === "blocked";
  if (hand.isProgram && known.value.isOperator && !isOnlyBlocking) return refused("operator_by_program");
  const saved = { added: [], changed: [{ id, change }], entries: [changedEntry(hand, id, change)] };
  const failed = await savePeople(hand.directory, saved);
  return failed === null ? personOrRefusal(hand.directory, id) : refused(codeOf(failed.because));
}

/** What is asked for that is not so already. */
export function differing(person: Person, asked: PersonChange): PersonChange {
  const is = new Map<string, unknown>(Object.entries(person));
  return Object.fromEntries(
    Object.entries(asked).filter(([field, value]) => value !== undefined && is.get(field) !== value),
  );
}

export function addedEntry(hand: Hand, { id, source }: Person): Entry {
  return entryOf(hand, "person_added", id, { source });
}

/** Says which fields, and what has to do with rights; never what anybody is called. */
export function changedEntry(hand: Hand, id: string, change: PersonChange): Entry {
  const { status, isOperator } = change;
  return entryOf(hand, "person_changed", id, {
    fields: Object.keys(change).join(" "),
    ...(status === undefined ? {} : { status }),
    ...(isOperator === undefined ? {} : { isOperator }),
  });
}

export function entryOf({ at, by }: Hand, what: Entry["what"], person: string, detail: Entry["detail"] = {}): Entry {
  return { at, what, by, person, workspace: null, detail };
}

export function codeOf(because: "unknown" | Exclude<PeopleCode, "unknown_person">): PeopleCode {
  return because === "unknown" ? "unknown_person" : because;
}
