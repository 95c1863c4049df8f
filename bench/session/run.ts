import { availableParallelism } from "node:os";

import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

import type { OpenWorkspace, Workspaces } from "../../src/app/workspaces/open.ts";
import type { Grant } from "../../src/domain/permissions/grant.ts";
import { addPageRoutes } from "../../src/server/routes/pages.ts";
import { hostCheck, secured } from "../../src/server/security.ts";
import { dayOf, type Env } from "../../src/server/services.ts";
import { openDirectory } from "../../src/store/directory/open.ts";
import { cookieOf, personIn, signedInApi } from "../../tests/factories/server.ts";
import * as factory from "../../tests/factories/workspace.ts";
import { benchPlace, type DatabaseName } from "../store/place.ts";

/**
 * What session and permission cost a request: pages asked for by 500 people who have signed in, beside the same pages of the same
 * routes without any gate. A region of 6 000 units, in which 5 000 have a role. One after the other, turn by turn, in one process.
 */
const people = 500;
const units = 6_000;
const roles = 5_000;
const rounds = 3_000;

const unitName = (number: number): string => `U${number}`;
/** A tree of six levels: ten divisions, and so on. */
const parentOf = (number: number): number => Math.floor((number - 1) / 6);

function region(): OpenWorkspace {
  const all = Array.from({ length: units }, (_, number) => number);
  const parents = all.map((number) => [unitName(number), number === 0 ? null : unitName(parentOf(number))] as const);
  const hours = factory.measureOf("hours", { unit: "hours" });
  const grants = Array.from({ length: roles }, (_, number): Grant => {
    const [person, unit] = [`p${number}`, unitName((number * 7) % units)];
    return { id: `g${number}`, person, role: "manager", unit, from: "2024-01-01", to: null, delegatedFrom: null };
  });
  const workspace = factory.workspaceOf({
    id: "region",
    organisation: factory.organisationOf(Object.fromEntries(parents)),
    grants,
    measures: [hours],
    facts: all.map((number) => factory.factOf(hours, "2024-01", "12", { unit: unitName(number) })),
    rounds: [factory.roundOf("2024t1", "2024T1", { units: [unitName(0)] })],
  });
  const visit = () => ({ fetch: async () => false, end: () => undefined });
  const nowhere = { folder: null, stored: null, fault: null, problems: [], visit, mayRead: () => true };
  return { id: "region", workspace, cube: factory.cubeOf(workspace), ...nowhere };
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

async function measure(name: DatabaseName): Promise<void> {
  const at = await benchPlace(name);
  const directory = await openDirectory(at.place);
  const open = region();
  const workspaces: Workspaces = { list: async () => [open], find: async () => open, close: async () => undefined };
  const { api } = await signedInApi(workspaces, { directory });
  const cookies: string[] = [];
  for (let number = 0; number < people; number += 1) {
    await personIn(directory, `p${number}`);
    cookies.push(await cookieOf(directory, `p${number}`));
  }
  const [ungated, who] = [new OpenAPIHono<Env>(), await personIn(directory, "nobody")];
  const asker = { person: who.id, grants: [], organisation: open.workspace.organisation, scope: null };
  const seat = {
    who: { person: who, scope: null },
    asker: { ...asker, today: dayOf(new Date()) },
    open,
    may: () => ({ allowed: true, by: null }) as const,
  };
  // All that stands before the gate, but the gate.
  ungated.use(secured, hostCheck([]), compress());
  ungated.use("/api/*", etag({ weak: true }));
  ungated.use("/api/*", async (c, next) => {
    c.set("found", { who: seat.who, session: null, seat });
    await next();
  });
  addPageRoutes(ungated, async () => (by) => by);
  const times: { readonly gated: number[]; readonly ungated: number[] } = { gated: [], ungated: [] };
  for (let round = 0; round < rounds; round += 1) {
    const number = round % people;
    const path = `http://localhost/api/workspaces/region/pages/staff?unit=${unitName((number * 7) % units)}`;
    const headers = { Cookie: cookies[number] ?? "" };
    for (const [kind, asked] of [["gated", api] as const, ["ungated", ungated] as const]) {
      const start = performance.now();
      const response = await asked.request(path, { headers });
      await response.arrayBuffer();
      times[kind].push(performance.now() - start);
      if (response.status !== 200) throw new Error(`${kind}: ${response.status}`);
    }
  }
  await directory.close();
  await at.end();
  // The first of each person's requests works out what they may see.
  const [first, later] = [times.gated.slice(0, people), times.gated.slice(people)];
  const without = median(times.ungated.slice(people));
  const told = [median(later), without, median(later) - without, median(first) - without].map((time) =>
    time.toFixed(2),
  );
  console.log(
    `${name}: a page ${told[0]} ms, without the gate ${told[1]} ms: ${told[2]} ms more; a person's first ${told[3]} ms more`,
  );
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores; ${people} people, ${units} units, ${roles} roles`,
);
for (const name of ["PostgreSQL", "PGlite"] as const) await measure(name);
