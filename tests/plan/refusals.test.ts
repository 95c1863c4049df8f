import { describe, expect, test } from "vitest";

import { databases } from "../store/databases.ts";
import { check, done, goal, indicator, planOn, sample, step, work } from "./planning.ts";

describe.each(databases())("what is refused in a plan on $name", { timeout: 120_000 }, (database) => {
  test("what can't be right is refused beside its field", async () => {
    const { save, find } = await planOn(database);
    const range = (from: string, to: string) => ({ ...indicator, target: { kind: "range", from, to } });
    const wrong: readonly (readonly [string, object, string, string])[] = [
      ["objective", { ...goal, name: { sv: " " } }, "name_missing", "name"],
      ["objective", { ...goal, level: "vision" }, "no_such_level", "level"],
      ["objective", { ...goal, unit: "NONE" }, "no_such_unit", "unit"],
      ["objective", { ...goal, period: "i år" }, "bad_period", "period"],
      ["objective", { ...goal, supports: ["none"] }, "unknown_objective", "supports"],
      ["indicator", { ...indicator, measure: "none" }, "unknown_measure", "measure"],
      ["indicator", { ...indicator, objective: "none" }, "unknown_objective", "objective"],
      ["indicator", { ...indicator, scenario: "deviation" }, "deviation_not_money", "scenario"],
      ["indicator", { ...indicator, measure: null }, "target_without_measure", "target"],
      ["indicator", range("5", "4"), "range_reversed", "target"],
      ["indicator", range("5", "många"), "not_a_number", "target"],
      ["assignment", { ...work, end: "2025-01-31" }, "days_reversed", "end"],
      ["assignment", { ...work, start: "2025-02-30" }, "bad_day", "start"],
      ["assignment", { ...work, milestones: [step("")] }, "day_missing", "milestones.0.date"],
      ["assignment", { ...work, milestones: [step("2025-07-01")] }, "milestone_outside", "milestones.0.date"],
      [
        "assignment",
        { ...work, milestones: [step("2025-05-01"), step("2025-05-01")] },
        "milestone_twice",
        "milestones.1.name",
      ],
      ["control", { ...check, risk: "none" }, "no_such_risk", "risk"],
    ];
    for (const [noun, written, code, field] of wrong) {
      const { status, body } = await save(noun, written);
      expect([code, status, body]).toMatchObject([code, 422, { code, field }]);
    }
    const { change } = await find("unit=RE&period=2025", "staff");
    const staff = { ...goal, level: "perspective", name: { sv: "Medarbetare" }, unit: "RE" };
    const seen = { id: "staff", change };
    expect((await save("objective", { ...staff, supports: ["staff"] }, seen)).body).toMatchObject({
      code: "supports_itself",
      field: "supports",
    });
    expect((await save("objective", { ...staff, supports: ["healthy"] }, seen)).body).toMatchObject({
      code: "supports_circle",
      message:
        "Målet skulle stödja sig självt, genom andra: Medarbetare → Medarbetarna mår bra på jobbet → Medarbetare.",
    });
  });

  test("a manager alters what is the unit's own, and nothing else", async () => {
    const { mia, rut, see, save } = await planOn(database);
    const activity = done(await save("assignment", work, null, mia));
    const own = done(await save("objective", goal, null, mia));
    const denied = [
      await save("assignment", { ...work, type: "assignment" }, null, mia),
      await save("assignment", { ...work, unit: "SERV" }, null, mia),
      await save("objective", { ...goal, level: "perspective" }, null, mia),
      await save("risk", { name: { sv: "r" }, unit: "VARD", probability: 1, consequence: 5 }, null, mia),
      await save("assignment", { ...work, unit: "SERV" }, { id: activity.ids[0], change: activity.change }, mia),
      await save("objective", goal, null, rut),
    ];
    expect(denied.map(({ status }) => status)).toEqual(denied.map(() => 403));
    const seen = await see("unit=VARD&period=2025", mia);
    expect(seen.may).toMatchObject({
      objective: { allowed: true },
      assignment: { allowed: true },
      risk: { allowed: false },
    });
    expect(seen.things.map(({ id, may }) => [id, may.allowed])).toEqual([
      ["staff", false],
      ["healthy", false],
      [own.ids[0], true],
      [activity.ids[0], true],
    ]);
  });

  test("what a control looks at and what came of it is written, and what can't be right is refused", async () => {
    const { save, find } = await planOn(database);
    done(await save("risk", { name: { sv: "Inköp" }, unit: "SERV", probability: null, consequence: null }));
    const control = { ...check, risk: "inkop" };
    const part = (size: string) => ({ name: { sv: "Del" }, size });
    const wrong: readonly (readonly [object, string, string])[] = [
      [{ ...sample, size: "tio" }, "not_a_count", "sample.size"],
      [{ ...sample, over: "mycket" }, "not_a_number", "sample.over"],
      [{ ...sample, over: "700 000", under: "100 000" }, "range_reversed", "sample.under"],
      [{ ...sample, parts: [part("-1")] }, "not_a_count", "sample.parts.0.size"],
      [{ ...sample, parts: [part("6"), part("5")] }, "parts_exceed_sample", "sample.size"],
    ];
    for (const [written, code, field] of wrong) {
      const { body } = await save("control", { ...control, sample: written });
      expect([code, body]).toMatchObject([code, { code, field }]);
    }
    const whole = { ...sample, over: "100 000", under: "700000,5", parts: [part("5")], questions: [{ sv: "Rätt?" }] };
    done(await save("control", { ...control, sample: whole, performed: "yes", result: { sv: "Inga fel" } }));
    const { written } = (await find("unit=SERV&period=2025", "granskning")).written;
    expect(written).toMatchObject({
      sample: { size: "10", over: "100000", under: "700000.5", parts: [part("5")], questions: [{ sv: "Rätt?" }] },
      performed: "yes",
      result: { sv: "Inga fel" },
    });
  });
});
