import type { Thing } from "#web/pages/plan/plan.ts";

/** A thing of a plan as its page has it, with nothing said of it. */
export function planThingOf(noun: Thing["noun"], id: string, more: Partial<Thing> = {}): Thing {
  return {
    noun,
    id,
    subject: `${noun}:${id}`,
    under: null,
    depth: 0,
    name: id,
    number: null,
    kind: "",
    level: null,
    unit: { code: "R", name: "R" },
    isOwn: true,
    time: "",
    from: null,
    to: null,
    above: [],
    detail: "",
    milestones: [],
    status: { id: "active", text: "" },
    ended: null,
    state: null,
    posts: 0,
    change: 1,
    may: { allowed: true, why: null },
    written: { noun: "risk", written: { name: { sv: id }, unit: "R", probability: null, consequence: null } },
    ...more,
  };
}
