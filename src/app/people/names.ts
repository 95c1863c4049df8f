import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import { personPrefix, type PersonId } from "#domain/permissions/grant.ts";
import { listNames, type NamedPerson } from "#store/directory/name.ts";
import type { Directory } from "#store/directory/open.ts";

/** What people are called, as the directory says it now. */
export interface Names {
  /** Of a person; somebody who is no longer there is told so. */
  readonly ofPerson: (id: PersonId, language: Language) => string;
  /** Of who made a change: a person, or what the command line was told. */
  readonly ofAuthor: (by: string, language: Language) => string;
  readonly isActive: (id: PersonId) => boolean;
}

const gone: LocalText = { sv: "borttagen person", en: "removed person" };

/** Of everybody, or only of those among the authors of some changes. */
export async function namesOf(directory: Directory, authors: readonly string[] | null = null): Promise<Names> {
  const ids = authors?.filter((by) => by.startsWith(personPrefix)).map((by) => by.slice(personPrefix.length)) ?? null;
  const people = new Map((await listNames(directory, ids)).map((person) => [person.id, person]));
  const ofPerson: Names["ofPerson"] = (id, language) => people.get(id)?.name ?? inLanguage(gone, language);
  return {
    ofPerson,
    ofAuthor: (by, language) => (by.startsWith(personPrefix) ? ofPerson(by.slice(personPrefix.length), language) : by),
    isActive: (id) => people.get(id)?.status === "active",
  };
}

/** Somebody to choose. */
export type FoundPerson = Pick<NamedPerson, "id" | "name" | "userName">;

const mostFound = 20;

/** The active people whose name or user name has all the words in it, whatever the case; nobody for no words. */
export async function findPeople(directory: Directory, sought: string): Promise<readonly FoundPerson[]> {
  const words = wordsOf(sought);
  if (words.length === 0) return [];
  const people = (await listNames(directory)).filter((person) => {
    return person.status === "active" && hasAll(`${person.name} ${person.userName}`, words);
  });
  return people.slice(0, mostFound).map(({ id, name, userName }) => ({ id, name, userName }));
}

/** Of some people those who are active and whose names have all the words in them, by name; all of them for no words. */
export async function findAmong(
  directory: Directory,
  sought: string,
  among: readonly PersonId[],
): Promise<readonly Pick<FoundPerson, "id" | "name">[]> {
  const words = wordsOf(sought);
  const people = await listNames(directory, among);
  return people
    .filter(({ status, name }) => status === "active" && hasAll(name, words))
    .map(({ id, name }) => ({ id, name }));
}

const lower = (text: string): string => text.normalize("NFC").toLowerCase();

function wordsOf(sought: string): readonly string[] {
  return lower(sought)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function hasAll(text: string, words: readonly string[]): boolean {
  const whole = lower(text);
  return words.every((word) => whole.includes(word));
}
