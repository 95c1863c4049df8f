import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type OidcTestProvider, startOidcProvider } from "../../../../tests/factories/identity-providers/oidc.ts";
import { refusalOf } from "../../../../tests/factories/identity-providers/refusal.ts";
import { signInAt } from "../../../../tests/factories/identity-providers/walk.ts";
import { oidcProviderSchema, type OidcProvider } from "../provider.ts";
import { beginOidc, finishOidc, logoutUrl, type PendingOidc } from "./oidc.ts";

const redirectUri = "http://127.0.0.1:1/api/sign-in/oidc/region/return";
const returnUri = "http://127.0.0.1:1/signed-out";

let provider: OidcTestProvider;
beforeAll(async () => {
  provider = await startOidcProvider([redirectUri], [returnUri]);
});
afterAll(() => provider.close());

const begin = (changes: Partial<OidcProvider> = {}) =>
  beginOidc({ ...provider.settings, ...changes }, provider.clientSecret, redirectUri);

const finish = (pending: PendingOidc, url: URL, changes: Partial<OidcProvider> = {}, secret = provider.clientSecret) =>
  finishOidc({ ...provider.settings, ...changes }, secret, pending, url);

/** Begun, and signed in at the provider. */
async function signedIn(userName = "anna") {
  const { location, pending } = await begin();
  return { pending, url: await signInAt(location, userName, redirectUri) };
}

describe("a provider that follows the protocol", () => {
  test("tells who signs in, with particulars that only its userinfo has", async () => {
    const { pending, url } = await signedIn();
    expect(await finish(pending, url)).toEqual({
      provider: "region",
      subject: "id-of-anna",
      name: "Anna Provsson",
      email: "anna@region.example",
      userName: "anna",
    });
  });

  test("is known by another claim where the mapping says so; a name can be of several parts", async () => {
    const { pending, url } = await signedIn();
    const mapping = {
      subject: "preferred_username",
      userName: null,
      name: ["preferred_username", "name"],
      email: null,
    };
    expect(await finish(pending, url, { mapping })).toEqual({
      provider: "region",
      subject: "anna",
      name: "anna Anna Provsson",
      email: null,
      userName: null,
    });
    const again = await signedIn();
    expect(await refusalOf(finish(again.pending, again.url, { mapping: { ...mapping, subject: "none_such" } }))).toBe(
      "no_subject",
    );
  });

  test("is asked with PKCE, state and nonce, which are new each time and not guessed from the address", async () => {
    const [one, other] = [await begin({ assurance: ["loa3"] }), await begin()];
    const asked = new URL(one.location).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: "tertial",
      response_type: "code",
      redirect_uri: redirectUri,
      scope: "openid profile email",
      code_challenge_method: "S256",
      state: one.pending.state,
      nonce: one.pending.nonce,
      acr_values: "loa3",
    });
    expect(one.location).not.toContain(one.pending.codeVerifier);
    expect(one.location).not.toContain(provider.clientSecret);
    for (const part of ["state", "nonce", "codeVerifier"] as const)
      expect(one.pending[part]).not.toBe(other.pending[part]);
  });

  test("refuses a request without PKCE", async () => {
    const { location, pending } = await begin();
    const bare = new URL(location);
    bare.searchParams.delete("code_challenge");
    bare.searchParams.delete("code_challenge_method");
    expect(await refusalOf(finish(pending, await signInAt(bare.href, "anna", redirectUri)))).toBe(
      "refused_by_provider",
    );
  });

  test("takes a code once, and only from whoever began", async () => {
    const { pending, url } = await signedIn();
    const { pending: another } = await begin();
    expect(await refusalOf(finish({ ...pending, codeVerifier: another.codeVerifier }, url))).toBe("code_refused");
    const again = await signedIn();
    await finish(again.pending, again.url);
    expect(await refusalOf(finish(again.pending, again.url))).toBe("code_refused");
  });

  test("does not know a client with another secret", async () => {
    const { pending, url } = await signedIn();
    expect(await refusalOf(finish(pending, url, {}, "another"))).toBe("client_refused");
  });

  test("gives an answer that belongs to another sign-in, to none, or is cut in two", async () => {
    const { pending, url } = await signedIn();
    const { pending: another } = await begin();
    expect(await refusalOf(finish(another, url))).toBe("state_mismatch");
    const without = new URL(url);
    without.searchParams.delete("state");
    expect(await refusalOf(finish(pending, without))).toBe("state_mismatch");
    const twice = new URL(url);
    twice.searchParams.append("state", pending.state);
    expect(await refusalOf(finish(pending, twice))).toBe("state_mismatch");
    expect(await refusalOf(finish({ ...pending, nonce: another.nonce }, url))).toBe("nonce_mismatch");
  });

  test("is told from another by the issuer in the address (mix-up)", async () => {
    const { pending, url } = await signedIn();
    url.searchParams.set("iss", "https://other.example");
    expect(await refusalOf(finish(pending, url))).toBe("wrong_issuer");
    url.searchParams.delete("iss");
    expect(await refusalOf(finish(pending, url))).toBe("wrong_issuer");
  });

  test("can be told no by the person", async () => {
    const { pending, url } = await signedIn();
    url.searchParams.delete("code");
    url.searchParams.set("error", "access_denied");
    url.searchParams.set("error_description", "<b>anything</b>");
    expect(await refusalOf(finish(pending, url))).toBe("declined");
  });

  test("does not reach the level that is required", async () => {
    const { pending, url } = await signedIn();
    expect(await refusalOf(finish(pending, url, { assurance: ["http://id.example/loa3"] }))).toBe("wrong_assurance");
  });

  test("has an address to sign out at", async () => {
    const address = await logoutUrl(provider.settings, returnUri);
    expect(address).toMatch(`${provider.issuer}/session/end?`);
    expect(new URL(address ?? "").searchParams.get("post_logout_redirect_uri")).toBe(returnUri);
  });
});

test("a provider that is not there is told from one that says no", async () => {
  const settings = oidcProviderSchema.parse({ ...provider.settings, issuer: "http://127.0.0.1:1" });
  expect(await refusalOf(beginOidc(settings, null, redirectUri))).toBe("provider_unreachable");
});
