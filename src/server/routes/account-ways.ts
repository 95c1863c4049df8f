import { z } from "zod";

import { refused } from "#app/result.ts";
import { addPasskey, passkeysOf, removeWay, setPassword, type Removable } from "#store/directory/credential.ts";
import type { Person } from "#store/directory/person.ts";
import { endOtherSessions } from "#store/directory/session.ts";

import {
  passkeyAddRoute,
  passkeyBeginRoute,
  passkeyRemoveRoute,
  passwordBeginRoute,
  passwordConfirmRoute,
  passwordRemoveRoute,
} from "../contract/account.ts";
import { OwnError, valueOf } from "../errors.ts";
import { originOf } from "../origin.ts";
import { sessionOf, whoAsks, type Api, type Services } from "../services.ts";
import { settingOf } from "../settings/setting.ts";
import { signInSetting } from "../settings/sign-in.ts";
import { logOwn } from "../sign-in/log.ts";
import { beginRegistration, finishRegistration, passkeyPatience } from "../sign-in/passkey.ts";
import { passkeySite } from "../sign-in/passkey-site.ts";
import { checkPassword } from "../sign-in/password-rules.ts";
import { hashPassword } from "../sign-in/password.ts";
import { newRecoveryCodes } from "../sign-in/recovery-codes.ts";
import { openBox, sealBox } from "../sign-in/secret-box.ts";
import { giveTicket, putBack, takeTicket } from "../sign-in/ticket.ts";
import { newTotpSecret, totpSetup, verifyTotp } from "../sign-in/totp.ts";
import { keysOf, siteName } from "./sign-in.ts";

/** How long a person may take to set up an app, in milliseconds. */
const setupPatience = 15 * 60_000;

const passkeyTicket = z.strictObject({ kind: z.literal("new_passkey"), person: z.string(), challenge: z.string() });
const setupTicket = z.strictObject({
  kind: z.literal("new_password"),
  person: z.string(),
  password: z.string(),
  totpBox: z.string(),
});

/** How one signs in: only for who has just signed in may it be changed. */
export function addAccountWayRoutes(api: Api, services: Services): void {
  addPasskeyRoutes(api, services);
  addPasswordRoutes(api, services);
}

function addPasskeyRoutes(api: Api, services: Services): void {
  const { directory, now } = services;
  api.openapi(passkeyBeginRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const { person } = whoAsks(c);
    const site = valueOf(passkeySite(originOf(c, services), siteName));
    const holder = { personId: person.id, userName: person.userName, displayName: person.name };
    const existing = (await passkeysOf(directory, person.id)).map(({ id, transports }) => {
      return { id, transports: listed(transports) };
    });
    const { options, challenge } = await beginRegistration(holder, existing, site);
    const value: z.input<typeof passkeyTicket> = { kind: "new_passkey", person: person.id, challenge };
    return c.json({ ticket: await giveTicket(services, value, passkeyPatience), options }, 200);
  });
  api.openapi(passkeyAddRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const { person } = whoAsks(c);
    const { ticket, name, response } = c.req.valid("json");
    const asked = await takeTicket(services, ticket, passkeyTicket);
    if (asked?.person !== person.id) return valueOf(refused("passkey_stale"));
    const site = valueOf(passkeySite(originOf(c, services), siteName));
    const made = valueOf(await finishRegistration(response, asked.challenge, name, site));
    const isNew = await addPasskey(directory, {
      id: made.id,
      person: person.id,
      public_key: Buffer.from(made.publicKey).toString("base64url"),
      counter: made.counter,
      transports: made.transports.join(","),
      name,
      created_at: now().toISOString(),
      used_at: null,
    });
    if (!isNew) return valueOf(refused("passkey_refused"));
    await logOwn(services, person, "passkey_added");
    return c.json({}, 200);
  });
  api.openapi(passkeyRemoveRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const { person } = whoAsks(c);
    await remove(services, person, { kind: "passkey", id: c.req.valid("param").passkey });
    return c.json({}, 200);
  });
}

const listed = (text: string): readonly string[] => text.split(",").filter((part) => part !== "");

function addPasswordRoutes(api: Api, services: Services): void {
  const { directory, now } = services;
  api.openapi(passwordBeginRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const { person } = whoAsks(c);
    const names = [person.name, person.userName, person.mail ?? ""];
    const password = valueOf(checkPassword(c.req.valid("json").password, names));
    const keys = await keysOf(services);
    const secret = newTotpSecret();
    const value: z.input<typeof setupTicket> = {
      kind: "new_password",
      person: person.id,
      password: await hashPassword(password),
      totpBox: sealBox(secret, person.id, keys),
    };
    const ticket = await giveTicket(services, value, setupPatience);
    return c.json({ ticket, ...totpSetup(secret, siteName, person.userName) }, 200);
  });
  api.openapi(passwordConfirmRoute, async (c) => {
    const session = sessionOf(c, services, "fresh");
    const { person } = whoAsks(c);
    const { ticket, code } = c.req.valid("json");
    const chosen = await takeTicket(services, ticket, setupTicket);
    if (chosen?.person !== person.id) return valueOf(refused("setup_stale"));
    const { password, totpBox } = chosen;
    const secret = valueOf(openBox(totpBox, person.id, await keysOf(services)));
    const step = verifyTotp(secret, code, now().getTime(), null);
    if (!step.ok) {
      await putBack(services, ticket, chosen, setupPatience);
      return valueOf(step);
    }
    const { codes, digests } = newRecoveryCodes();
    await setPassword(directory, person.id, { password, totpBox, totpStep: step.value, recoveryHashes: digests });
    await endOtherSessions(directory, person.id, session.id);
    await logOwn(services, person, "password_set");
    return c.json({ recoveryCodes: codes }, 200);
  });
  api.openapi(passwordRemoveRoute, async (c) => {
    sessionOf(c, services, "fresh");
    const { person } = whoAsks(c);
    await remove(services, person, { kind: "password" });
    return c.json({}, 200);
  });
}

/** Nobody shuts themselves out: the last way to sign in stays. */
async function remove(services: Services, person: Person, way: Removable): Promise<void> {
  const { providers } = await settingOf(services.directory, signInSetting);
  const ids = providers.map(({ id }) => id);
  const outcome = await removeWay(services.directory, person.id, way, ids);
  if (outcome === "gone") throw new OwnError("gone");
  if (outcome === "last") return valueOf(refused("last_way"));
  await logOwn(services, person, `${way.kind}_removed`);
}
