import * as fc from "fast-check";
import { expect, test } from "vitest";

import { arcsOf, hub, marksOf, pointAt, rim, turnOf } from "./wheel.ts";

const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => {
  return `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
});

test("the year goes with the clock from the top", () => {
  expect(pointAt(0, 100)).toEqual({ x: 200, y: 100 });
  expect(pointAt(0.25, 100)).toEqual({ x: 300, y: 200 });
  expect(turnOf("2026-04-01", 2026)).toBeCloseTo(0.25, 2);
  expect([turnOf("2025-12-31", 2026), turnOf("2027-01-01", 2026)]).toEqual([0, 1]);
});

test("a later day is further round", () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      expect(Math.sign(turnOf(one, 2026) - turnOf(other, 2026))).toBe(one < other ? -1 : Number(one > other));
    }),
  );
});

test("arcs that share days lie in rings of their own, as far as there are any", () => {
  const works = [
    { from: "2026-05-01", to: "2026-05-20" },
    { from: "2026-05-10", to: "2026-06-01" },
    { from: "2026-09-01", to: "2026-09-20" },
  ];
  expect(arcsOf(works, 2026).map(({ ring }) => ring)).toEqual([0, 1, 0]);
});

test("marks lie within the wheel, one for each day and kind, and keep all names", () => {
  const falling = fc.array(fc.record({ date: days, kind: fc.constantFrom("meeting", "duty"), name: fc.string() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(falling, fc.nat(3), (all, rings) => {
      const marks = marksOf(all, 2026, rings);
      expect(marks.flatMap(({ names }) => names).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
      expect(new Set(marks.map(({ date, kind }) => `${date} ${kind}`)).size).toBe(marks.length);
      for (const { x, y } of marks) {
        const radius = Math.hypot(x - 200, y - 200);
        expect(radius > hub - 1 && radius < rim).toBe(true);
      }
    }),
  );
});

test("two marks of near days do not cover one another", () => {
  const near = ["2026-05-14", "2026-05-15", "2026-05-16"].map((date) => ({ date, kind: "meeting", name: date }));
  const [one, two, three] = marksOf(near, 2026, 1);
  const apart = (a = { x: 0, y: 0 }, b = { x: 0, y: 0 }) => Math.hypot(a.x - b.x, a.y - b.y);
  for (const pair of [apart(one, two), apart(two, three), apart(one, three)]) expect(pair).toBeGreaterThanOrEqual(12);
});
