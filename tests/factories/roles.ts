import { rmSync } from "node:fs";

import { onTestFinished } from "vitest";
import { z } from "zod";

import { openWorkspaces } from "#app/workspaces/open.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { write, type Author } from "../../src/store/change.ts";
import type { StorePlace } from "../../src/store/place.ts";
import type { Database } from "../store/databases.ts";
import { author } from "../store/made.ts";
import { copyOfStarter, textOf } from "../store/places.ts";
import { cookieOf, personIn, requestAs, signedInApi } from "./server.ts";

/** Of what the API says of roles, what is asked of it here. */
export const grantsSchema = z.object({
  grants: z.array(
    z.object({
      id: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
      role: z.object({ id: z.string() }),
      unit: z.object({ code: z.string() }),
      units: z.number(),
      state: z.string(),
      to: z.string().nullable(),
      delegatedBy: z.object({ id: z.string() }).nullable(),
      may: z.object({ end: z.object({ allowed: z.boolean() }), delegate: z.object({ allowed: z.boolean() }) }),
    }),
  ),
  below: z.array(z.object({ id: z.string() })),
  handedOver: z.array(z.object({ id: z.string() })),
  notice: z.string().nullable(),
  may: z.object({ give: z.object({ allowed: z.boolean(), why: z.string().nullable() }) }),
});
export const recordedSchema = z.object({ grant: z.string().nullable() });

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** An API over a starter workspace of its own. To be closed. */
export async function rolesApi() {
  const place = await copyOfStarter();
  const roles = await rolesAt(place);
  const close = async (): Promise<void> => {
    await roles.close();
    rmSync(place.folder, { recursive: true, force: true });
  };
  return { ...roles, folder: place.folder, close };
}

/** As `rolesApi`, on one of the databases and with these roles, `g1`, `g2` … Gone after the test. */
export async function rolesOn({ starterPlace }: Database, grants: readonly Partial<Grant>[]) {
  const roles = await rolesAt(await starterPlace());
  onTestFinished(roles.close);
  await roles.setGrants(grants, author(2));
  return roles;
}

/** An API over a store of the starter workspace, with VARD and SERV under RE. To be closed. */
export async function rolesAt(place: StorePlace) {
  const workspaces = await openWorkspaces([textOf(place)]);
  const api = await signedInApi(workspaces);
  const { directory } = api.services;
  const [open] = await workspaces.list();
  const store = open?.stored?.store;
  if (store === undefined) throw new Error("no store");

  /** Makes these the roles that there are: `g1`, `g2` … */
  const setGrants = async (grants: readonly Partial<Grant>[], by: Author): Promise<void> => {
    const bodies = grants.map((one, index): Grant => {
      const always = { from: "2020-01-01", to: null, delegatedFrom: null };
      return { id: `g${index + 1}`, person: "", role: "reader", unit: "RE", ...always, ...one };
    });
    const [now] = await workspaces.list();
    const gone = (now?.workspace.grants ?? []).filter(({ id }) => bodies.every((body) => body.id !== id));
    const items = [...bodies.map((body) => ({ id: body.id, body })), ...gone.map(({ id }) => ({ id, body: null }))];
    if (items.length > 0) await write(store, { ...by, items: items.map((item) => ({ noun: "grant", ...item })) });
  };

  /** Asks of the workspace as somebody, who is added to the directory where they are not there yet. */
  const asker = async (person: string) => {
    await personIn(directory, person);
    const request = requestAs(api.api, await cookieOf(directory, person));
    const ask = async (path: string, body?: unknown): Promise<Answer> => {
      const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const response = await request(`/api/workspaces/${open?.id}${path}`, init);
      return { status: response.status, body: await response.json() };
    };
    const see = async (query: string) => grantsSchema.parse((await ask(`/grants${query}`)).body);
    const give = (more: object): Promise<Answer> => {
      const plain = { person: "kim", role: "reader", unit: "VARD", from: "2020-01-01", to: null, reason: "ny" };
      return ask("/grants", { ...plain, ...more });
    };
    return { ask, see, give };
  };
  const close = (): Promise<void> => workspaces.close().then(api.close);
  return { store, directory, api, setGrants, asker, close };
}

export const codeOf = ({ body }: Answer): string => z.object({ code: z.string() }).parse(body).code;

/** Somebody who may give roles everywhere. */
export const administrator = { person: "ada", role: "administrator", unit: "RE" } as const;
