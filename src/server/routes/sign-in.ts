import { z } from "zod";

import { demoPeople } from "#app/permissions/demo.ts";
import { refused } from "#app/result.ts";
import { findPasskey, usePasskey } from "#store/directory/credential.ts";
import { takeLink } from "#store/directory/once.ts";
import { endSessions } from "#store/directory/session.ts";
import { findPerson, type Person } from "#store/directory/person.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import {
  demoSignInRoute,
  linkSignInRoute,
  passkeyQuestionRoute,
  passkeySignInRoute,
  passwordSignInRoute,
  sessionRoute,
  signOutRoute,
  waysRoute,
} from "../contract/sign-in.ts";
import type { SignInResponse } from "../contract/passkey.ts";
import { OwnError, valueOf } from "../errors.ts";
import { addressOf, originOf, placeHere } from "../origin.ts";
import { whoAsks, type Api, type Services } from "../services.ts";
import type { LocalResult } from "../sign-in/local-problems.ts";
import { logOwn } from "../sign-in/log.ts";
import { digestOf } from "../sign-in/one-time.ts";
import { beginSignIn, finishSignIn, passkeyPatience } from "../sign-in/passkey.ts";
import { passkeySite, type PasskeySite } from "../sign-in/passkey-site.ts";
import { checkAttempt } from "../sign-in/password-sign-in.ts";
import type { SecretKeys } from "../sign-in/secret-key.ts";
import { signInSentences, type Sentence } from "../sign-in/sentences.ts";
import { settingOf } from "../settings/setting.ts";
import { signInSetting } from "../settings/sign-in.ts";
import { forgetSession, signIn } from "../sign-in/session.ts";
import { giveTicket, takeTicket } from "../sign-in/ticket.ts";

/** What the server is called in apps for codes and on devices with passkeys. */
export const siteName = "Tertial";

const passkeyTicket = z.strictObject({ kind: z.literal("passkey"), challenge: z.string() });

export function addSignInRoutes(api: Api, services: Services): void {
  const { directory, isDemo, now } = services;
  api.openapi(sessionRoute, (c) => {
    const { who } = c.get("found");
    return c.json({ person: who === null ? null : personView(who.person) }, 200);
  });
  api.openapi(waysRoute, async (c) => {
    const { language = "sv", problem } = c.req.valid("query");
    const passkey = passkeySite(originOf(c, services), siteName).ok;
    const demo = isDemo ? demoPeople(language) : [];
    const { providers } = await settingOf(directory, signInSetting);
    const shown = providers.map(({ id, name }) => {
      return { id, name: inLanguage(name, language), address: `/api/sign-in/begin/${id}` };
    });
    const ways = { demo, providers: shown, passkey, password: services.keys !== null };
    return c.json({ ...ways, problem: problemText(problem, language) }, 200);
  });
  api.openapi(demoSignInRoute, async (c) => {
    const asked = c.req.valid("json");
    const person = isDemo ? await findPerson(directory, asked.person) : null;
    if (person?.source !== "demo") throw new OwnError("not_signed_in");
    await signIn(c, services, person.id, "demo");
    return c.json({ person: personView(person), next: placeHere(asked.next) }, 200);
  });
  api.openapi(linkSignInRoute, async (c) => {
    const id = await takeLink(directory, digestOf(c.req.valid("json").token), now().toISOString());
    const person = id === null ? null : await findPerson(directory, id);
    if (person?.status !== "active") return valueOf(refused("link_spent"));
    await signIn(c, services, person.id, "link");
    return c.json({ person: personView(person), next: "/account" }, 200);
  });
  api.openapi(passwordSignInRoute, async (c) => {
    const { next, ...attempt } = c.req.valid("json");
    const keys = await keysOf(services);
    const person = valueOf(await checkAttempt(services, { ...attempt, address: addressOf(c, services) }, keys));
    await signIn(c, services, person.id, "password");
    return c.json({ person: personView(person), next: placeHere(next) }, 200);
  });
  api.openapi(passkeyQuestionRoute, async (c) => {
    const site = valueOf(passkeySite(originOf(c, services), siteName));
    const { options, challenge } = await beginSignIn(site);
    const value: z.input<typeof passkeyTicket> = { kind: "passkey", challenge };
    return c.json({ ticket: await giveTicket(services, value, passkeyPatience), options }, 200);
  });
  api.openapi(passkeySignInRoute, async (c) => {
    const { ticket, response, next } = c.req.valid("json");
    const site = valueOf(passkeySite(originOf(c, services), siteName));
    const asked = await takeTicket(services, ticket, passkeyTicket);
    if (asked === null) return valueOf(refused("passkey_stale"));
    const person = valueOf(await personOfPasskey(services, response, asked.challenge, site));
    await signIn(c, services, person.id, "passkey");
    return c.json({ person: personView(person), next: placeHere(next) }, 200);
  });
  api.openapi(signOutRoute, async (c) => {
    const { person } = whoAsks(c);
    const { session } = c.get("found");
    const { everywhere } = c.req.valid("json");
    const ended = await endSessions(directory, person.id, everywhere ? null : (session?.id ?? null));
    await logOwn(services, person, "signed_out", { everywhere });
    forgetSession(c, services);
    return c.json({ ended }, 200);
  });
}

/** Why the sign-in that led here came to nothing, by the code in the address. */
function problemText(code: string | undefined, language: Language): Sentence | null {
  const known = Object.entries(signInSentences).find(([one]) => one === code);
  return known === undefined ? null : known[1][language];
}

/** Who has answered with a passkey of theirs. */
async function personOfPasskey(
  { directory, now }: Services,
  response: SignInResponse,
  challenge: string,
  site: PasskeySite,
): Promise<LocalResult<Person>> {
  const passkey = await findPasskey(directory, response.id);
  const person = passkey === null ? null : await findPerson(directory, passkey.person);
  if (passkey === null || person?.status !== "active") return refused("passkey_refused");
  const kept = { ...passkey, publicKey: Buffer.from(passkey.public_key, "base64url") };
  const use = await finishSignIn(response, challenge, kept, person.id, site);
  if (!use.ok) return use;
  const isTaken = await usePasskey(directory, passkey.id, use.value, now().toISOString());
  return isTaken ? { ok: true, value: person } : refused("passkey_copied");
}

/** The keys of secret boxes; refused where the server has none. */
export async function keysOf({ keys }: Pick<Services, "keys">): Promise<SecretKeys> {
  return valueOf(keys === null ? refused("no_key") : await keys());
}

export function personView({ id, userName, name, mail, language, isOperator }: Person) {
  return { id, userName, name, mail, language, isOperator };
}
