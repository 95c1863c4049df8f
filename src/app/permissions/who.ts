import { personPrefix } from "#domain/permissions/grant.ts";
import type { Person } from "#store/directory/person.ts";
import type { TokenScope } from "#store/directory/token.ts";

/** Who makes a request: a person who has signed in, or a program on a person's behalf. */
export interface Who {
  readonly person: Person;
  /** What a program may do at most; null for a person. */
  readonly scope: TokenScope | null;
}

/** How the person stands in the history of a workspace: by id, so that the name can be erased. */
export function authorOf({ person }: Pick<Who, "person">): string {
  return `${personPrefix}${person.id}`;
}
