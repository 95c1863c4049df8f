import { openWorkspaces, type Workspaces } from "#app/workspaces/open.ts";
import { createApi } from "#server/api.ts";
import type { Api, Services } from "#server/services.ts";
import { digestOf } from "#server/sign-in/one-time.ts";
import type { Directory } from "#store/directory/open.ts";
import { addPerson, type Person } from "#store/directory/person.ts";
import { addSession } from "#store/directory/session.ts";

import { lendDirectory } from "../store/lent.ts";
import { newBrowser, type Browser } from "./browser.ts";
import { starterFolder } from "./folder.ts";

/** An API with somebody signed in: who looks after the server, and so after workspaces that nobody has a role in. */
export interface SignedInApi {
  readonly api: Api;
  readonly services: Services;
  /** Asks as somebody signed in, from our own pages. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** To be closed: it has a directory of its own. */
export async function signedInApi(workspaces: Workspaces, more: Partial<Services> = {}): Promise<SignedInApi> {
  const directory = more.directory ?? (await lendDirectory());
  const services: Services = {
    workspaces,
    directory,
    now: () => new Date(),
    isDemo: false,
    keys: null,
    proxies: 0,
    origin: null,
    ...more,
  };
  const api = createApi(services);
  const operator = await personIn(directory, "operator", { isOperator: true });
  const request = requestAs(api, await cookieOf(directory, operator.id));
  return { api, services, request, close: directory.close };
}

/** An API over the files of the starter workspace, and the workspace's id. To be closed. */
export async function starterApi(more: Partial<Services> = {}): Promise<SignedInApi & { readonly id: string }> {
  const workspaces = await openWorkspaces([await starterFolder()]);
  const [{ id } = { id: "" }] = await workspaces.list();
  return { ...(await signedInApi(workspaces, more)), id };
}

/** Somebody in the directory, whose id is the user name. */
export async function personIn(directory: Directory, userName: string, more: Partial<Person> = {}): Promise<Person> {
  const person: Person = {
    id: userName,
    userName,
    name: userName,
    mail: null,
    language: "sv",
    status: "active",
    isOperator: false,
    source: "page",
    externalId: null,
    createdAt: new Date().toISOString(),
    ...more,
  };
  await addPerson(directory, person);
  return person;
}

let made = 0;

/** Signs somebody in, without the pages. */
export async function cookieOf(directory: Directory, person: string): Promise<string> {
  made += 1;
  const secret = `session-of-${person}-${made}-${"x".repeat(20)}`;
  const now = new Date();
  const [at, endsAt] = [now.toISOString(), new Date(now.getTime() + 3_600_000).toISOString()];
  const times = { createdAt: at, seenAt: at, endsAt };
  await addSession(directory, { hash: digestOf(secret), id: secret, person, way: "link", agent: "test", ...times });
  return `tertial=${secret}`;
}

/** Signs somebody in, in a browser of their own. */
export async function browserOf({ api, services }: SignedInApi, person: string): Promise<Browser> {
  const browser = newBrowser(api);
  const [name = "", secret = ""] = (await cookieOf(services.directory, person)).split("=");
  browser.plant(name, secret);
  return browser;
}

/** Asks with a cookie, as a page of ours would. */
export function requestAs(api: Api, cookie: string): SignedInApi["request"] {
  return async (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set("Cookie", cookie);
    headers.set("Sec-Fetch-Site", "same-origin");
    if (init?.body !== undefined) headers.set("Content-Type", "application/json");
    return api.request(`http://localhost${path}`, { ...init, headers });
  };
}
