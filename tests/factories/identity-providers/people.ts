/** What the identity providers of the tests tell of somebody. */
export interface ProvidedPerson {
  readonly subject: string;
  readonly userName: string;
  readonly name: string;
  readonly email: string;
}

const idOf = "id-of-";

/** Made of the user name that is typed in: `anna` is Anna Provsson, known as `id-of-anna`. */
export function personOf(userName: string): ProvidedPerson {
  const first = `${userName.charAt(0).toUpperCase()}${userName.slice(1)}`;
  return { subject: `${idOf}${userName}`, userName, name: `${first} Provsson`, email: `${userName}@region.example` };
}

export function personKnownAs(subject: string): ProvidedPerson {
  return personOf(subject.slice(idOf.length));
}
