import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import { replaceWorkspace } from "../../src/store/replace.ts";
import { saidBy } from "../../src/store/said.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { history } from "../../src/store/history.ts";
import { codeOf, roundApi, roundWorkspace, tomorrow, type Asked } from "../factories/rounds.ts";
import { databases } from "../store/databases.ts";

const written = {
  name: { sv: "Tertial 2 2018", en: "Tertial 2 of 2018" },
  period: "2018T2",
  deadline: tomorrow,
  deadlines: [],
  previous: "r",
  units: ["LT", "A", "B"],
  subjects: ["objective", "indicator"],
  deviations: [{ measure: "income.sales", amount: "500 000", percent: "2,5" }],
  questions: [{ id: "", name: { sv: "Hur går det?" }, help: { sv: "" }, required: true }],
  instructions: { sv: "Svara **kort**." },
  report: null,
};

const refusal = z.object({ code: z.string(), field: z.string().optional() });
const told = ({ body }: Asked): string => {
  const { code, field = "" } = refusal.parse(body);
  return `${field} ${code}`;
};

describe.each(databases())("a round that is made on $name", { timeout: 240_000 }, ({ storePlace }) => {
  async function opened() {
    const made = await roundApi(await storePlace(), roundWorkspace());
    onTestFinished(made.close);
    const [cora, mia, rex] = [await made.seat("cora"), await made.seat("mia"), await made.seat("rex")];
    const changeOf = async (id: string): Promise<number> =>
      z.object({ change: z.number() }).parse((await cora.get(`/rounds/${id}/form`)).body).change;
    const alter = async (id: string, more: object, reason = "") =>
      cora.put(`/rounds/${id}`, { written: { ...written, ...more }, change: await changeOf(id), reason });
    return { ...made, cora, mia, rex, changeOf, alter };
  }

  test("stands as it was written, is opened and answered", async () => {
    const { cora, rex, storeOf } = await opened();
    expect(await cora.get("/rounds/choices")).toMatchObject({
      status: 200,
      body: {
        period: { key: "2018T2" },
        units: [
          { code: "LT", depth: 0, counts: { objective: 1, indicator: 0 } },
          { code: "A", depth: 1, counts: { objective: 1, indicator: 1 } },
          { code: "A1" },
          { code: "B" },
        ],
        measures: [{ id: "income.sales" }, { id: "income.cost" }],
        rounds: [{ id: "r" }, { id: "2017t3" }],
      },
    });
    expect(await cora.post("/rounds", written)).toEqual({ status: 200, body: { round: "2018t2" } });
    expect(await cora.get("/rounds/2018t2/form")).toMatchObject({
      body: {
        stage: "planned",
        isBegun: false,
        written: {
          ...written,
          deviations: [{ measure: "income.sales", amount: "500000", percent: "2.5" }],
          questions: [{ id: "q1", name: { sv: "Hur går det?" } }],
        },
        may: { alter: { allowed: true }, remove: { allowed: true } },
      },
    });
    expect((await cora.post("/rounds/2018t2/open", { reason: "Nu" })).status).toBe(200);
    const answer = { subject: "question:q1", text: { sv: "Bra." }, change: null };
    expect((await rex.post("/rounds/2018t2/units/A/comments", answer)).status).toBe(200);
    expect(await rex.get("/rounds/2018t2/units/A")).toMatchObject({ body: { questions: [{ text: { sv: "Bra." } }] } });
    const [last] = (await history(await storeOf())).entries.filter(({ reason }) => reason === "Ny uppföljning");
    expect(last?.by).toBe("person:cora");
  });

  test("is refused beside the field that is wrong", async () => {
    const { cora, mia, rex } = await opened();
    const make = async (more: object): Promise<string> => told(await cora.post("/rounds", { ...written, ...more }));
    expect(await make({ name: { sv: " " } })).toBe("name name_missing");
    expect(await make({ period: "" })).toBe("period period_missing");
    expect(await make({ period: "tertial 2" })).toBe("period bad_period");
    expect(await make({ period: "2018T1" })).toBe("period round_made_twice");
    expect(await make({ deadline: "2018-01-01" })).toBe("deadline deadline_passed");
    expect(await make({ units: [] })).toBe("units round_without_units");
    expect(await make({ units: ["A", "OLD"] })).toBe("units asked_unit_ended");
    expect(await make({ deviations: [{ measure: "income.sales", amount: "-5", percent: "" }] })).toBe(
      "deviation-0-amount bad_limit",
    );
    expect(await make({ name: { sv: "a\0b" } })).toBe(" text_not_kept");
    // The right is needed on all its units.
    expect((await mia.post("/rounds", written)).status).toBe(403);
    expect((await rex.post("/rounds", { ...written, units: ["A"] })).status).toBe(403);
    expect(await cora.get("/rounds")).toMatchObject({ body: { rounds: [{ id: "r" }, { id: "2017t3" }] } });
    // Another of the same period has an id of its own.
    expect((await cora.post("/rounds", written)).body).toEqual({ round: "2018t2" });
    expect((await cora.post("/rounds", { ...written, units: ["A"] })).body).toEqual({ round: "2018t2-2" });
    expect((await cora.post("/rounds", { ...written, units: ["B"] })).body).toEqual({ round: "2018t2-3" });
    expect(await make({ units: ["B"] })).toBe("period round_made_twice");
  });

  test("is altered and removed while it is planned, and is not what the files of its folder say", async () => {
    const { cora, mia, changeOf, alter, storeOf } = await opened();
    await cora.post("/rounds", written);
    expect(
      (await alter("2018t2", { period: "2018T3", units: ["A"], questions: [], subjects: ["objective"] })).status,
    ).toBe(200);
    expect(await cora.get("/rounds/2018t2/form")).toMatchObject({
      body: { written: { period: "2018T3", units: ["A"], questions: [], subjects: ["objective"] } },
    });
    expect(told(await alter("2018t2", { period: "2018T1" }))).toBe("period round_made_twice");
    const change = await changeOf("2018t2");
    expect((await mia.remove("/rounds/2018t2", { change, reason: "" })).status).toBe(403);
    expect((await cora.remove("/rounds/2018t2", { change, reason: "" })).status).toBe(200);
    expect((await cora.get("/rounds/2018t2/form")).status).toBe(404);
    expect((await cora.post("/rounds", written)).body).toEqual({ round: "2018t2" });
    expect((await alter("r", { ...written, name: { sv: "Ändrad här" }, period: "2018T1" })).status).toBe(200);
    const store = await storeOf();
    const author = { by: "folder", at: new Date().toISOString(), reason: "files" };
    const workspace = { ...roundWorkspace(), name: { sv: "Ny" } };
    const before = saidBy(roundWorkspace());
    await replaceWorkspace(store, { ...author, workspace, files: new Map(), leavesOpened: true, before });
    const rounds = (await readWorkspace(store)).rounds.map(({ id, name }) => `${id} ${name.sv}`);
    expect(rounds).toEqual(expect.arrayContaining(["2018t2 Tertial 2 2018", "r Ändrad här"]));
  });

  test("loses nothing that may have been answered once it is open, and is not altered once it is closed", async () => {
    const { cora, changeOf, alter, storeOf } = await opened();
    const question = { ...written.questions[0], id: "q1" };
    await cora.post("/rounds", { ...written, units: ["A"] });
    await cora.post("/rounds/2018t2/open", { reason: "Nu" });
    const open = { units: ["A"], questions: [question] };
    expect(told(await alter("2018t2", { ...open, period: "2018T3" }, "x"))).toBe("period asked_already");
    expect(told(await alter("2018t2", { ...open, units: ["B"] }, "x"))).toBe("units unit_taken_away");
    expect(told(await alter("2018t2", { ...open, questions: [] }, "x"))).toBe("questions question_taken_away");
    expect(told(await alter("2018t2", { ...open, units: ["A", "B"] }))).toBe("reason reason_missing");
    const more = { id: "", name: { sv: "Något mer?" }, help: { sv: "" }, required: false };
    const widened = { ...open, name: { sv: "Andra tertialet" }, units: ["A", "B"], questions: [more, question] };
    expect((await alter("2018t2", widened, "B kom till")).status).toBe(200);
    const round = (await readWorkspace(await storeOf())).rounds.find(({ id }) => id === "2018t2");
    expect(round).toMatchObject({
      stage: "open",
      units: ["A", "B"],
      asks: { questions: [{ id: "q2" }, { id: "q1" }] },
    });
    expect((await history(await storeOf())).entries.map(({ reason }) => reason)).toContain("B kom till");
    const change = await changeOf("2018t2");
    expect(codeOf(await cora.remove("/rounds/2018t2", { change, reason: "" }))).toBe("round_has_begun");
    await cora.post("/rounds/2018t2/close", { reason: "Klart" });
    expect(codeOf(await alter("2018t2", widened, "x"))).toBe("round_is_closed");
  });

  test("what somebody else has written meanwhile is told of, and nothing is lost", async () => {
    const { cora, changeOf, alter } = await opened();
    await cora.post("/rounds", written);
    const change = await changeOf("2018t2");
    expect((await alter("2018t2", { name: { sv: "Min" } })).status).toBe(200);
    const late = { written: { ...written, name: { sv: "Din" } }, change, reason: "" };
    const stands = { written: { name: { sv: "Min" } }, who: "cora", change: expect.any(Number) as number };
    expect(await cora.put("/rounds/2018t2", late)).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile", stands },
    });
    expect(await cora.remove("/rounds/2018t2", { change, reason: "" })).toMatchObject({
      status: 409,
      body: { stands },
    });
    // Also where it could not be altered so any more.
    await cora.post("/rounds/2018t2/open", { reason: "Nu" });
    expect(await cora.put("/rounds/2018t2", { ...late, written: { ...late.written, units: ["A"] } })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile" },
    });
    expect(await cora.get("/rounds/2018t2/form")).toMatchObject({ body: { written: { name: { sv: "Min" } } } });
  });
});
