import { z } from "zod";

import { openWorkspaces } from "#app/workspaces/open.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import { dayAfter } from "#domain/periods/span.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { Workspace } from "#domain/workspace.ts";
import { dayOf } from "#server/services.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import type { StorePlace } from "../../src/store/place.ts";
import { replaceWorkspace } from "../../src/store/replace.ts";

import { cookieOf, personIn, requestAs, signedInApi, type SignedInApi } from "./server.ts";
import * as factory from "./workspace.ts";

/** Asks, as somebody, below `/api/workspaces/test`. */
export interface Seated {
  readonly get: (path: string) => Promise<Asked>;
  readonly post: (path: string, body: unknown) => Promise<Asked>;
  readonly put: (path: string, body: unknown) => Promise<Asked>;
  readonly remove: (path: string, body: unknown) => Promise<Asked>;
}

export interface Asked {
  readonly status: number;
  readonly body: unknown;
}

export const codeOf = ({ body }: Asked): string => z.object({ code: z.string() }).parse(body).code;

export const tomorrow = dayAfter(dayOf(new Date()));

/** The round's units, two levels of them: `LT` at the top has `A` and `B`; `A1` stands below `A`, and `OLD` ends in the middle of the period. */
export function roundWorkspace(round: Partial<Round> = {}): Workspace {
  const grant = (person: string, role: Grant["role"], unit: string): Grant => {
    return { id: `${person}-${unit}`, person, role, unit, from: "2020-01-01", to: null, delegatedFrom: null };
  };
  const { statement, measures } = factory.statementOf({ sales: "income", cost: "cost" });
  const [sales, cost] = measures;
  if (sales === undefined || cost === undefined) throw new RangeError("a statement of two rows has two measures");
  const sick = factory.measureOf("sick", { unit: "percent", kind: "rate", overUnits: "none", overTime: "none" });
  const { units, edges, ...organisation } = factory.organisationOf({ LT: null, A: "LT", A1: "A", B: "LT", OLD: "LT" });
  const ended = edges.map((edge) => (edge.unit === "OLD" ? { ...edge, to: "2018-03-31" } : edge));
  return factory.workspaceOf({
    scales: [{ ...factory.fulfilment, proposes: { ...factory.proposes, objectives: "none" } }],
    organisation: { units, edges: ended, ...organisation },
    grants: [
      grant("cora", "controller", "LT"),
      grant("mia", "manager", "LT"),
      grant("mona", "manager", "A"),
      grant("rex", "reporter", "A"),
      grant("bea", "reporter", "B"),
    ],
    measures: [...measures, sick],
    statements: [statement],
    facts: [
      factory.factOf(sales, "2018-01", "10", { unit: "A", scenario: "budget" }),
      factory.factOf(sales, "2018-01", "8", { unit: "A" }),
      factory.factOf(sick, "2018T1", "4", { unit: "A" }),
    ],
    plan: {
      levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
      objectives: [
        factory.objectiveOf("g", { unit: "LT", level: "goal" }),
        factory.objectiveOf("a", { unit: "A", level: "goal", supports: ["g"] }),
        factory.objectiveOf("b", { unit: "B", level: "goal", supports: ["g"] }),
      ],
      indicators: [
        factory.indicatorOf("i", {
          unit: "A",
          objective: "a",
          measure: "sick",
          target: { kind: "number", relation: "at_most", value: "3" },
        }),
      ],
      assignments: [],
    },
    rounds: [
      factory.roundOf("2017t3", "2017T3", {
        units: ["A"],
        assessments: [factory.assessmentOf("objective:a", "met", { unit: "A", comment: { sv: "Bra i fjol." } })],
      }),
      factory.roundOf("r", "2018T1", {
        units: ["LT", "A", "B"],
        deadline: tomorrow,
        asks: {
          subjects: ["objective", "indicator"],
          deviations: [{ measure: "income.sales", scenario: "deviation", over: { amount: "1000000", percent: "5" } }],
          questions: [{ id: "staff", name: { sv: "Hur ser bemanningen ut?" }, help: null, required: true }],
          instructions: { sv: "Svara **kort**." },
        },
        ...round,
      }),
    ],
  });
}

/** A server over a store with that workspace, in which people have their seats. To be closed. */
export async function roundApi(place: StorePlace, workspace: Workspace = roundWorkspace()) {
  const store = await openStore(place);
  const author = { by: "test", at: "2026-01-01T00:00:00.000Z", reason: "given" };
  await replaceWorkspace(store, { ...author, workspace, files: new Map() });
  await store.close();
  const workspaces = await openWorkspaces([placeAddress(place)]);
  const api = await signedInApi(workspaces);
  const seat = async (person: string): Promise<Seated> => seatedAs(api, person);
  const close = async (): Promise<void> => {
    await api.close();
    await workspaces.close();
  };
  const storeOf = async (): Promise<Store> => {
    const [open] = await workspaces.list();
    if (!open?.stored) throw new Error("no store");
    return open.stored.store;
  };
  return { api, workspaces, seat, storeOf, close };
}

const placeAddress = (place: StorePlace): string => (place.kind === "folder" ? place.folder : place.url);

async function seatedAs({ api, services }: SignedInApi, person: string): Promise<Seated> {
  await personIn(services.directory, person);
  const request = requestAs(api, await cookieOf(services.directory, person));
  const ask = async (path: string, init: RequestInit): Promise<Asked> => {
    const answer = await request(`/api/workspaces/test${path}`, init);
    return { status: answer.status, body: await answer.json() };
  };
  return {
    get: (path) => ask(path, { method: "GET" }),
    post: (path, body) => ask(path, { method: "POST", body: JSON.stringify(body) }),
    put: (path, body) => ask(path, { method: "PUT", body: JSON.stringify(body) }),
    remove: (path, body) => ask(path, { method: "DELETE", body: JSON.stringify(body) }),
  };
}
