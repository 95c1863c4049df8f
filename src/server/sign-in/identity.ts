import { SignInProblem } from "./problem.ts";
import type { Mapping, Provider } from "./provider.ts";

/** Who an identity provider says that somebody is. */
export interface Identity {
  /** The id of the provider, in the settings. */
  readonly provider: string;
  /** The provider's own id of the person: the same each time, and never another's. With `provider`, the only key to know somebody by. */
  readonly subject: string;
  readonly name: string | null;
  /** To write to. Never to know somebody by: many providers let people write what they like. */
  readonly email: string | null;
  /** To show. Never to know somebody by: a user name can be given to somebody else. */
  readonly userName: string | null;
}

/** The values of a claim or an attribute; none where the provider did not give it. */
export type Particulars = (name: string) => readonly string[];

const longest = 256;

/**
 * The identity that the mapping makes of what the provider gave. `own` is the protocol's own id of the person, for a mapping that names no other.
 * Throws `no_subject` where there is no id, or not just one.
 */
export function identityOf({ id, mapping }: Provider, own: string | null, particulars: Particulars): Identity {
  return {
    provider: id,
    subject: subjectOf(mapping, own, particulars),
    name: printable(mapping.name.map((part) => particulars(part)[0] ?? "").join(" ")),
    email: mapping.email === null ? null : printable(particulars(mapping.email)[0]),
    userName: mapping.userName === null ? null : printable(particulars(mapping.userName)[0]),
  };
}

function subjectOf({ subject }: Mapping, own: string | null, particulars: Particulars): string {
  const [found, ...others] = subject === null ? [own ?? ""] : particulars(subject);
  if (
    found === undefined ||
    others.length > 0 ||
    found.trim() === "" ||
    found.length > longest ||
    /\p{Cc}/u.test(found)
  )
    throw new SignInProblem(
      "no_subject",
      `${subject ?? "the protocol's own id"} has ${others.length + 1} values or none`,
    );
  return found;
}

function printable(text: string | undefined): string | null {
  const tidy = (text ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return tidy === "" ? null : Array.from(tidy).slice(0, longest).join("");
}
