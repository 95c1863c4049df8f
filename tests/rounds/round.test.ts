import { describe, expect, onTestFinished, test } from "vitest";

import { readWorkspace } from "../../src/store/read.ts";
import { history } from "../../src/store/history.ts";
import { verify } from "../../src/store/verify.ts";
import { codeOf, roundApi, roundWorkspace, tomorrow, type Asked, type Seated } from "../factories/rounds.ts";
import { databases } from "../store/databases.ts";

const answer = {
  scale: "fulfilment",
  step: "met",
  trend: null,
  outcome: null,
  reason: null,
  comment: null,
  carriedOver: false,
  change: null,
};

const say = (seat: Seated, unit: string, subject: string, more: object = {}): Promise<Asked> =>
  seat.post(`/rounds/r/units/${unit}/answers`, { ...answer, subject, ...more });
const write = (seat: Seated, unit: string, subject: string, sv: string, change: number | null = null): Promise<Asked> =>
  seat.post(`/rounds/r/units/${unit}/comments`, { subject, text: { sv }, change });
const act = (seat: Seated, unit: string, name: string, sv?: string): Promise<Asked> =>
  seat.post(`/rounds/r/units/${unit}/${name}`, { comment: sv === undefined ? null : { sv } });
const changeOf = ({ status, body }: Asked): number => {
  expect({ status, body }).toMatchObject({ status: 200, body: { change: expect.any(Number) as number } });
  return (body as { readonly change: number }).change;
};

describe.each(databases())("a round on $name", { timeout: 240_000 }, ({ storePlace }) => {
  async function opened(workspace = roundWorkspace()) {
    const made = await roundApi(await storePlace(), workspace);
    onTestFinished(made.close);
    const [cora, mia, mona, rex, bea] = [
      await made.seat("cora"),
      await made.seat("mia"),
      await made.seat("mona"),
      await made.seat("rex"),
      await made.seat("bea"),
    ];
    return { ...made, cora, mia, mona, rex, bea };
  }

  test("is opened, answered, submitted, returned, approved and closed, each by whom it is for", async () => {
    const { cora, mia, mona, rex, bea, storeOf } = await opened();
    expect(codeOf(await say(rex, "A", "objective:a"))).toBe("round_is_planned");
    expect((await rex.post("/rounds/r/open", { reason: "Nu börjar vi" })).status).toBe(403);
    expect(await cora.post("/rounds/r/open", { reason: "Nu börjar vi" })).toEqual({
      status: 200,
      body: { stage: "open" },
    });
    expect(codeOf(await cora.post("/rounds/r/open", { reason: "en gång till" }))).toBe("round_is_open");

    expect(await rex.get("/rounds/r/units/A")).toMatchObject({
      status: 200,
      body: {
        state: "not_begun",
        approver: { code: "LT" },
        level: 1,
        deadline: tomorrow,
        isLate: false,
        items: [
          {
            subject: "objective:a",
            proposal: null,
            answer: null,
            written: null,
            last: { round: "2017t3", status: { text: "Uppfyllt" } },
          },
          {
            subject: "indicator:i",
            objective: "a",
            proposal: { step: "not_met", reason: "Utfallet når inte målvärdet." },
            measured: { outcome: [{ kind: "value", ref: expect.stringContaining("measure=sick") as string }] },
          },
        ],
        deviations: [{ subject: "row:income.sales", isOver: true, text: null, written: null }],
        questions: [{ subject: "question:staff", required: true, text: null }],
        lacking: [
          { kind: "step", subject: "objective:a" },
          { kind: "step", subject: "indicator:i" },
          { kind: "deviation", subject: "row:income.sales" },
          { kind: "question", subject: "question:staff" },
        ],
        may: {
          answer: { allowed: true },
          submit: { allowed: false, why: expect.stringContaining("4") as string },
          approve: { allowed: false },
        },
      },
    });
    expect((await bea.get("/rounds/r/units/A")).status).toBe(403);
    expect((await say(bea, "A", "objective:a")).status).toBe(403);
    changeOf(await say(rex, "A", "objective:a"));
    expect(await rex.get("/rounds/r/units/A")).toMatchObject({ body: { state: "reporting" } });
    const missed = changeOf(await say(rex, "A", "indicator:i", { step: "not_met" }));
    changeOf(await write(rex, "A", "row:income.sales", "Färre besök."));
    changeOf(await write(rex, "A", "question:staff", "God."));
    // The target is missed, and so must be explained.
    expect(codeOf(await act(rex, "A", "submit"))).toBe("answers_lacking");
    changeOf(await say(rex, "A", "indicator:i", { step: "not_met", comment: { sv: "Många vab." }, change: missed }));
    expect(await act(rex, "A", "submit")).toEqual({ status: 200, body: { state: "submitted" } });
    expect(codeOf(await say(rex, "A", "objective:a"))).toBe("answers_submitted");

    // Nobody signs what is theirs alone.
    expect((await act(mona, "A", "approve")).status).toBe(403);
    expect(codeOf(await act(mia, "A", "return"))).toBe("comment_missing");
    expect(await act(mia, "A", "return", "Skriv mer om vab.")).toEqual({ status: 200, body: { state: "returned" } });
    expect(await rex.get("/rounds/r/units/A")).toMatchObject({
      body: { state: "returned", comment: { sv: "Skriv mer om vab." }, may: { submit: { allowed: true } } },
    });
    await act(rex, "A", "submit");
    expect((await act(rex, "A", "take-back")).body).toEqual({ state: "reporting" });
    await act(rex, "A", "submit");
    expect((await act(mia, "A", "approve")).body).toEqual({ state: "approved" });
    expect(codeOf(await act(rex, "A", "take-back"))).toBe("answers_approved");
    expect((await act(mia, "A", "reopen", "Siffran är rättad.")).body).toEqual({ state: "returned" });
    await act(rex, "A", "submit");
    await act(mia, "A", "approve");

    expect(await mia.get("/rounds")).toMatchObject({
      body: {
        rounds: [{ id: "r", counts: { approved: 1, not_begun: 2, all: 3 }, mine: [{ code: "LT" }, {}, {}] }, {}],
      },
    });
    expect(await bea.get("/rounds")).toMatchObject({
      body: {
        rounds: [
          { id: "r", counts: { approved: 0, all: 1 }, mine: [{ code: "B" }], may: { close: { allowed: false } } },
          {},
        ],
      },
    });
    expect((await cora.post("/rounds/r/close", { reason: "Klart" })).body).toEqual({ stage: "closed" });
    expect(codeOf(await say(bea, "B", "objective:b"))).toBe("round_is_closed");
    expect((await cora.post("/rounds/r/reopen", { reason: "B saknas" })).body).toEqual({ stage: "open" });
    changeOf(await say(bea, "B", "objective:b"));
    await cora.post("/rounds/r/close", { reason: "Klart" });

    const store = await storeOf();
    const round = (await readWorkspace(store)).rounds.find(({ id }) => id === "r");
    expect(round).toMatchObject({
      stage: "closed",
      submissions: [
        { unit: "A", state: "approved", comment: null },
        { unit: "B", state: "reporting" },
      ],
      assessments: [
        { subject: "objective:a" },
        { subject: "indicator:i", comment: { sv: "Många vab." } },
        { subject: "objective:b" },
      ],
    });
    const told = (await history(store)).entries.map(({ by, reason }) => [by, reason]);
    expect(told).toContainEqual(["person:mia", "Skriv mer om vab."]);
    expect(told).toContainEqual(["person:cora", "Nu börjar vi"]);
    expect((await verify(store)).faults).toEqual([]);
  });

  test("who writes on what somebody else has written meanwhile is shown what stands", async () => {
    const { cora, rex, mona } = await opened();
    await cora.post("/rounds/r/open", { reason: "x" });
    const both = await Promise.all([
      write(rex, "A", "question:staff", "Rex svar"),
      write(mona, "A", "question:staff", "Monas svar"),
    ]);
    const [won, lost] = both.toSorted((one, other) => one.status - other.status);
    const change = changeOf(won ?? { status: 0, body: null });
    const sv = both[0]?.status === 200 ? "Rex svar" : "Monas svar";
    const who = both[0]?.status === 200 ? "rex" : "mona";
    expect(lost).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile", stands: { change, who, text: { sv } } },
    });
    // What rests on what stands is kept; what is the same already takes nothing.
    const next = changeOf(await write(rex, "A", "question:staff", "Vi båda", change));
    for (const seen of [next, change, null])
      expect(changeOf(await write(mona, "A", "question:staff", "Vi båda", seen))).toBe(next);
    // Different things never stand in each other's way.
    const apart = await Promise.all([say(rex, "A", "objective:a"), say(mona, "A", "indicator:i")]);
    expect(apart.map(({ status }) => status)).toEqual([200, 200]);
    // What has been taken back rests on its taking back.
    const gone = changeOf(await write(rex, "A", "question:staff", " ", next));
    expect(await rex.get("/rounds/r/units/A")).toMatchObject({
      body: { questions: [{ text: null, written: { change: gone, who: "rex" } }] },
    });
    expect(await write(mona, "A", "question:staff", "Åter", next)).toMatchObject({
      status: 409,
      body: { stands: { change: gone, text: null, who: "rex" } },
    });
    changeOf(await write(mona, "A", "question:staff", "Åter", gone));
  });

  test("the unit above sees what those below say, takes it in, and nobody else does", async () => {
    const { cora, mia, rex, bea } = await opened();
    await cora.post("/rounds/r/open", { reason: "x" });
    await say(rex, "A", "objective:a", { step: "on_track", comment: { sv: "Går bra.\n\nMer om det." } });
    await write(rex, "A", "question:staff", "God.");
    await write(bea, "B", "question:staff", "Två vakanser.");
    const counts = { good: 0, mid: 1, bad: 0, none: 0, unsaid: 1 };
    expect(await mia.get("/rounds/r/units/LT/children")).toMatchObject({
      body: {
        children: [
          {
            unit: { code: "A" },
            state: "reporting",
            tones: counts,
            changed: [{ subject: "objective:a", from: { text: "Uppfyllt" }, to: { text: "Följer planen" } }],
            comments: [{ subject: "question:staff" }],
            may: { approve: { allowed: false } },
          },
          { unit: { code: "B" }, tones: { unsaid: 1 } },
        ],
      },
    });
    expect((await rex.get("/rounds/r/units/LT/children")).status).toBe(403);
    expect(await mia.get("/rounds/r/progress")).toMatchObject({
      body: {
        whole: { not_begun: 1, reporting: 2, all: 3 },
        levels: [
          { level: 0, counts: { all: 1 } },
          { level: 1, deadline: tomorrow, counts: { all: 2 } },
        ],
        units: [{ code: "LT", above: null, counts: { all: 3 } }, { code: "A", above: "LT" }, { code: "B" }],
      },
    });
    // Of the units of others nothing is told, not even how many.
    expect(await bea.get("/rounds/r/progress")).toMatchObject({
      body: { whole: { all: 1 }, units: [{ code: "B", above: null, level: 1 }] },
    });

    const takeIn = (subject: string, as: string, from: readonly string[] | null, change: number | null = null) =>
      mia.post("/rounds/r/units/LT/take-in", { subject, as, from, change });
    const staff = async (): Promise<unknown> => {
      const { questions } = (await mia.get("/rounds/r/units/LT")).body as {
        readonly questions: readonly { readonly text: unknown }[];
      };
      return questions[0]?.text;
    };
    const first = changeOf(await takeIn("question:staff", "whole", ["A"]));
    expect(await staff()).toEqual({ sv: "**Enhet A**\n\nGod." });
    expect((await takeIn("question:staff", "list", null)).status).toBe(409);
    changeOf(await takeIn("question:staff", "list", null, first));
    expect(await staff()).toEqual({
      sv: "**Enhet A**\n\nGod.\n\n- **Enhet A:** God.\n- **Enhet B:** Två vakanser.",
    });
    changeOf(await takeIn("objective:g", "list", null));
    expect(await mia.get("/rounds/r/units/LT")).toMatchObject({
      body: { items: [{ subject: "objective:g", answer: { step: null, comment: { sv: "- **Enhet A:** Går bra." } } }] },
    });
    expect(codeOf(await takeIn("row:income.sales", "whole", null))).toBe("nothing_to_take_in");

    const summary = await rex.get("/rounds/r/units/A/summary?format=json");
    expect(summary).toMatchObject({
      status: 200,
      body: { document: { title: "Vår uppföljning", subtitle: "r", unit: "Enhet A" } },
    });
    expect(JSON.stringify(summary.body)).toContain("Mer om det.");
    expect(codeOf(await rex.get("/rounds/r/units/A/summary?format=xls"))).toBe("unknown_format");
    expect((await bea.get("/rounds/r/units/A/summary?format=json")).status).toBe(403);
  });

  test("what can't be is refused with its own answer", async () => {
    const { cora, mia, rex } = await opened(roundWorkspace({ units: ["LT", "A", "B", "OLD"] }));
    const openWith = async (more: object): Promise<string> =>
      codeOf(await cora.post("/rounds/r/open", { reason: "x", ...more }));
    expect(await openWith({ reason: " " })).toBe("reason_missing");
    expect(await openWith({ deadline: "2026-01-01" })).toBe("deadline_passed");
    expect(await openWith({ deadline: "i morgon" })).toBe("bad_day");
    const later = "2999-01-01";
    expect(
      await openWith({
        deadlines: [
          { level: 0, date: tomorrow },
          { level: 1, date: later },
        ],
      }),
    ).toBe("deadlines_reversed");
    expect(
      await openWith({
        deadlines: [
          { level: 1, date: later },
          { level: 1, date: later },
        ],
      }),
    ).toBe("level_twice");
    expect(codeOf(await cora.post("/rounds/x/open", { reason: "x" }))).toBe("unknown_round");
    await cora.post("/rounds/r/open", { reason: "x", deadlines: [{ level: 0, date: later }] });
    expect(await mia.get("/rounds/r/units/LT")).toMatchObject({ body: { level: 0, deadline: later } });

    expect(codeOf(await mia.get("/rounds/r/units/A1"))).toBe("unit_not_asked");
    expect((await rex.get("/rounds/r/units/X")).status).toBe(403);
    expect(codeOf(await say(rex, "A1", "objective:a"))).toBe("unit_not_asked");
    expect(codeOf(await say(cora, "OLD", "objective:a"))).toBe("unit_ended");
    expect(codeOf(await mia.get("/rounds/r/units/OLD"))).toBe("unit_ended");
    expect(codeOf(await say(rex, "A", "objective:b"))).toBe("subject_not_asked");
    expect(codeOf(await say(rex, "A", "objective:a", { step: "best" }))).toBe("unknown_step");
    expect(codeOf(await say(rex, "A", "objective:a", { scale: "other" }))).toBe("unknown_scale");
    expect(codeOf(await write(rex, "A", "question:other", "x"))).toBe("subject_not_asked");
    expect(codeOf(await write(rex, "A", "question:staff", "x".repeat(20_001)))).toBe("text_too_long");
    expect(codeOf(await write(rex, "A", "question:staff", "a\0b"))).toBe("text_not_kept");
    expect(codeOf(await write(rex, "A", "question:staff", "a\uD800b"))).toBe("text_not_kept");
    expect(codeOf(await act(mia, "A", "approve"))).toBe("answers_not_begun");
  });
});
