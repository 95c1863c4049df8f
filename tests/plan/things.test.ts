import { describe, expect, test } from "vitest";

import { history } from "#store/history.ts";
import { personalExtract } from "#store/personal.ts";

import { codeOf } from "../factories/roles.ts";
import { databases } from "../store/databases.ts";
import { check, done, goal, planOn, step, work } from "./planning.ts";

describe.each(databases())("things of a plan on $name", { timeout: 120_000 }, (database) => {
  test("a thing is made, altered, ended and undone, each as one change", async () => {
    const { store, carla, save, undo, find } = await planOn(database);
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
    const { carla, save, find } = await planOn(database);
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
    const { store, carla, mia, rut, directory, save, see, find, undo } = await planOn(database);
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

  test("things are put in order, and below others", async () => {
    const { carla, see, save, find } = await planOn(database);

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
});
