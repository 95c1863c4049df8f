import { findPerson } from "#store/directory/person.ts";
import { listTokens, type Token } from "#store/directory/token.ts";

import { peopleTokenMakeRoute, peopleTokensRoute } from "../contract/token.ts";
import { originOf } from "../origin.ts";
import { sessionOf, whoAsks, type Api, type Services } from "../services.ts";
import { freshUntil } from "../sign-in/session.ts";
import { datedView, lastDayFrom, makeToken } from "./tokens.ts";

/** The keys by which other registers keep the register of people up to date. */
export function addPeopleTokenRoutes(api: Api, services: Services): void {
  const { directory, now } = services;
  const view = async (token: Token) => {
    const person = await findPerson(directory, token.person);
    const isOperator = person !== null && person.status === "active" && person.isOperator;
    const holds = isOperator && token.endsAt > now().toISOString();
    return { ...datedView(token), person: token.person, personName: person?.name ?? "", holds };
  };
  api.openapi(peopleTokensRoute, async (c) => {
    const tokens = (await listTokens(directory, null)).filter(({ scope }) => scope.people);
    const answer = {
      address: `${originOf(c, services)}/scim/v2`,
      tokens: await Promise.all(tokens.map(view)),
      lastDay: lastDayFrom(now()),
      freshUntil: freshUntil(sessionOf(c, services, "any")),
    };
    return c.json(answer, 200);
  });
  api.openapi(peopleTokenMakeRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const scope = { workspace: null, rights: [], unit: null, people: true };
    return c.json({ token: await makeToken(services, whoAsks(c).person, c.req.valid("json"), scope) }, 200);
  });
}
