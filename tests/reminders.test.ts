import { sql } from "kysely";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";

import type { Submission } from "#domain/rounds/round.ts";
import { reminderClock } from "#server/reminders/clock.ts";
import { remind } from "#server/reminders/remind.ts";
import { history } from "../src/store/history.ts";
import { write } from "../src/store/change.ts";
import { remindersOf } from "../src/store/reminder.ts";

import type { MailServer } from "./factories/mail-server.ts";
import { openRound, plainMailServer, refusedAddress, remindedPeople, sendMailBy } from "./factories/reminders.ts";
import { rolesApi } from "./factories/roles.ts";
import { cookieOf, requestAs } from "./factories/server.ts";
import { assignmentOf } from "./factories/workspace.ts";
import { author } from "./store/made.ts";

let mail: MailServer;

beforeAll(async () => {
  mail = await plainMailServer();
}, 60_000);

afterAll(() => mail.close());

const day = (date: string): Date => new Date(`${date}T09:00:00`);

/** The starter workspace with an open round of VARD and SERV until 15 May 2026, four people, and a mail server. */
async function opened() {
  const made = await rolesApi();
  onTestFinished(made.close);
  const { directory, store, api } = made;
  await made.setGrants(await remindedPeople(directory), author(2));
  const body = openRound("2026-05-15");
  /** Changes follow one another in time. */
  let now = day("2026-05-01");
  const put = async (
    noun: "round" | "submission" | "assignment" | "settings",
    id: string,
    value: object,
  ): Promise<void> => {
    await write(store, { by: "test", at: now.toISOString(), reason: "given", items: [{ noun, id, body: value }] });
  };
  await put("round", "t1", body);
  await sendMailBy(directory, mail.port);
  const services = { ...api.services, origin: "https://tertial.example" };
  /** Who is written to while something is done, with the text. */
  const sentBy = async (work: () => Promise<unknown>): Promise<ReadonlyMap<string, string>> => {
    const start = mail.received.length;
    await work();
    return new Map(mail.received.slice(start).map(({ to, parts }) => [to.join(), parts.get("text/plain") ?? ""]));
  };
  /** Reminds on a day, and gives who was written to, with the text. */
  const on = async (date: string) => {
    now = day(date);
    let outcome: Awaited<ReturnType<typeof remind>> = null;
    const sent = await sentBy(async () => {
      outcome = await remind(services, now);
    });
    return { outcome, sent };
  };
  const clock = reminderClock({ ...services, now: () => now });
  onTestFinished(clock.close);
  /** Who the clock writes to when it looks at a moment, by this machine's clock. */
  const lookAt = (moment: string): Promise<readonly string[]> => {
    now = new Date(moment);
    return sentBy(clock.look).then((sent) => [...sent.keys()].toSorted());
  };
  const submit = (unit: string, state: Submission["state"]): Promise<void> =>
    put("submission", `t1 ${unit}`, { round: "t1", value: { unit, state, comment: { sv: "Skriv mer." } } });
  const ask = async (person: string, path: string) => {
    const [{ id } = { id: "" }] = await services.workspaces.list();
    const response = await requestAs(api.api, await cookieOf(directory, person))(`/api/workspaces/${id}${path}`);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return { ...made, on, lookAt, submit, ask, put, body };
}

const tasks = z.object({ tasks: z.array(z.object({ what: z.string(), unit: z.object({ code: z.string() }) })) });

test("each is reminded of their own, once, in their language, in one mail a day", { timeout: 180_000 }, async () => {
  const { on, submit, ask, store } = await opened();
  const first = await on("2026-05-02");
  expect(first.outcome).toEqual({ mailed: 2, inApp: 1, already: 0, failed: [] });
  expect(first.sent.get("rut@region.example")).toContain(
    "Tertial 1 är öppen. Vårdförvaltningen ska svara senast 15 maj 2026.",
  );
  expect(first.sent.get("eva@region.example")).toContain("is to answer by 15 May 2026");
  expect(first.sent.get("rut@region.example")).toMatch(/https:\/\/tertial\.example\/[\w-]+\/tasks/u);
  // Neither again on that day nor on the next.
  for (const date of ["2026-05-02", "2026-05-03"]) expect((await on(date)).sent).toEqual(new Map());
  // Whoever has no address is told in the app, and whoever leads the round sees so.
  expect(tasks.parse((await ask("ola", "/tasks")).body).tasks).toMatchObject([
    { what: "report", unit: { code: "SERV" } },
  ]);
  const told = await ask("kim", "/rounds/t1/reminders");
  expect(told.body).toMatchObject({
    reminders: expect.arrayContaining([
      expect.objectContaining({ person: "ola", way: "app" }),
      expect.objectContaining({ person: "rut", way: "mail" }),
    ]) as unknown,
  });
  expect((await ask("rut", "/rounds/t1/reminders")).status).toBe(403);
  // Three days before, the day after, and when it is late to whoever signs.
  expect((await on("2026-05-12")).sent.get("rut@region.example")).toContain("ska svara senast 15 maj 2026");
  await submit("VARD", "submitted");
  expect([...(await on("2026-05-16")).sent.keys()]).toEqual(["eva@region.example"]);
  expect(tasks.parse((await ask("eva", "/tasks")).body).tasks).toMatchObject([
    { what: "report", unit: { code: "RE" } },
    { what: "approve", unit: { code: "VARD" } },
  ]);
  const escalated = (await on("2026-05-20")).sent;
  expect(escalated.get("eva@region.example")).toContain("is still late. You approve the unit’s answers.");
  // Returned answers are told of each time that they are returned.
  await submit("VARD", "returned");
  expect((await on("2026-05-21")).sent.get("rut@region.example")).toContain("är återlämnade");
  await submit("VARD", "submitted");
  await submit("VARD", "returned");
  expect((await on("2026-05-22")).sent.get("rut@region.example")).toContain("är återlämnade");
  expect((await on("2026-05-23")).sent).toEqual(new Map());
  // Neither names nor addresses are in the workspace.
  const { entries } = await history(store, { filter: { noun: "reminder" }, limit: 100 });
  expect(entries.length).toBeGreaterThan(0);
  expect(JSON.stringify(entries)).not.toContain("region.example");
});

test("who owns an assignment is reminded of its days, once", { timeout: 120_000 }, async () => {
  const { on, put, ask, body, store } = await opened();
  await put("round", "t1", { ...body, stage: "closed" });
  const milestones = [{ id: "half", name: { sv: "Delrapport" }, date: "2026-05-20", done: null }];
  const work = (person: string, end: string) => assignmentOf("a1", { unit: "VARD", person, end, milestones });
  await put("assignment", "a1", work("rut", "2026-06-30"));
  expect((await on("2026-05-12")).sent).toEqual(new Map());
  expect((await on("2026-05-13")).sent.get("rut@region.example")).toContain(
    "Uppdraget ”Uppdrag a1” för Vårdförvaltningen, som du ansvarar för: milstolpen ”Delrapport” ska vara klar senast 20 maj 2026.",
  );
  expect((await on("2026-05-14")).sent).toEqual(new Map());
  expect((await on("2026-06-24")).sent.get("rut@region.example")).toContain("ska vara klart senast 30 juni 2026");
  expect((await ask("rut", "/tasks")).body).toMatchObject({
    tasks: [{ what: "assignment", assignment: { id: "a1" }, milestone: "Delrapport", isLate: true }],
  });
  // A day that is moved is told of anew, to whoever owns it then; who can't report there is not told.
  await put("assignment", "a1", work("rut", "2026-07-10"));
  expect((await on("2026-07-05")).sent.get("rut@region.example")).toContain("senast 10 juli 2026");
  await put("assignment", "a1", work("ola", "2026-07-11"));
  expect((await on("2026-07-06")).outcome).toMatchObject({ mailed: 0, inApp: 0 });
  expect(await remindersOf(store, { person: "rut" })).toMatchObject([
    { round: null, assignment: "a1", kind: "nears", day: "2026-07-05" },
    { day: "2026-06-24" },
    { day: "2026-05-13" },
  ]);
});

test(
  "who is told after a deadline has been moved, and a closed round reminds nobody",
  { timeout: 120_000 },
  async () => {
    const { on, put, body } = await opened();
    expect((await on("2026-05-13")).outcome).toMatchObject({ mailed: 2 });
    await put("round", "t1", { ...body, deadline: "2026-05-29" });
    expect((await on("2026-05-27")).sent.get("rut@region.example")).toContain("29 maj 2026");
    await put("round", "t1", { ...body, stage: "closed" });
    expect((await on("2026-06-20")).sent).toEqual(new Map());
  },
);

test("a workspace has its own days to remind on", { timeout: 120_000 }, async () => {
  const { on, put, api } = await opened();
  const [open] = await api.services.workspaces.list();
  if (open === undefined) throw new Error("no workspace");
  const { id, name, languages, style } = open.workspace;
  await put("settings", "", { id, name, languages, style, reminders: { soon: 10, escalated: 1, nears: 7 } });
  expect((await on("2026-05-04")).sent.get("rut@region.example")).toContain("är öppen");
  expect((await on("2026-05-05")).sent.get("rut@region.example")).toContain("Vårdförvaltningen ska svara senast");
  expect((await on("2026-05-16")).sent.get("eva@region.example")).toContain("is still late");
});

test(
  "an address that is refused is told of, and the person is told in the app alone",
  { timeout: 120_000 },
  async () => {
    const { on, ask, directory } = await opened();
    await directory.database.updateTable("person").set({ mail: refusedAddress }).where("id", "=", "rut").execute();
    const { outcome } = await on("2026-05-02");
    expect(outcome).toMatchObject({ mailed: 1, inApp: 2, failed: [{ person: "rut", code: "mail_recipient_refused" }] });
    const { body } = await ask("kim", "/rounds/t1/reminders");
    expect(body).toMatchObject({
      reminders: expect.arrayContaining([expect.objectContaining({ person: "rut", way: "app" })]) as unknown,
    });
  },
);

test("a mail server that does not answer is tried again the next day", { timeout: 120_000 }, async () => {
  const { on, directory } = await opened();
  const gone = await plainMailServer();
  await gone.close();
  await sendMailBy(directory, gone.port);
  expect((await on("2026-05-02")).outcome).toMatchObject({ mailed: 0, inApp: 1, failed: [{}, {}] });
  await sendMailBy(directory, mail.port);
  expect([...(await on("2026-05-03")).sent.keys()].toSorted()).toEqual(["eva@region.example", "rut@region.example"]);
  await sendMailBy(directory, null);
  expect((await on("2026-05-12")).outcome).toBeNull();
});

test(
  "who is mentioned is told once, in the mail of the day, unless they have read it",
  { timeout: 120_000 },
  async () => {
    const { on, ask, put, body, store } = await opened();
    await put("round", "t1", { ...body, stage: "closed" });
    const say = async (unit: string, person: string): Promise<void> => {
      const [subject, id] = [`round:t1 ${unit}`, `round:t1 ${unit} ${person}`];
      const mention = { post: id, person, isRead: false };
      const post = { on: subject, unit, text: `@{${person}} Stämmer det?`, answers: null };
      const items = [
        { noun: "post", id, body: post },
        { noun: "mention", id: `${person} ${id}`, body: mention },
      ] as const;
      await write(store, { by: "person:kim", at: day("2026-05-01").toISOString(), reason: "asked", items });
    };
    for (const [unit, person] of [
      ["VARD", "rut"],
      ["VARD", "eva"],
      // Who may not read it (any more) is not told of it.
      ["SERV", "rut"],
    ] as const)
      await say(unit, person);
    expect((await ask("rut", "/tasks")).body).toMatchObject({
      tasks: [],
      mentions: [{ who: "kim", on: "round:t1 VARD" }],
    });
    const { sent } = await on("2026-05-02");
    expect([...sent.keys()].toSorted()).toEqual(["eva@region.example", "rut@region.example"]);
    expect(sent.get("rut@region.example")).toContain("Du är nämnd i en diskussion.");
    expect(sent.get("rut@region.example")).not.toContain("kim");
    expect(sent.get("eva@region.example")).toContain("You are mentioned in a discussion. The answers of");
    expect((await on("2026-05-03")).sent).toEqual(new Map());
    expect((await ask("kim", "/rounds/t1/reminders")).body).toMatchObject({
      reminders: [{ kind: "nämnd i en diskussion" }, { kind: "nämnd i en diskussion" }],
    });
  },
);

test(
  "the clock writes to nobody before seven, and to each once however often it looks",
  { timeout: 120_000 },
  async () => {
    const { lookAt } = await opened();
    expect(await lookAt("2026-05-02T00:10:00")).toEqual([]);
    expect(await lookAt("2026-05-02T06:59:59")).toEqual([]);
    expect(await lookAt("2026-05-02T07:00:00")).toEqual(["eva@region.example", "rut@region.example"]);
    for (const hour of ["08", "15", "23"]) expect(await lookAt(`2026-05-02T${hour}:00:00`)).toEqual([]);
    expect(await lookAt("2026-05-12T07:10:00")).toEqual(["eva@region.example", "rut@region.example"]);
  },
);

test("the clock goes on after a look that failed", { timeout: 120_000 }, async () => {
  const { lookAt, directory } = await opened();
  const full = "begin raise exception 'no space left on device' using errcode = 'disk_full'; end";
  await sql
    .raw(`create function refuse() returns trigger language plpgsql as '${full.replaceAll("'", "''")}'`)
    .execute(directory.database);
  await sql`create trigger refuse before insert on used for each row execute function refuse()`.execute(
    directory.database,
  );
  expect(await lookAt("2026-05-02T09:00:00")).toEqual([]);
  await sql`drop trigger refuse on used`.execute(directory.database);
  expect(await lookAt("2026-05-02T10:00:00")).toEqual(["eva@region.example", "rut@region.example"]);
});

test("the clock looks when an hour has gone, and no more once it is closed", { timeout: 120_000 }, async () => {
  const { api } = await opened();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const looked: number[] = [];
  const services = {
    ...api.services,
    now: () => {
      looked.push(1);
      return new Date("2026-05-02T03:00:00");
    },
  };
  const clock = reminderClock(services);
  vi.advanceTimersByTime(3_599_999);
  await Promise.resolve();
  expect(looked).toHaveLength(0);
  vi.advanceTimersByTime(1);
  await clock.close();
  expect(looked).toHaveLength(1);
  vi.advanceTimersByTime(10 * 3_600_000);
  await clock.close();
  expect(looked).toHaveLength(1);
});
