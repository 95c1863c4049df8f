import { expect, test } from "vitest";

import { dropOf, stepOf } from "./move.ts";
import type { Thing } from "./plan.ts";

const thing = (noun: Thing["noun"], id: string, under: string | null, above: readonly string[] = []): Thing => ({
  noun,
  id,
  subject: `${noun}:${id}`,
  under,
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
  above,
  detail: "",
  status: { id: "active", text: "" },
  ended: null,
  state: null,
  posts: 0,
  change: 1,
  may: { allowed: true, why: null },
  written: { noun: "risk", written: { name: { sv: id }, unit: "R", probability: null, consequence: null } },
});

const top = thing("objective", "top", null);
const [one, two, three] = ["one", "two", "three"].map((id) => thing("objective", id, top.subject, [top.subject]));
const work = thing("assignment", "work", "objective:one", ["objective:one"]);
const risk = thing("risk", "risk", null);

test("a step goes past the next of its like, and not beyond the ends", () => {
  if (one === undefined || two === undefined || three === undefined) throw new Error("three");
  const things = [top, one, work, two, three, risk];
  expect(stepOf(things, one, "up")).toBeNull();
  expect(stepOf(things, two, "up")).toEqual({ before: "one" });
  expect(stepOf(things, one, "down")).toEqual({ before: "three" });
  expect(stepOf(things, two, "down")).toEqual({ before: null });
  expect(stepOf(things, three, "down")).toBeNull();
  expect(stepOf(things, work, "down")).toBeNull();
});

test("what is dropped on its like comes before it, on an objective below it, and else nowhere", () => {
  if (one === undefined || two === undefined) throw new Error("two");
  expect(dropOf(two, one)).toEqual({ before: "one" });
  expect(dropOf(work, two)).toEqual({ above: { from: "one", to: "two" } });
  expect(dropOf(work, one)).toBeNull();
  expect(dropOf(top, one)).toBeNull();
  expect(dropOf(work, risk)).toBeNull();
  expect(dropOf(thing("control", "c", null), risk)).toEqual({ above: { from: null, to: "risk" } });
});
