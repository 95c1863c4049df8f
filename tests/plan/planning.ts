import { expect } from "vitest";
import { z } from "zod";

import { rolesOn, type Answer } from "../factories/roles.ts";
import type { Database } from "../store/databases.ts";

const plannedSchema = z.object({
  change: z.number().nullable(),
  things: z.array(z.object({ noun: z.string(), id: z.string() })),
});
const planSchema = z.object({
  things: z.array(
    z.object({
      noun: z.string(),
      id: z.string(),
      under: z.string().nullable(),
      name: z.string(),
      unit: z.object({ code: z.string() }),
      status: z.object({ id: z.string(), text: z.string() }),
      ended: z.string().nullable(),
      time: z.string(),
      detail: z.string(),
      milestones: z.array(z.object({ text: z.string() })),
      change: z.number(),
      may: z.object({ allowed: z.boolean() }),
      written: z.object({ noun: z.string(), written: z.record(z.string(), z.unknown()) }),
    }),
  ),
  may: z.record(z.string(), z.object({ allowed: z.boolean() })),
});

/** An objective of VARD in 2025, as it is written. */
export const goal = {
  level: "goal",
  name: { sv: "Kortare köer" },
  number: "",
  description: { sv: "" },
  unit: "VARD",
  period: "2025",
  supports: ["healthy"],
  isDraft: false,
  followedUpIn: { sv: "" },
};
/** An indicator of the region's objective. */
export const indicator = {
  objective: "healthy",
  name: { sv: "Sjukfrånvaro" },
  unit: "RE",
  period: "2025",
  measure: "sick_leave",
  scenario: "outcome",
  by: null,
  baseline: { kind: "not_set" },
  target: { kind: "range", from: "2", to: "4,5" },
};
/** An activity of VARD. */
export const work = {
  number: "",
  type: "activity",
  name: { sv: "Öppna kvällsmottagning" },
  description: { sv: "" },
  unit: "VARD",
  supports: [] as string[],
  start: "2025-02-01",
  end: "2025-06-30",
  owner: { sv: "Vårdchefen" },
  person: null as string | null,
  milestones: [] as object[],
};

const nothing = { sv: "" };
/** A control that has not been done, of a risk to be named. */
export const check = {
  name: { sv: "Granskning" },
  method: { sv: "Urval" },
  sample: null as object | null,
  performed: "no",
  reason: nothing,
  performedMethod: nothing,
  result: nothing,
  action: nothing,
};
/** A control's sample of ten. */
export const sample = { size: "10", over: "", under: "", parts: [] as object[], questions: [] as object[] };

/** A milestone on a day; done on another, or not yet. */
export const step = (date: string, day = "") => ({ id: "", name: { sv: "Delrapport" }, date, done: day });

/** The change that was recorded, and the ids of what was written in it. */
export const done = ({ status, body }: Answer) => {
  expect([status, body]).toMatchObject([200, {}]);
  const { change, things } = plannedSchema.parse(body);
  return { change: change ?? 0, ids: things.map(({ id }) => id) };
};

/** The plan of the starter workspace, as its controller, a manager and a reader ask for it. */
export async function planOn(database: Database) {
  const made = await rolesOn(database, [
    { person: "ada", role: "administrator" },
    { person: "carla", role: "controller" },
    { person: "mia", role: "manager", unit: "VARD" },
    { person: "rut", role: "reader" },
  ]);
  const [carla, mia, rut] = [await made.asker("carla"), await made.asker("mia"), await made.asker("rut")];
  const see = async (query: string, who = carla) => planSchema.parse((await who.ask(`/plan?${query}`)).body);
  const save = (noun: string, written: object, seen: object | null = null, who = carla): Promise<Answer> =>
    who.ask("/plan/save", { thing: { noun, written }, seen, reason: "" });
  const undo = (change: number) => carla.ask("/plan/undo", { change });
  const find = async (query: string, id: string) => {
    const thing = (await see(query)).things.find((one) => one.id === id);
    if (thing === undefined) throw new Error(`no ${id}`);
    return thing;
  };
  return { store: made.store, directory: made.directory, carla, mia, rut, see, save, undo, find };
}
