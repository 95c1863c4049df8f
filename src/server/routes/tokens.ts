import { randomUUID } from "node:crypto";

import { lackedRight, tokenChoice } from "#app/account/token-choice.ts";
import { seatOf, seatsOf } from "#app/permissions/seat.ts";
import { denialText, rightText } from "#app/permissions/words.ts";
import { refused } from "#app/result.ts";
import type { IsoDate } from "#domain/organisation/organisation.ts";
import { standingPath } from "#domain/organisation/place.ts";
import type { Language } from "#domain/text.ts";
import type { Person } from "#store/directory/person.ts";
import { addToken, revokeToken, type Token, type TokenScope } from "#store/directory/token.ts";

import { tokenChoicesRoute, tokenMakeRoute, tokenRevokeRoute, tokenRights } from "../contract/token.ts";
import { OwnError, valueOf } from "../errors.ts";
import { dayOf, sessionOf, whoAsks, type Api, type Services } from "../services.ts";
import { logOwn } from "../sign-in/log.ts";
import { newToken } from "../sign-in/one-time.ts";

/** The keys of one's own programs. */
export function addTokenRoutes(api: Api, services: Services): void {
  const { directory, workspaces, now } = services;
  api.openapi(tokenChoicesRoute, async (c) => {
    const language = c.req.valid("query").language ?? "sv";
    const today = dayOf(now());
    const seats = await seatsOf(directory, await workspaces.list(), whoAsks(c), today);
    const choices = seats.map((seat) => tokenChoice(seat, tokenRights, today, language));
    return c.json({ workspaces: choices.filter(({ rights }) => rights.length > 0), lastDay: lastDayFrom(now()) }, 200);
  });
  api.openapi(tokenMakeRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const who = whoAsks(c);
    const asked = c.req.valid("json");
    const { unit } = asked;
    const rights = tokenRights.filter((right) => asked.rights.includes(right));
    const today = dayOf(now());
    const open = await workspaces.find(asked.workspace);
    const seat = open === null ? null : await seatOf(directory, open, who, today);
    if (seat === null) return valueOf(refused("unknown_workspace", { name: asked.workspace }));
    const { organisation } = seat.open.workspace;
    if (unit !== null && standingPath(organisation, unit, today).length === 0)
      return valueOf(refused("unknown_unit", { name: unit }));
    const lacked = lackedRight(seat, rights, unit);
    if (lacked !== null) {
      const { right, verdict } = lacked;
      const language = c.req.valid("query").language ?? "sv";
      throw new OwnError("not_allowed", denialText(right, verdict.because, language));
    }
    const scope = { workspace: seat.open.id, rights, unit, people: false };
    return c.json({ token: await makeToken(services, who.person, asked, scope) }, 200);
  });
  api.openapi(tokenRevokeRoute, async (c) => {
    const { person } = whoAsks(c);
    const { token } = c.req.valid("param");
    if (!(await revokeToken(directory, person.id, token))) throw new OwnError("gone");
    await logOwn(services, person, "token_revoked", { token });
    return c.json({}, 200);
  });
}

/** What every token is asked for with. */
interface AskedToken {
  readonly name: string;
  readonly lastDay: IsoDate;
}

/** Makes a token of somebody's, for who may have the scope, and gives what it is used by. Throws where the last day is past or too far away. */
export async function makeToken(
  services: Services,
  person: Person,
  { name, lastDay }: AskedToken,
  scope: TokenScope,
): Promise<string> {
  const now = services.now();
  if (lastDay < dayOf(now) || lastDay > lastDayFrom(now)) throw new OwnError("bad_end_date");
  const { token, digest } = newToken();
  const id = randomUUID();
  const times = { createdAt: now.toISOString(), endsAt: endOf(lastDay), usedAt: null };
  await addToken(services.directory, digest, { id, person: person.id, name, scope, ...times });
  await logOwn(services, person, "token_made", { token: id, people: scope.people });
  return token;
}

/** The last day that a token may hold: a year from now. */
export function lastDayFrom(now: Date): IsoDate {
  return dayOf(new Date(now.getFullYear() + 1, now.getMonth(), now.getDate()));
}

/** The end of a day by this machine's clock. */
const endOf = (day: IsoDate): string => new Date(`${day}T23:59:59.999`).toISOString();

/** What a token is called and when it holds and was used, without what makes it one. */
export function datedView({ id, name, createdAt, endsAt, usedAt }: Token) {
  return { id, name, createdAt, lastDay: dayOf(new Date(endsAt)), usedAt };
}

/** A token as its owner sees it. */
export function tokenView(token: Token, language: Language) {
  const { workspace, unit, people, calendar = false } = token.scope;
  const rights = token.scope.rights.map((right) => rightText(right, language));
  return { ...datedView(token), workspace, unit, rights, people, calendar };
}
