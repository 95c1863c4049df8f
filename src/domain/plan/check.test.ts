import * as fc from "fast-check";
import { expect, test } from "vitest";

import { monthOf } from "../periods/month.ts";
import { assignmentFaults, objectiveFaults, type PlanNames } from "./check.ts";
import type { Objective } from "./plan.ts";

const place = { file: "", line: 1 };

const objective = (id: string, supports: readonly string[] = []): Objective => ({
  id,
  level: "goal",
  name: { sv: id },
  description: null,
  unit: "R",
  supports,
  period: { from: monthOf(2026, 1), to: monthOf(2026, 12) },
  number: null,
  status: "active",
  ended: null,
  followedUpIn: null,
  place,
});

const namesOf = (objectives: readonly Objective[]): PlanNames => ({
  plan: {
    levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
    objectives,
    indicators: [],
    assignments: [],
  },
  control: { risks: [], controls: [] },
  measures: [],
  isUnit: (code) => code === "R",
});

test("an objective that supports those before it is right, and one that closes a ring is not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, high, low) => {
      const ids = Array.from({ length: count }, (_, index) => `g${index}`);
      const chain = ids.map((id, index) => objective(id, index === 0 ? [] : [`g${index - 1}`]));
      expect(chain.flatMap((one) => objectiveFaults(namesOf(chain), one))).toEqual([]);
      const from = high % (count - 1);
      const to = from + 1 + (low % (count - 1 - from));
      const closing = { ...objective(`g${from}`), supports: [`g${to}`] };
      const [fault] = objectiveFaults(namesOf(chain), closing);
      expect(fault).toMatchObject({ field: "supports", code: "supports_circle" });
      const way = fault?.values["path"]?.split(" → ") ?? [];
      expect([way[0], way.at(-1), way.length]).toEqual([`g${from}`, `g${from}`, to - from + 2]);
    }),
  );
});

test("days in their order are right, others are not", () => {
  const day = fc.constantFrom("2026-01-01", "2026-02-28", "2026-12-31", null);
  const work = {
    id: "a",
    number: null,
    type: "activity",
    name: { sv: "A" },
    description: null,
    unit: "R",
    supports: [],
  };
  fc.assert(
    fc.property(day, day, (start, end) => {
      const faults = assignmentFaults(namesOf([]), { ...work, start, end, owner: null, carriedOverTo: null, place });
      expect(faults.length > 0).toBe(start !== null && end !== null && end < start);
    }),
  );
});
