import { countRecoveryCodes, passkeysOf, passwordHolderById } from "#store/directory/credential.ts";
import { changePerson, type Person } from "#store/directory/person.ts";
import { endOtherSessions, endSessions, listSessions } from "#store/directory/session.ts";
import { listTokens } from "#store/directory/token.ts";

import { accountChangeRoute, accountRoute, otherSessionsEndRoute, sessionEndRoute } from "../contract/account.ts";
import { OwnError } from "../errors.ts";
import { sessionOf, whoAsks, type Api, type Services } from "../services.ts";
import { logOwn } from "../sign-in/log.ts";
import { freshUntil, idleSince } from "../sign-in/session.ts";
import { personView } from "./sign-in.ts";
import { tokenView } from "./tokens.ts";

/** Those whose names are written here. The others' come from another register, and would be written over. */
const namedHere: ReadonlySet<Person["source"]> = new Set<Person["source"]>(["first", "page", "csv"]);

export function addAccountRoutes(api: Api, services: Services): void {
  const { directory, now } = services;
  api.openapi(accountRoute, async (c) => {
    const { person } = whoAsks(c);
    const session = sessionOf(c, services, "any");
    const language = c.req.valid("query").language ?? "sv";
    const at = now();
    const sessions = await listSessions(directory, person.id, at.toISOString(), await idleSince(services, at));
    const passkeys = await passkeysOf(directory, person.id);
    const holder = await passwordHolderById(directory, person.id);
    const tokens = await listTokens(directory, person.id);
    const account = {
      person: personView(person),
      mayRename: namedHere.has(person.source),
      freshUntil: freshUntil(session),
      sessions: sessions.map(({ id, way, agent, createdAt, seenAt }) => {
        return { id, isThis: id === session.id, way, agent, createdAt, seenAt };
      }),
      passkeys: passkeys.map(({ id, name, created_at, used_at }) => {
        return { id, name, createdAt: created_at, usedAt: used_at };
      }),
      hasPassword: holder !== null && holder.password !== null,
      recoveryCodes: await countRecoveryCodes(directory, person.id),
      tokens: tokens.map((token) => tokenView(token, language)),
    };
    return c.json(account, 200);
  });
  api.openapi(accountChangeRoute, async (c) => {
    const { person } = whoAsks(c);
    const { name, language } = c.req.valid("json");
    if (name !== undefined && name !== person.name && !namedHere.has(person.source))
      throw new OwnError("kept_elsewhere");
    const change = { ...(name === undefined ? {} : { name }), ...(language === undefined ? {} : { language }) };
    await changePerson(directory, person.id, change);
    await logOwn(services, person, "account_changed", { fields: Object.keys(change).join(" ") });
    return c.json({}, 200);
  });
  api.openapi(sessionEndRoute, async (c) => {
    const { person } = whoAsks(c);
    const ended = await endSessions(directory, person.id, c.req.valid("param").session);
    if (ended === 0) throw new OwnError("gone");
    await logOwn(services, person, "sessions_ended", { count: ended });
    return c.json({}, 200);
  });
  api.openapi(otherSessionsEndRoute, async (c) => {
    const { person } = whoAsks(c);
    const ended = await endOtherSessions(directory, person.id, sessionOf(c, services, "any").id);
    await logOwn(services, person, "sessions_ended", { count: ended });
    return c.json({ ended }, 200);
  });
}
