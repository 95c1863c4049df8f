import { describe, expect, test } from "vitest";
import { z } from "zod";

import { codeOf } from "../factories/roles.ts";
import { databases } from "../store/databases.ts";
import { check, done, indicator, planOn, step, work } from "./planning.ts";

const rowsSchema = z.object({ rows: z.array(z.object({ kind: z.string() })) });

describe.each(databases())("what goes on from a plan on $name", { timeout: 120_000 }, (database) => {
  test("what is not finished goes on in the next year, the rest is left out with the reason", async () => {
    const { carla, see, save } = await planOn(database);
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

  test("an objective is spread with its indicators, once to each unit", async () => {
    const { carla, see, undo, find } = await planOn(database);
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
    const { carla, see, save, undo, find } = await planOn(database);
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

  test("a plan is drafted for another unit, with its risks and controls", async () => {
    const { carla, see, save } = await planOn(database);
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
