import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { z } from "zod";

import { addEntry } from "#store/directory/entry.ts";
import { putPending, takePending, useOnce } from "#store/directory/once.ts";

import {
  beginRoute,
  oidcReturnRoute,
  samlFinishRoute,
  samlMetadataRoute,
  samlReturnRoute,
} from "../contract/federation.ts";
import { OwnError } from "../errors.ts";
import { originOf, placeHere } from "../origin.ts";
import { machineSecrets, resolveSecret } from "../secrets.ts";
import { sessionOf, whoAsks, type Api, type Env, type Services } from "../services.ts";
import { settingOf } from "../settings/setting.ts";
import { signInSetting } from "../settings/sign-in.ts";
import { personFor } from "../sign-in/federated.ts";
import type { Identity } from "../sign-in/identity.ts";
import { beginOidc, finishOidc } from "../sign-in/oidc/oidc.ts";
import { digestOf, newToken } from "../sign-in/one-time.ts";
import { SignInProblem, type SignInProblemCode } from "../sign-in/problem.ts";
import type { OidcProvider, Provider, SamlProvider } from "../sign-in/provider.ts";
import { beginSaml, finishSaml, samlMetadata } from "../sign-in/saml/saml.ts";
import { isSecure, signIn } from "../sign-in/session.ts";

/** So long somebody may take at the provider. */
const patience = 15 * 60_000;

/** What is remembered while the browser is at the provider. */
const flowSchema = z.object({
  provider: z.string(),
  /** The digest of what the browser holds: the answer is of use to it alone. */
  browser: z.string(),
  next: z.string(),
  /** Whose account it is to be joined to; null for an ordinary sign-in. */
  join: z.string().nullable(),
  oidc: z
    .object({ state: z.string(), nonce: z.string(), codeVerifier: z.string(), redirectUri: z.string() })
    .nullable(),
  saml: z.object({ requestId: z.string() }).nullable(),
});

type Flow = z.infer<typeof flowSchema>;

const identitySchema = z.object({
  provider: z.string(),
  subject: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  userName: z.string().nullable(),
});

const arrivalSchema = z.object({ flow: flowSchema, identity: identitySchema });

/** Signing in at identity providers: out to them, and back. */
export function addFederationRoutes(api: Api, services: Services): void {
  api.openapi(beginRoute, (c) =>
    told(c, services, async () => {
      const provider = await providerOf(services, c.req.valid("param").provider);
      const { next, join } = c.req.valid("query");
      const account = join === undefined ? null : await joining(c, services);
      return begin(c, services, provider, { next: placeHere(next), join: account });
    }),
  );
  api.openapi(oidcReturnRoute, (c) =>
    told(c, services, async () => {
      const { flow, provider } = await flowOf(c, services, "oidc", c.req.query("state"));
      requireBrowser(c, services, flow);
      const url = new URL(c.req.url);
      const here = new URL(`${url.pathname}${url.search}`, originOf(c, services));
      if (provider.kind !== "oidc" || flow.oidc === null) throw new SignInProblem("state_mismatch");
      const identity = await finishOidc(provider, await secretOf(provider), flow.oidc, here);
      return arrive(c, services, identity, flow);
    }),
  );
  api.openapi(samlReturnRoute, (c) =>
    told(c, services, async () => {
      const form = await c.req.parseBody();
      const { RelayState: state, SAMLResponse: answer } = form;
      const { flow, provider } = await flowOf(c, services, "saml", state);
      if (provider.kind !== "saml" || typeof answer !== "string") throw new SignInProblem("state_mismatch");
      const isReplayed = async (id: string, until: Date): Promise<boolean> =>
        !(await useOnce(services.directory, `saml ${provider.id} ${id}`, until.toISOString()));
      const identity = await finishSaml(provider, acsOf(c, services, provider), flow.saml, answer, isReplayed);
      // The browser did not send its cookie with a post from elsewhere: it shows it at our own address.
      const { token, digest } = newToken();
      await keep(services, digest, { flow, identity });
      return c.redirect(`/api/sign-in/saml/${provider.id}/finish?ticket=${token}`, 303);
    }),
  );
  api.openapi(samlFinishRoute, (c) =>
    told(c, services, async () => {
      const arrival = arrivalSchema.safeParse(await taken(services, digestOf(c.req.valid("query").ticket)));
      if (!arrival.success) throw new SignInProblem("state_mismatch");
      const { flow, identity } = arrival.data;
      requireBrowser(c, services, flow);
      return arrive(c, services, identity, flow);
    }),
  );
  api.openapi(samlMetadataRoute, async (c) => {
    const provider = await providerOf(services, c.req.valid("param").provider);
    if (provider.kind !== "saml") throw new OwnError("not_found");
    return c.body(samlMetadata(provider, acsOf(c, services, provider)), 200, {
      "Content-Type": "application/samlmetadata+xml",
    });
  });
}

/** What goes wrong is told on the sign-in page, by its code; the log has what was expected and what came. */
async function told(c: Context<Env>, services: Services, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    const detail = { code: error.code, detail: error.detail };
    const entry = { at: services.now().toISOString(), by: null, person: null, workspace: null, detail };
    await addEntry(services.directory, { ...entry, what: "sign_in_refused" });
    return c.redirect(`/sign-in?problem=${error.code}`, 303);
  }
}

async function begin(
  c: Context<Env>,
  services: Services,
  provider: Provider,
  { next, join }: Pick<Flow, "next" | "join">,
): Promise<Response> {
  const { token, digest: browser } = newToken();
  const own = { provider: provider.id, browser, next, join };
  const { location, state, flow } = await outOf(c, services, provider, own);
  await keep(services, digestOf(state), flow);
  const origin = originOf(c, services);
  const lasts = { maxAge: patience / 1000, secure: isSecure(origin) };
  setCookie(c, cookieOf(origin), token, { path: "/", httpOnly: true, sameSite: "Lax", ...lasts });
  return c.redirect(location, 302);
}

type Out = { readonly location: string; readonly state: string; readonly flow: Flow };

async function outOf(
  c: Context<Env>,
  services: Services,
  provider: Provider,
  own: Omit<Flow, "oidc" | "saml">,
): Promise<Out> {
  if (provider.kind === "saml") {
    const { location, pending } = await beginSaml(provider, acsOf(c, services, provider));
    return { location, state: pending.requestId, flow: { ...own, oidc: null, saml: pending } };
  }
  const redirect = `${originOf(c, services)}/api/sign-in/oidc/${provider.id}/return`;
  const { location, pending } = await beginOidc(provider, await secretOf(provider), redirect);
  return { location, state: pending.state, flow: { ...own, oidc: pending, saml: null } };
}

/** Signs in whoever has come back. */
async function arrive(c: Context<Env>, services: Services, identity: Identity, flow: Flow): Promise<Response> {
  const person = await personFor(services, identity, flow.join);
  if (person === null) throw new SignInProblem("not_here");
  await signIn(c, services, person.id, flow.oidc === null ? "saml" : "oidc");
  return c.redirect(placeHere(flow.next), 303);
}

/** The account that an identity is to be joined to: of who has just signed in. */
async function joining(c: Context<Env>, services: Services): Promise<string> {
  const { who } = c.get("found");
  if (who === null) throw new OwnError("sign_in_needed");
  sessionOf(c, services, "fresh");
  return whoAsks(c).person.id;
}

async function providerOf({ directory }: Services, id: string): Promise<Provider> {
  const { providers } = await settingOf(directory, signInSetting);
  const provider = providers.find((one) => one.id === id);
  if (provider === undefined) throw new OwnError("not_found");
  return provider;
}

/** The sign-in that an answer belongs to; nobody finds it a second time. */
async function flowOf(
  c: Context<Env>,
  services: Services,
  kind: Provider["kind"],
  state: unknown,
): Promise<{ readonly flow: Flow; readonly provider: Provider }> {
  const provider = await providerOf(services, c.req.param("provider") ?? "");
  const flow = flowSchema.safeParse(typeof state === "string" ? await taken(services, digestOf(state)) : null);
  if (!flow.success || flow.data.provider !== provider.id || provider.kind !== kind)
    throw new SignInProblem("state_mismatch");
  return { flow: flow.data, provider };
}

function requireBrowser(c: Context<Env>, services: Services, flow: Flow): void {
  const held = getCookie(c, cookieOf(originOf(c, services))) ?? "";
  if (digestOf(held) !== flow.browser) throw new SignInProblem("state_mismatch" satisfies SignInProblemCode);
}

const cookieOf = (origin: string): string => (isSecure(origin) ? "__Host-tertial-flow" : "tertial-flow");

const acsOf = (c: Context<Env>, services: Services, { id }: SamlProvider): string =>
  `${originOf(c, services)}/api/sign-in/saml/${id}/return`;

async function keep({ directory, now }: Services, digest: string, value: object): Promise<void> {
  await putPending(directory, digest, value, new Date(now().getTime() + patience).toISOString());
}

const taken = ({ directory, now }: Services, digest: string): Promise<unknown> =>
  takePending(directory, digest, now().toISOString());

async function secretOf({ clientSecret }: OidcProvider): Promise<string | null> {
  if (clientSecret === null) return null;
  const outcome = await resolveSecret(clientSecret, machineSecrets);
  if (!outcome.ok) throw new SignInProblem("client_refused", outcome.failure.code);
  return outcome.value.value;
}
