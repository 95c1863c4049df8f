import type { Directory } from "#store/directory/open.ts";
import { listPeople, type Person } from "#store/directory/person.ts";

export interface PeopleQuestion {
  /** A part of the name, the user name or the mail address, whatever the case of its letters. */
  readonly text: string;
  readonly status: "active" | "blocked" | null;
  readonly offset: number;
  readonly limit: number;
}

export interface PeoplePage {
  readonly people: readonly Person[];
  /** How many there are in all. */
  readonly total: number;
}

/** Those who fit, by name. */
export async function searchPeople(
  directory: Directory,
  { text, status, offset, limit }: PeopleQuestion,
): Promise<PeoplePage> {
  const sought = text.trim().toLowerCase();
  const fitting = (await listPeople(directory)).filter((person) => {
    const words = [person.name, person.userName, person.mail ?? ""];
    return (status === null || person.status === status) && words.some((word) => word.toLowerCase().includes(sought));
  });
  return { people: fitting.slice(offset, offset + limit), total: fitting.length };
}
