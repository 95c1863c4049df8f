import { personPrefix } from "#domain/permissions/grant.ts";
import type { Language } from "#domain/text.ts";

/** What those who read are told of who did something: `change.by` in, a name out. Given at the edge, which knows the people. */
export type NameOf = (by: string) => string;

/** Asks for the names of these who have done something, for one answer. */
export type NamesOf = (by: readonly string[]) => Promise<NameOf>;

/**
 * The names as a language has them, of these who have done something or else of everybody; asked for once for each answer, so that
 * whoever is removed is so from the next on.
 */
export type Names = (language: Language, by?: readonly string[]) => Promise<NameOf>;

const removedPerson = { sv: "borttagen person", en: "removed person" } as const satisfies Record<Language, string>;

/** Names by a directory: `nameOfPerson` is given the id, and gives null where nobody has it (any more). What is written out is its own name. */
export function namesBy(nameOfPerson: (id: string) => string | null, language: Language): NameOf {
  return (by) => {
    if (!by.startsWith(personPrefix)) return by;
    return nameOfPerson(by.slice(personPrefix.length)) ?? removedPerson[language];
  };
}

/** Where no directory has been asked nothing can be said of who is in it: who did it is told as it is written. */
export const asWritten: NameOf = (by) => by;

/** As `asWritten`, where names are asked for. */
export const allAsWritten: NamesOf = async () => asWritten;

/** In a file that leaves the server no person is named: it could not be taken back from those who have it. */
export const withoutPersons: NameOf = (by) => (by.startsWith(personPrefix) ? "" : by);
