import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import { plainRound, type Submission } from "#domain/rounds/round.ts";
import { remind } from "#server/reminders/remind.ts";
import { mailSetting } from "#server/settings/mail.ts";
import { saveSetting } from "#server/settings/setting.ts";
import { history } from "../src/store/history.ts";
import { write } from "../src/store/change.ts";

import { mailServer, type MailServer } from "./factories/mail-server.ts";
import { rolesApi } from "./factories/roles.ts";
import { cookieOf, personIn, requestAs } from "./factories/server.ts";
import { span } from "./factories/workspace.ts";
import { author } from "./store/made.ts";

let mail: MailServer;
const refusedAddress = "refused@region.example";

beforeAll(async () => {
  mail = await mailServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _, done) =>
      done(address === refusedAddress ? Object.assign(new Error("no such"), { responseCode: 550 }) : null),
  });
}, 60_000);

afterAll(() => mail.close());

const day = (date: string): Date => new Date(`${date}T09:00:00`);

/** The starter workspace with an open round of VARD and SERV until 15 May 2026, four people, and a mail server. */
async function opened() {
  const folder = mkdtempSync(join(tmpdir(), "tertial-reminders-"));
  const made = await rolesApi(folder);
  onTestFinished(async () => {
    await made.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { directory, store, api } = made;
  await personIn(directory, "rut", { mail: "rut@region.example" });
  await personIn(directory, "eva", { mail: "eva@region.example", language: "en" });
  await personIn(directory, "ola", { mail: null });
  await personIn(directory, "kim", { mail: "kim@region.example" });
  const grants = [
    { person: "rut", role: "reporter", unit: "VARD" },
    { person: "ola", role: "reporter", unit: "SERV" },
    { person: "eva", role: "manager", unit: "RE" },
    { person: "kim", role: "controller", unit: "RE" },
  ] as const;
  await made.setGrants(grants, author(2));
  const round = {
    ...plainRound,
    id: "t1",
    name: { sv: "Tertial 1" },
    period: span("2026T1"),
    previous: null,
    report: null,
  };
  const body = { ...round, stage: "open", deadline: "2026-05-15", units: ["RE", "VARD", "SERV"] } as const;
  /** Changes follow one another in time. */
  let now = day("2026-05-01");
  const put = async (noun: "round" | "submission", id: string, value: object): Promise<void> => {
    await write(store, { by: "test", at: now.toISOString(), reason: "given", items: [{ noun, id, body: value }] });
  };
  await put("round", "t1", body);
  const server = { host: "127.0.0.1", port: mail.port, security: "none", userName: null, password: null } as const;
  const from = { name: "Tertial", address: "tertial@region.example" };
  const hand = { directory, at: author(1).at, by: null, isProgram: false };
  await saveSetting(hand, mailSetting, { server: { ...server, from, replyTo: null } });
  const services = { ...api.services, origin: "https://tertial.example" };
  /** Reminds on a day, and gives who was written to, with the text. */
  const on = async (date: string) => {
    const start = mail.received.length;
    now = day(date);
    const outcome = await remind(services, now);
    const sent = mail.received.slice(start).map(({ to, parts }) => [to.join(), parts.get("text/plain") ?? ""] as const);
    return { outcome, sent: new Map(sent) };
  };
  const submit = (unit: string, state: Submission["state"]): Promise<void> =>
    put("submission", `t1 ${unit}`, { round: "t1", value: { unit, state, comment: { sv: "Skriv mer." } } });
  const ask = async (person: string, path: string) => {
    const [{ id } = { id: "" }] = await services.workspaces.list();
    const response = await requestAs(api.api, await cookieOf(directory, person))(`/api/workspaces/${id}${path}`);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return { ...made, on, submit, ask, put, body };
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
  const hand = { directory, at: author(1).at, by: null, isProgram: false };
  const from = { name: "Tertial", address: "tertial@region.example" };
  const at = (port: number) => {
    const server = { host: "127.0.0.1", port, security: "none", userName: null, password: null } as const;
    return saveSetting(hand, mailSetting, { server: { ...server, from, replyTo: null } });
  };
  const gone = await mailServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
  await gone.close();
  await at(gone.port);
  expect((await on("2026-05-02")).outcome).toMatchObject({ mailed: 0, inApp: 1, failed: [{}, {}] });
  await at(mail.port);
  expect([...(await on("2026-05-03")).sent.keys()].toSorted()).toEqual(["eva@region.example", "rut@region.example"]);
  await saveSetting(hand, mailSetting, { server: null });
  expect((await on("2026-05-12")).outcome).toBeNull();
});
