import { randomUUID } from "node:crypto";

import { bindIdentity, personOfIdentity } from "#store/directory/credential.ts";
import { addPerson, findByExternalId, findPerson, type Person } from "#store/directory/person.ts";

import type { Services } from "../services.ts";
import type { Identity } from "./identity.ts";
import { logOwn } from "./log.ts";

/**
 * Who an identity is here. One that is met for the first time is the person who asked to join it to their account; else the one whom
 * another register has given just that id; else somebody new, without any role. Never one that is only called the same: a name can be chosen.
 * Null for who may not sign in.
 */
export async function personFor(services: Services, identity: Identity, join: string | null): Promise<Person | null> {
  const { directory, now } = services;
  const { provider, subject } = identity;
  const bound = await personOfIdentity(directory, provider, subject);
  if (bound !== null) return bound.status === "active" ? bound : null;
  const person = await (join === null ? personMet(services, identity) : findPerson(directory, join));
  if (person?.status !== "active") return null;
  await bindIdentity(directory, { provider, subject, person: person.id }, now().toISOString());
  await logOwn(services, person, "identity_joined", { provider });
  // Two sign-ins at once may both have been the first.
  return personOfIdentity(directory, provider, subject);
}

async function personMet({ directory, now }: Services, identity: Identity): Promise<Person | null> {
  const { provider, subject, userName, name, email } = identity;
  const known = await findByExternalId(directory, subject);
  // Who looks after the server joins an identity by themselves.
  if (known !== null) return known.isOperator ? null : known;
  const unique = `${provider}:${subject}`;
  for (const wanted of [userName ?? unique, unique]) {
    const person: Person = {
      id: randomUUID(),
      userName: wanted,
      name: name ?? userName ?? subject,
      mail: email,
      language: "sv",
      status: "active",
      isOperator: false,
      source: "sign_in",
      externalId: null,
      createdAt: now().toISOString(),
    };
    if (await addPerson(directory, person)) return person;
  }
  return null;
}
