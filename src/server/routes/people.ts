import { randomUUID } from "node:crypto";

import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

import { endOf, revokeOf } from "#app/people/access.ts";
import { addOne, changeOne, entryOf, personOrRefusal, type Hand } from "#app/people/change.ts";
import { peopleFromCsv } from "#app/people/csv.ts";
import { erase } from "#app/people/erase.ts";
import { accessOf, extractOf } from "#app/people/extract.ts";
import { makeLink } from "#app/people/link.ts";
import { searchPeople } from "#app/people/listing.ts";
import { refused } from "#app/result.ts";
import { inLanguage } from "#domain/text.ts";
import { addEntry, listEntries } from "#store/directory/entry.ts";
import type { Person } from "#store/directory/person.ts";

import {
  addPersonRoute,
  changePersonRoute,
  endSessionRoute,
  endSessionsRoute,
  erasePersonRoute,
  mailPersonLinkRoute,
  peopleCsvRoute,
  peopleRoute,
  personEntriesRoute,
  personExtractRoute,
  personLinkRoute,
  personRoute,
  revokePersonTokenRoute,
} from "../contract/people.ts";
import { answerOwn, languageOf } from "../errors.ts";
import { deliver, mailServerOf } from "../mail/deliver.ts";
import { linkMail } from "../mail/link.ts";
import { originOf } from "../origin.ts";
import { dayOf, whoAsks, type Api, type Env, type Services } from "../services.ts";
import { mailSetting } from "../settings/mail.ts";
import { settingOf } from "../settings/setting.ts";
import { newToken } from "../sign-in/one-time.ts";
import { peopleError, peopleValue } from "../told.ts";

/** Bytes of a CSV file of people: tens of thousands of rows. */
const largestCsv = 5_000_000;
const usualLimit = 50;

export function addPeopleRoutes(api: Api, services: Services): void {
  const { directory, workspaces } = services;
  const now = (): string => services.now().toISOString();
  const handOf = (c: Context<Env>): Hand => handIn(c, services);
  api.openapi(peopleRoute, async (c) => {
    const { text = "", status = null, offset = 0, limit = usualLimit } = c.req.valid("query");
    const { people, total } = await searchPeople(directory, { text, status, offset, limit });
    return c.json({ people: people.map(listed), total }, 200);
  });
  api.openapi(addPersonRoute, async (c) => {
    const fields = { ...c.req.valid("json"), status: "active", source: "page", externalId: null } as const;
    return c.json(listed(peopleValue(await addOne(handOf(c), randomUUID(), fields))), 200);
  });
  api.use(peopleCsvRoute.path, bodyLimit({ maxSize: largestCsv, onError: (c) => answerOwn(c, "too_large", "5 MB") }));
  api.openapi(peopleCsvRoute, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const giver = { workspaces, who: whoAsks(c), today: dayOf(services.now()) };
    const isConfirmed = c.req.valid("query").preview === "false";
    const request = { file: "csv", bytes, language: languageOf(c), isConfirmed, newId: randomUUID, giver };
    return c.json(await peopleFromCsv(handOf(c), request), 200);
  });
  api.openapi(personRoute, async (c) => {
    const person = peopleValue(await personOrRefusal(directory, c.req.valid("param").person));
    const { server } = await settingOf(directory, mailSetting);
    const canMail = server !== null && person.mail !== null;
    return c.json({ person: listed(person), access: await accessOf(directory, person.id, now()), canMail }, 200);
  });
  api.openapi(changePersonRoute, async (c) => {
    const asked = c.req.valid("json");
    return c.json(listed(peopleValue(await changeOne(handOf(c), c.req.valid("param").person, asked))), 200);
  });
  api.openapi(personLinkRoute, async (c) => {
    const { person } = c.req.valid("param");
    return c.json(await linkFor(c, services, person), 200);
  });
  api.openapi(mailPersonLinkRoute, async (c) => {
    const person = peopleValue(await personOrRefusal(directory, c.req.valid("param").person));
    const { id, name, mail } = person;
    if (mail === null) throw peopleError(refused("no_mail_address").refusal);
    // Before the link, which would take the place of one that has been handed over.
    const server = await mailServerOf(directory);
    const { address, endsAt } = await linkFor(c, services, id);
    await deliver(server, { ...linkMail(person, address), to: { name, address: mail } });
    await addEntry(directory, entryOf(handOf(c), "link_mailed", id));
    return c.json({ to: mail, endsAt }, 200);
  });
  api.openapi(endSessionsRoute, async (c) => {
    return c.json({ ended: peopleValue(await endOf(handOf(c), c.req.valid("param").person, null)) }, 200);
  });
  api.openapi(endSessionRoute, async (c) => {
    const { person, session } = c.req.valid("param");
    return c.json({ ended: peopleValue(await endOf(handOf(c), person, session)) }, 200);
  });
  api.openapi(revokePersonTokenRoute, async (c) => {
    const { person, token } = c.req.valid("param");
    peopleValue(await revokeOf(handOf(c), person, token));
    return c.json({ revoked: token }, 200);
  });
  api.openapi(personEntriesRoute, async (c) => {
    const { offset = 0, limit = usualLimit } = c.req.valid("query");
    const { person } = c.req.valid("param");
    return c.json({ entries: await listEntries(directory, { person, offset, limit }) }, 200);
  });
  api.openapi(personExtractRoute, async (c) => {
    const extract = peopleValue(await extractOf(directory, workspaces, c.req.valid("param").person, now()));
    const language = languageOf(c);
    const named = extract.workspaces.map((one) => ({ ...one, name: inLanguage(one.name, language) }));
    return c.json({ ...extract, person: listed(extract.person), workspaces: named }, 200);
  });
  api.openapi(erasePersonRoute, async (c) => {
    const { person } = c.req.valid("param");
    peopleValue(await erase(handOf(c), person, c.req.valid("json")));
    return c.json({ erased: person }, 200);
  });
}

/** A link that signs somebody in, once, at the address that people use. */
async function linkFor(c: Context<Env>, services: Services, person: string) {
  const { token, endsAt } = peopleValue(await makeLink(handIn(c, services), person, newToken()));
  return { address: `${originOf(c, services)}/sign-in/link#${token}`, endsAt };
}

/** Whoever asks, as they stand in the log. */
export function handIn(c: Context<Env>, { directory, now }: Services): Hand {
  const { person, scope } = whoAsks(c);
  return { directory, at: now().toISOString(), by: person.id, isProgram: scope !== null };
}

/** Who has been erased is not in the register any more. */
function listed({ status, ...person }: Person) {
  return { ...person, status: status === "active" ? ("active" as const) : ("blocked" as const) };
}
