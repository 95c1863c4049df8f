import { expect, test } from "vitest";

import { planThingOf } from "../../../../tests/factories/plan-thing.ts";
import { perspectivesOf } from "./perspectives.ts";

test("objectives stand below those of a level that they support, by way of others too", () => {
  const objective = (id: string, level: string, ...above: readonly string[]) =>
    planThingOf("objective", id, { level, above: above.map((one) => `objective:${one}`) });
  const all = [
    objective("staff", "perspective"),
    objective("economy", "perspective"),
    objective("s1", "strategic", "staff", "economy"),
    objective("g1", "goal", "s1"),
    objective("g2", "goal", "economy"),
    objective("free", "goal"),
    objective("ring", "goal", "ring"),
  ];
  expect(perspectivesOf(all, "perspective").map(({ top, things }) => [top?.id, things.map(({ id }) => id)])).toEqual([
    ["staff", ["s1", "g1"]],
    ["economy", ["s1", "g1", "g2"]],
    [undefined, ["free", "ring"]],
  ]);
});
