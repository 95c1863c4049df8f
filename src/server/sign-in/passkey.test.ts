import { expect, test } from "vitest";

import { newAuthenticator, type Authenticator } from "../../../tests/factories/authenticator.ts";
import { passkeyNameSchema, registrationResponseSchema, signInResponseSchema } from "../contract/passkey.ts";
import { passkeySite } from "./passkey-site.ts";
import { beginRegistration, beginSignIn, finishRegistration, finishSignIn, type Passkey } from "./passkey.ts";

const site = { origin: "https://tertial.example:8443", rpId: "tertial.example", name: "Tertial" };
const here = { origin: site.origin };
const personId = "3f0c1a52-6a0e-4b36-9a54-7b1f0a3b9c11";
const holder = { personId, userName: "asa.oberg", displayName: "Åsa Öberg" };

interface Holder {
  readonly authenticator: Authenticator;
  readonly passkey: Passkey;
}

async function registered(counts: boolean): Promise<Holder> {
  const authenticator = newAuthenticator({ counts });
  const { options, challenge } = await beginRegistration(holder, [], site);
  const response = authenticator.create(options, here);
  const result = await finishRegistration(response, challenge, "Jobbtelefonen", site);
  if (!result.ok) throw new Error(result.refusal.code);
  return { authenticator, passkey: result.value };
}

const refusedAs = (code: string) => ({ ok: false, refusal: { code, values: {} } });

test("a passkey is asked for with all that makes it sign in by itself, and to which ones there are already", async () => {
  const { options, challenge } = await beginRegistration(holder, [{ id: "AAEC", transports: ["usb"] }], site);
  expect(options.challenge).toBe(challenge);
  expect(options.rp).toEqual({ name: "Tertial", id: "tertial.example" });
  expect(Buffer.from(options.user.id, "base64url").toString()).toBe(personId);
  expect(options.attestation).toBe("none");
  expect(options.authenticatorSelection).toMatchObject({ residentKey: "required", userVerification: "required" });
  expect(options.excludeCredentials).toEqual([{ id: "AAEC", transports: ["usb"], type: "public-key" }]);
});

test("a new passkey is taken, of a security key and of a synced one", async () => {
  const { passkey: key } = await registered(true);
  expect(key).toMatchObject({ counter: 1, transports: ["usb"] });
  const { passkey: synced } = await registered(false);
  expect(synced).toMatchObject({ counter: 0, name: "Jobbtelefonen" });
});

test("a new passkey is refused from elsewhere, for an old question, unverified, and when it is no passkey", async () => {
  const { options, challenge } = await beginRegistration(holder, [], site);
  const { challenge: other } = await beginRegistration(holder, [], site);
  const authenticator = newAuthenticator({ counts: true });
  const finish = (response: ReturnType<Authenticator["create"]>, asked = challenge) =>
    finishRegistration(response, asked, "Nyckel", site);

  const elsewhere = { origin: "https://tertia1.example:8443" };
  expect(await finish(authenticator.create(options, elsewhere))).toEqual(refusedAs("passkey_elsewhere"));
  const otherSite = { ...options, rp: { id: "tertia1.example" } };
  expect(await finish(authenticator.create(otherSite, here))).toEqual(refusedAs("passkey_elsewhere"));
  expect(await finish(authenticator.create(options, here), other)).toEqual(refusedAs("passkey_stale"));
  const unverified = authenticator.create(options, { ...here, isUserVerified: false });
  expect(await finish(unverified)).toEqual(refusedAs("passkey_unverified"));

  const good = authenticator.create(options, here);
  const withResponse = (response: object) => ({ ...good, response: { ...good.response, ...response } });
  expect(await finish(withResponse({ attestationObject: "AAAA" }))).toEqual(refusedAs("passkey_refused"));
  expect(await finish(withResponse({ clientDataJSON: "AAAA" }))).toEqual(refusedAs("passkey_refused"));
  expect(await finish({ ...good, rawId: "AAAA" })).toEqual(refusedAs("passkey_refused"));
});

test("sign-in names no passkeys, and takes one", async () => {
  const { options, challenge } = await beginSignIn(site);
  expect(options).toMatchObject({ rpId: "tertial.example", userVerification: "required", challenge });
  expect(options.allowCredentials).toBeUndefined();

  const { authenticator, passkey } = await registered(true);
  const result = await finishSignIn(authenticator.get(options, here), challenge, passkey, personId, site);
  expect(result).toEqual({ ok: true, value: 2 });
});

test("a passkey that does not count signs in again and again", async () => {
  const { authenticator, passkey } = await registered(false);
  for (const round of [1, 2]) {
    const { options, challenge } = await beginSignIn(site);
    const result = await finishSignIn(authenticator.get(options, here), challenge, passkey, personId, site);
    expect(result, `sign-in ${round}`).toEqual({ ok: true, value: 0 });
  }
});

test("sign-in is refused from elsewhere, for an old question and unverified", async () => {
  const { authenticator, passkey } = await registered(true);
  const { options, challenge } = await beginSignIn(site);
  const { challenge: other } = await beginSignIn(site);
  const finish = (response: ReturnType<Authenticator["get"]>, asked = challenge) =>
    finishSignIn(response, asked, passkey, personId, site);

  const elsewhere = { origin: "https://tertial.example" };
  expect(await finish(authenticator.get(options, elsewhere))).toEqual(refusedAs("passkey_elsewhere"));
  const otherSite = { ...options, rpId: "tertia1.example" };
  expect(await finish(authenticator.get(otherSite, here))).toEqual(refusedAs("passkey_elsewhere"));
  expect(await finish(authenticator.get(options, here), other)).toEqual(refusedAs("passkey_stale"));
  const unverified = authenticator.get(options, { ...here, isUserVerified: false });
  expect(await finish(unverified)).toEqual(refusedAs("passkey_unverified"));
});

test("an answer that is given a second time is refused by its count", async () => {
  const { authenticator, passkey } = await registered(true);
  const { options, challenge } = await beginSignIn(site);
  const response = authenticator.get(options, here);
  const first = await finishSignIn(response, challenge, passkey, personId, site);
  if (!first.ok) throw new Error(first.refusal.code);
  const second = await finishSignIn(response, challenge, { ...passkey, counter: first.value }, personId, site);
  expect(second).toEqual(refusedAs("passkey_copied"));
});

test("another key, another passkey's answer and another person's passkey are refused", async () => {
  const { authenticator, passkey } = await registered(true);
  const { authenticator: stranger, passkey: theirs } = await registered(true);
  const { options, challenge } = await beginSignIn(site);

  const forged = { ...stranger.get(options, here), id: passkey.id, rawId: passkey.id };
  expect(await finishSignIn(forged, challenge, passkey, personId, site)).toEqual(refusedAs("passkey_refused"));
  const own = authenticator.get(options, here);
  expect(await finishSignIn(own, challenge, theirs, personId, site)).toEqual(refusedAs("passkey_refused"));
  expect(await finishSignIn(own, challenge, passkey, "someone-else", site)).toEqual(refusedAs("passkey_refused"));

  const unsigned = { ...own, response: { ...own.response, signature: "AAAA" } };
  expect(await finishSignIn(unsigned, challenge, passkey, personId, site)).toEqual(refusedAs("passkey_refused"));
  const { userHandle: _, ...nobodys } = own.response;
  const unowned = { ...own, response: nobodys };
  expect(await finishSignIn(unowned, challenge, passkey, personId, site)).toEqual(refusedAs("passkey_refused"));
});

test("the contract takes what an authenticator gives, and leaves out what is not needed", async () => {
  const { options } = await beginRegistration(holder, [], site);
  const authenticator = newAuthenticator({ counts: false });
  const created = authenticator.create(options, here);
  const asSent = {
    ...created,
    clientExtensionResults: { credProps: { rk: true } },
    authenticatorAttachment: "platform",
  };
  expect(registrationResponseSchema.parse(asSent)).toEqual(created);
  const got = authenticator.get(options, here);
  expect(signInResponseSchema.parse(got)).toEqual(got);
  expect(signInResponseSchema.safeParse({ ...got, id: "not base64url!" }).success).toBe(false);
  expect(passkeyNameSchema.parse(" Jobbtelefonen ")).toBe("Jobbtelefonen");
  expect(passkeyNameSchema.safeParse(" ").success).toBe(false);
});

test("passkeys need a host name, and https but at localhost", () => {
  expect(passkeySite("https://tertial.example:8443/", "Tertial")).toEqual({ ok: true, value: site });
  const local = passkeySite("http://localhost:4400", "Tertial");
  expect(local).toMatchObject({ ok: true, value: { origin: "http://localhost:4400", rpId: "localhost" } });
});

test.each(["http://tertial.example", "https://10.0.0.1", "https://[::1]", "http://127.0.0.1:4400", "tertial"])(
  "there are no passkeys at %s",
  (address) => {
    const refusal = { code: "passkeys_not_here", values: { detail: address } };
    expect(passkeySite(address, "Tertial")).toEqual({ ok: false, refusal });
  },
);
