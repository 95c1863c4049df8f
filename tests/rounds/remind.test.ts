import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";

import { dayBefore } from "#domain/periods/span.ts";
import { mailSetting } from "#server/settings/mail.ts";
import { saveSetting } from "#server/settings/setting.ts";

import { mailServer, type MailServer } from "../factories/mail-server.ts";
import { codeOf, roundApi, roundWorkspace, tomorrow } from "../factories/rounds.ts";
import { personIn } from "../factories/server.ts";
import { databases } from "../store/databases.ts";

let mail: MailServer;

beforeAll(async () => {
  mail = await mailServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
}, 60_000);

afterAll(() => mail.close());

const yesterday = dayBefore(dayBefore(tomorrow));

describe.each(databases())("those who are late, on $name", { timeout: 120_000 }, ({ storePlace }) => {
  test("are reminded when whoever leads the round asks for it, once a day, and who can't be is told of", async () => {
    const late = roundWorkspace({ stage: "open", deadline: yesterday, units: ["LT", "A", "B"] });
    // Nobody but the controller answers for LT and B.
    const grants = late.grants.filter(({ person }) => ["cora", "rex", "mona"].includes(person));
    const made = await roundApi(await storePlace(), { ...late, grants });
    onTestFinished(made.close);
    const { directory } = made.api.services;
    await personIn(directory, "rex", { mail: "rex@region.example" });
    await personIn(directory, "cora", { mail: null });
    const [cora, rex] = [await made.seat("cora"), await made.seat("rex")];
    const remind = () => cora.post("/rounds/r/remind", {});

    expect(await cora.get("/rounds/r/reminders")).toMatchObject({
      body: {
        reminders: [],
        unreached: {
          units: [{ code: "LT" }, { code: "B" }],
          people: [{ name: "cora", units: ["Länsteknik", "Enhet B"] }],
          late: 3,
        },
      },
    });
    expect((await rex.post("/rounds/r/remind", {})).status).toBe(403);
    expect(codeOf(await remind())).toBe("no_mail_server");
    const server = { host: "127.0.0.1", port: mail.port, security: "none", userName: null, password: null } as const;
    const from = { name: "Tertial", address: "tertial@region.example" };
    const hand = { directory, at: new Date().toISOString(), by: null, isProgram: false };
    await saveSetting(hand, mailSetting, { server: { ...server, from, replyTo: null } });
    const before = mail.received.length;
    expect(await remind()).toEqual({ status: 200, body: { mailed: 1, inApp: 1, already: 0, failed: 0 } });
    const sent = mail.received.slice(before);
    expect(sent.map(({ to }) => to.join())).toEqual(["rex@region.example"]);
    expect(sent[0]?.parts.get("text/plain")).toContain("har inte klarmarkerat sina svar");
    expect(await remind()).toEqual({ status: 200, body: { mailed: 0, inApp: 0, already: 2, failed: 0 } });
    expect(mail.received.length).toBe(before + 1);
    const { body } = await cora.get("/rounds/r/reminders");
    expect(body).toMatchObject({
      reminders: expect.arrayContaining([
        expect.objectContaining({ person: "rex", unit: "Enhet A", way: "mail" }),
        expect.objectContaining({ person: "cora", unit: "Länsteknik", way: "app" }),
        expect.objectContaining({ person: "cora", unit: "Enhet B", way: "app" }),
      ]) as unknown,
    });
    await cora.post("/rounds/r/close", { reason: "Klart" });
    expect(codeOf(await remind())).toBe("round_is_closed");
  });
});
