import { demoPeople } from "#app/permissions/demo.ts";
import { takeLink } from "#store/directory/once.ts";
import { endSessions } from "#store/directory/session.ts";
import { findPerson, type Person } from "#store/directory/person.ts";

import { demoSignInRoute, linkSignInRoute, sessionRoute, signOutRoute, waysRoute } from "../contract/sign-in.ts";
import { OwnError } from "../errors.ts";
import { whoAsks, type Api, type Services } from "../services.ts";
import { digestOf } from "../sign-in/one-time.ts";
import { signIn, signOut } from "../sign-in/session.ts";

export function addSignInRoutes(api: Api, services: Services): void {
  const { directory, isDemo, now } = services;
  api.openapi(sessionRoute, (c) => {
    const { who } = c.get("found");
    return c.json({ person: who === null ? null : personView(who.person) }, 200);
  });
  api.openapi(waysRoute, (c) => {
    const language = c.req.valid("query").language ?? "sv";
    return c.json({ demo: isDemo ? demoPeople(language) : [], providers: [] }, 200);
  });
  api.openapi(demoSignInRoute, async (c) => {
    const person = isDemo ? await findPerson(directory, c.req.valid("json").person) : null;
    if (person?.source !== "demo") throw new OwnError("not_signed_in");
    await signIn(c, services, person.id, "demo");
    return c.json({ person: personView(person), next: "/" }, 200);
  });
  api.openapi(linkSignInRoute, async (c) => {
    const id = await takeLink(directory, digestOf(c.req.valid("json").token), now().toISOString());
    const person = id === null ? null : await findPerson(directory, id);
    if (person?.status !== "active") throw new OwnError("link_used");
    await signIn(c, services, person.id, "link");
    return c.json({ person: personView(person), next: "/account" }, 200);
  });
  api.openapi(signOutRoute, async (c) => {
    const { person } = whoAsks(c);
    const { session } = c.get("found");
    const ended = c.req.valid("json").everywhere ? await endSessions(directory, person.id, null) : 1;
    await signOut(c, services, person.id, session);
    return c.json({ ended }, 200);
  });
}

export function personView({ id, userName, name, mail, language, isOperator }: Person) {
  return { id, userName, name, mail, language, isOperator };
}
