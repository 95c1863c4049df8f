import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import { history } from "#store/history.ts";
import { personalExtract } from "#store/personal.ts";

import { codeOf, rolesAt, type Answer } from "../factories/roles.ts";
import { databases } from "../store/databases.ts";
import { author } from "../store/made.ts";

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

const rowsSchema = z.object({ rows: z.array(z.object({ kind: z.string() })) });

const goal = {
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
const indicator = {
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
const work = {
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
const check = {
  name: { sv: "Granskning" },
  method: { sv: "Urval" },
  sample: null as object | null,
  performed: "no",
  reason: nothing,
  performedMethod: nothing,
  result: nothing,
  action: nothing,
};
const sample = { size: "10", over: "", under: "", parts: [] as object[], questions: [] as object[] };

const step = (date: string, day = "") => ({ id: "", name: { sv: "Delrapport" }, date, done: day });

const done = ({ status, body }: Answer) => {
  expect([status, body]).toMatchObject([200, {}]);
  const { change, things } = plannedSchema.parse(body);
  return { change: change ?? 0, ids: things.map(({ id }) => id) };
};

describe.each(databases())("a plan on $name", { timeout: 120_000 }, ({ starterPlace }) => {
  async function opened() {
    const made = await rolesAt(await starterPlace());
    onTestFinished(made.close);
    const grants = [
      { person: "ada", role: "administrator" },
      { person: "carla", role: "controller" },
      { person: "mia", role: "manager", unit: "VARD" },
      { person: "rut", role: "reader" },
    ] as const;
    await made.setGrants(grants, author(2));
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

  test("a thing is made, altered, ended and undone, each as one change", async () => {
    const { store, carla, save, undo, find } = await opened();
    const { change, ids } = done(await save("objective", goal));
    expect(ids).toEqual(["kortare-koer"]);
    const shown = await find("unit=VARD&period=2025", "kortare-koer");
    expect(shown).toMatchObject({ under: "objective:healthy", status: { id: "active" }, change });
    const altered = done(await save("objective", { ...goal, number: "7" }, { id: "kortare-koer", change }));
    // Who saw it before that is told, and nothing is written over.
    const late = await save("objective", { ...goal, number: "8" }, { id: "kortare-koer", change });
    expect([late.status, codeOf(late)]).toEqual([409, "changed_meanwhile"]);
    const seen = { noun: "objective", id: "kortare-koer", change: altered.change };
    const end = { how: "dropped", date: "2025-05-01", reason: { sv: "Uppgiften har flyttats" }, successor: null };
    const ended = done(await carla.ask("/plan/end", { seen, ...end }));
    expect(await find("unit=VARD&period=2025", "kortare-koer")).toMatchObject({
      status: { id: "dropped" },
      ended: "1 maj 2025 · Uppgiften har flyttats",
    });
    const back = done(await undo(ended.change));
    expect((await find("unit=VARD&period=2025", "kortare-koer")).status.id).toBe("active");
    expect(codeOf(await undo(altered.change))).toBe("altered_since");
    expect((await history(store)).entries[0]).toMatchObject({
      id: back.change,
      by: "person:carla",
      reason: "Ändringen i planen ångrad",
    });
    // As it stands already: nothing is recorded.
    const same = await save("objective", { ...goal, number: "7" }, { id: "kortare-koer", change: back.change });
    expect(same.body).toMatchObject({ change: null });
  });

  test("an assignment has milestones, which are done one by one and drafted anew for the next year", async () => {
    const { carla, save, find } = await opened();
    const milestones = [step("2025-03-01"), step("2025-05-01")];
    const { change, ids } = done(await save("assignment", { ...work, supports: ["healthy"], unit: "RE", milestones }));
    const [id = ""] = ids;
    const { written } = (await find("unit=RE&period=2025", id)).written;
    expect(written["milestones"]).toMatchObject([
      { id: "delrapport", done: "" },
      { id: "delrapport-2", done: "" },
    ]);
    const ticked = [
      { ...step("2025-03-01", "2025-02-27"), id: "delrapport" },
      { ...milestones[1], id: "delrapport-2" },
    ];
    done(await save("assignment", { ...written, milestones: ticked }, { id, change }));
    const shown = await find("unit=RE&period=2025", id);
    expect(shown.milestones.map(({ text }) => text)).toEqual([
      "Delrapport, senast 1 mars 2025, klar 27 februari 2025",
      "Delrapport, senast 1 maj 2025",
    ]);
    const page = await carla.ask(`/pages/assignments/${id}?unit=RE&period=2025`);
    expect(JSON.stringify(page.body)).toContain("klar 27 februari 2025");
    done(await carla.ask("/plan/copy", { unit: "RE", period: "2025", to: { unit: "RE", years: 1 } }));
    const next = await find("unit=RE&period=2026", `${id}-2026`);
    expect(next.milestones.map(({ text }) => text)).toEqual(["Delrapport, senast 1 maj 2026"]);
    const compared = await carla.ask("/plan/comparison?unit=RE&from=2025&to=2026");
    expect(compared.body).toMatchObject({
      rows: [{ kind: "same" }, { kind: "same" }, { kind: "same" }, { kind: "same" }, { kind: "same" }],
    });
  });

  test("a person owns an assignment by their role, is told by id alone, and shows as removed when erased", async () => {
    const { store, carla, mia, rut, directory, save, see, find, undo } = await opened();
    const owners = async (who: typeof carla, unit = "VARD") => (await who.ask(`/plan/owners?unit=${unit}`)).body;
    const people = [
      { id: "carla", detail: "controller, Region Exempel" },
      { id: "mia", detail: "chef, Vårdförvaltningen" },
    ];
    expect([await owners(carla), await owners(mia)]).toMatchObject([{ people }, { people }]);
    expect(await owners(carla, "SERV")).toMatchObject({ people: [{ id: "carla" }] });
    expect((await rut.ask("/plan/owners?unit=VARD")).status).toBe(403);
    const without = await save("assignment", { ...work, person: "rut" });
    expect(without.body).toMatchObject({ code: "owner_without_role", field: "person" });
    const { change, ids } = done(await save("assignment", { ...work, person: "mia" }));
    const [id = ""] = ids;
    expect((await find("unit=VARD&period=2025", id)).detail).toBe("Vårdchefen, mia");
    const moved = await save("assignment", { ...work, unit: "SERV", person: "mia" }, { id, change });
    expect(moved.body).toMatchObject({ code: "owner_without_role", field: "person" });
    const { entries } = await history(store, { filter: { noun: "assignment" } });
    expect(entries[0]?.items[0]?.after).toMatchObject({ person: "mia" });
    expect(await personalExtract(store, "person:mia")).toMatchObject({
      assignments: [{ id, unit: "VARD", until: null }],
    });
    // Whoever is gone is no longer told by name, and what they own can be altered without naming anybody else.
    await directory.database
      .updateTable("person")
      .set({ status: "erased", name: "" })
      .where("id", "=", "mia")
      .execute();
    expect((await find("unit=VARD&period=2025", id)).detail).toBe("Vårdchefen, borttagen person");
    const altered = done(await save("assignment", { ...work, number: "3", person: "mia" }, { id, change }));
    const nobody = done(await save("assignment", { ...work, person: null }, { id, change: altered.change }));
    const told = await personalExtract(store, "person:mia");
    expect(told.assignments).toMatchObject([{ id, until: expect.any(String) as unknown }]);
    done(await undo(nobody.change));
    expect((await see("unit=VARD&period=2025")).things).toHaveLength(1);
  });

  test("what is not finished goes on in the next year, the rest is left out with the reason", async () => {
    const { carla, see, save } = await opened();
    const own = { ...work, unit: "RE", supports: ["healthy"] };
    const made = async (name: string, more: object = {}) =>
      done(await save("assignment", { ...own, name: { sv: name }, ...more })).ids[0] ?? "";
    const [going, waiting] = [await made("Pågår"), await made("Väntar")];
    const finished = await made("Klart", { milestones: [step("2025-03-01", "2025-02-01")] });
    await made("Fritt", { supports: [] });
    const risk = { name: { sv: "Inköp utan avtal" }, unit: "RE", probability: 2, consequence: 4 };
    done(await save("risk", risk));
    const carried = async () => (await carla.ask("/plan/carry-over?unit=RE&period=2025")).body;
    expect(await carried()).toMatchObject({
      assignments: [
        { id: "rehabilitation", goesOn: true, why: "Inte klart: På väg i Delårsrapport april 2025" },
        { id: going, goesOn: true, why: "Inte klart" },
        { id: waiting, goesOn: true },
        { id: finished, goesOn: false, why: "Klart: alla milstolpar är klara" },
        { goesOn: false, why: "Stödjer inget av de mål som förs över" },
      ],
      risks: [{ goesOn: true, why: "Gäller tills den avslutas" }],
    });
    const copy = { unit: "RE", period: "2025", to: { unit: "RE", years: 1 } };
    const refused = await carla.ask("/plan/copy", { ...copy, assignments: [finished] });
    expect(refused.body).toMatchObject({ code: "not_carried_over", field: "assignments" });
    done(await carla.ask("/plan/copy", { ...copy, assignments: [going] }));
    expect(await carried()).toMatchObject({
      assignments: [{ goesOn: true }, { id: going, goesOn: false, why: "Redan överfört" }, { goesOn: true }, {}, {}],
    });
    // What was left the first time can go on later, for the same drafts.
    expect(done(await carla.ask("/plan/copy", { ...copy, assignments: [waiting] })).ids).toEqual([`${waiting}-2026`]);
    const next = (await see("unit=RE&period=2026")).things.filter(({ noun }) => noun === "assignment");
    expect(next.map(({ id, under }) => [id, under])).toEqual([
      [`${going}-2026`, "objective:healthy-2026"],
      [`${waiting}-2026`, "objective:healthy-2026"],
    ]);
    const compared = async (query: string) => {
      const { rows } = rowsSchema.parse((await carla.ask(`/plan/comparison?unit=RE&${query}`)).body);
      return rows.map(({ kind }) => kind);
    };
    // Any two, the one way and the other, and the drafts by themselves.
    expect(await compared("from=2025&to=2026&toSide=drafts")).toContain("same");
    expect((await compared("from=2026&to=2025")).slice(0, 3)).toEqual(["same", "same", "same"]);
    expect(await compared("from=2025&to=2026&toSide=adopted")).not.toContain("same");
  });

  test("what can't be right is refused beside its field", async () => {
    const { save, find } = await opened();
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
    const { mia, rut, see, save } = await opened();
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

  test("things are put in order, and below others", async () => {
    const { carla, see, save, find } = await opened();

    for (const name of ["ett", "två", "tre"]) {
      done(await save("risk", { name: { sv: name }, unit: "SERV", probability: null, consequence: null }));
    }
    const order = async () => (await see("unit=SERV&period=2025")).things.map(({ name }) => name);
    const seenOf = async (id: string) => ({
      noun: "risk",
      id,
      change: (await find("unit=SERV&period=2025", id)).change,
    });
    expect(await order()).toEqual(["ett", "två", "tre"]);
    done(await carla.ask("/plan/move", { seen: await seenOf("tre"), before: "ett" }));
    expect(await order()).toEqual(["tre", "ett", "två"]);
    done(await carla.ask("/plan/move", { seen: await seenOf("ett"), before: null }));
    expect(await order()).toEqual(["tre", "två", "ett"]);
    // Between two that change places each time there is soon no number left; then all are numbered anew.
    const changes = new Map([
      ["ett", (await seenOf("ett")).change],
      ["tva", (await seenOf("tva")).change],
    ]);
    for (let turn = 0; turn < 60; turn += 1) {
      const [id, before] = turn % 2 === 0 ? ["ett", "tva"] : ["tva", "ett"];
      const seen = { noun: "risk", id, change: changes.get(id) };
      const { change, ids } = done(await carla.ask("/plan/move", { seen, before }));
      for (const one of ids) changes.set(one, change);
    }
    expect(await order()).toEqual(["tre", "två", "ett"]);
    const control = { ...check, risk: "ett", name: { sv: "Stickprov" } };
    const { ids, change } = done(await save("control", control));
    const seen = { noun: "control", id: ids[0], change };
    done(await carla.ask("/plan/move", { seen, above: { from: "ett", to: "tre" } }));
    expect((await find("unit=SERV&period=2025", "stickprov")).under).toBe("risk:tre");
    expect(codeOf(await carla.ask("/plan/move", { seen, before: "none" }))).toBe("changed_meanwhile");
  });

  test("an objective is spread with its indicators, once to each unit", async () => {
    const { carla, see, undo, find } = await opened();
    const spread = { objective: "healthy", level: "goal", units: ["VARD", "SERV"] };
    const { change, ids } = done(await carla.ask("/plan/spread", spread));
    expect(ids).toEqual(["healthy-vard", "sick-leave-vard", "healthy-serv", "sick-leave-serv"]);
    expect(await find("unit=SERV&period=2025", "sick-leave-serv")).toMatchObject({ under: "objective:healthy-serv" });
    const again = await carla.ask("/plan/spread", spread);
    expect(again.body).toMatchObject({ code: "nothing_to_spread", field: "units" });
    done(await undo(change));
    expect((await see("unit=VARD&period=2025")).things).toEqual([]);
  });

  test("next year is drafted beside this one, compared, and adopted", async () => {
    const { carla, see, save, undo, find } = await opened();
    const copy = { unit: "RE", period: "2025", to: { unit: "RE", years: 1 } };
    const copied = done(await carla.ask("/plan/copy", copy));
    expect(copied.ids).toEqual(["staff-2026", "healthy-2026", "sick-leave-2026", "rehabilitation-2026"]);
    expect(codeOf(await carla.ask("/plan/copy", copy))).toBe("nothing_to_copy");
    const drafted = await find("unit=RE&period=2026", "healthy-2026");
    expect(drafted).toMatchObject({ under: "objective:staff-2026", status: { text: "Utkast" }, time: "2026" });
    // A draft stands on no page of what holds.
    const scorecard = await carla.ask("/pages/scorecard?unit=RE&period=2026");
    expect(JSON.stringify(scorecard.body)).not.toContain("healthy-2026");
    const { written } = drafted.written;
    const renamed = { ...written, name: { sv: "Friska medarbetare", en: "Employees are well at work" } };
    done(await save("objective", renamed, { id: "healthy-2026", change: drafted.change }));
    const target = { ...indicator, objective: "healthy-2026", name: { sv: "Personalomsättning" }, measure: null };
    done(await save("indicator", { ...target, period: "2026", target: { kind: "direction", direction: "decrease" } }));
    const compared = await carla.ask("/plan/comparison?unit=RE&from=2025&to=2026");
    expect(compared.body).toMatchObject({
      from: { text: "2025" },
      rows: [
        { noun: "objective", after: "Medarbetare", kind: "same" },
        {
          after: "Friska medarbetare",
          kind: "changed",
          differences: ["Namnet ändrades från ”Medarbetarna mår bra på jobbet” till ”Friska medarbetare”"],
        },
        { noun: "indicator", after: "Sjukfrånvaro", kind: "same" },
        { noun: "indicator", before: null, after: "Personalomsättning", kind: "new" },
        { noun: "assignment", kind: "same" },
      ],
    });
    const adopt = { unit: "RE", period: "2026" };
    expect((await carla.ask("/plan/adopt", { ...adopt, date: "2999-01-01" })).body).toMatchObject({
      code: "day_ahead",
    });
    const adopted = done(await carla.ask("/plan/adopt", { ...adopt, date: "2025-11-20" }));
    expect(await find("unit=RE&period=2026", "healthy-2026")).toMatchObject({
      status: { id: "active", text: "Antaget 20 november 2025" },
    });
    expect(codeOf(await carla.ask("/plan/adopt", { ...adopt, date: "2025-11-20" }))).toBe("nothing_to_adopt");
    done(await undo(adopted.change));
    // A draft is taken away with all that is for it.
    const seen = {
      noun: "objective",
      id: "healthy-2026",
      change: (await find("unit=RE&period=2026", "healthy-2026")).change,
    };
    const gone = { seen, how: "dropped", date: "", reason: { sv: "Behövs inte" }, successor: null };
    done(await carla.ask("/plan/end", gone));
    expect((await see("unit=RE&period=2026")).things.map(({ id }) => id)).toEqual(["staff-2026"]);
  });

  test("what a control looks at and what came of it is written, and what can't be right is refused", async () => {
    const { save, find } = await opened();
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

  test("a plan is drafted for another unit, with its risks and controls", async () => {
    const { carla, see, save } = await opened();
    const risk = { name: { sv: "Inköp utan avtal" }, unit: "RE", probability: 2, consequence: 4 };
    done(await save("risk", risk));
    done(await save("control", { ...check, risk: "inkop-utan-avtal", name: { sv: "Granska fakturor" } }));
    done(await carla.ask("/plan/copy", { unit: "RE", period: "2025", to: { unit: "VARD", years: 0 } }));
    const { things } = await see("unit=VARD&period=2025");
    expect(things.map(({ id, under, unit, status }) => [id, under, unit.code, status.id])).toEqual([
      ["staff-vard", null, "VARD", "draft"],
      ["healthy-vard", "objective:staff-vard", "VARD", "draft"],
      ["sick-leave-vard", "objective:healthy-vard", "VARD", "active"],
      ["rehabilitation-vard", "objective:healthy-vard", "VARD", "active"],
      ["inkop-utan-avtal-vard", null, "VARD", "active"],
      ["granska-fakturor-vard", "risk:inkop-utan-avtal-vard", "VARD", "active"],
    ]);
  });
});
