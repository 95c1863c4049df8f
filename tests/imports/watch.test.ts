import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { asWritten } from "#app/history/names.ts";
import { listImports } from "#app/imports/list.ts";
import { mailSetting } from "#server/settings/mail.ts";
import { saveSetting } from "#server/settings/setting.ts";
import { watchFolder } from "#server/watch/watch.ts";
import { write } from "../../src/store/change.ts";

import { mailServer, type MailServer } from "../factories/mail-server.ts";
import { personIn, signedInApi } from "../factories/server.ts";
import { profileOf } from "../factories/workspace.ts";
import { embeddedPlace } from "../store/databases.ts";
import { loadStarter, prepareTemplate } from "../store/places.ts";
import { author } from "../store/made.ts";
import { kim, openedAt, openIn, valueOf } from "./place.ts";

let mail: MailServer;

beforeAll(async () => {
  await prepareTemplate();
  mail = await mailServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
}, 120_000);

afterAll(() => mail.close());

const head = "Enhet;Mått;Kön;Period;Värde";

test(
  "a finished file is imported by its profile, and what is wrong waits and is told",
  { timeout: 120_000 },
  async () => {
    const place = await embeddedPlace();
    await loadStarter(place);
    const workspaces = await openedAt(place);
    const { api, services, close } = await signedInApi(workspaces, { origin: "https://tertial.example" });
    onTestFinished(close);
    const { directory } = services;
    await personIn(directory, "eva", { mail: "eva@region.example", language: "en" });
    await personIn(directory, "lars", { mail: "lars@region.example" });
    const server = { host: "127.0.0.1", port: mail.port, security: "none", userName: null, password: null } as const;
    const from = { name: "Tertial", address: "tertial@region.example" };
    const hand = { directory, at: author(1).at, by: null, isProgram: false };
    await saveSetting(hand, mailSetting, { server: { ...server, from, replyTo: null } });
    const { store } = (await openIn(workspaces)).stored;
    const grants = [
      { id: "g1", person: "eva", role: "controller", unit: "RE", from: "2020-01-01", to: null, delegatedFrom: null },
      { id: "g2", person: "lars", role: "reader", unit: "RE", from: "2020-01-01", to: null, delegatedFrom: null },
    ];
    const automatic = profileOf({ recognisedBy: ["Enhet", "Mått"], automatic: true });
    const items = [
      ...grants.map((body) => ({ noun: "grant", id: body.id, body }) as const),
      { noun: "profile", id: automatic.id, body: automatic } as const,
    ];
    await write(store, { ...author(2), items });
    expect(api).toBeDefined();
    const folder = mkdtempSync(join(tmpdir(), "tertial-watch-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const put = (name: string, ...lines: readonly string[]): void =>
      writeFileSync(join(folder, name), [head, ...lines].join("\n"));
    const watch = watchFolder(services, { workspace: (await openIn(workspaces)).id, folder }, "server", 1e9);
    onTestFinished(watch.close);
    // Where they are to be moved to can't be written at first: they are taken once all the same, and moved when it can.
    symlinkSync(join(folder, "nowhere", "done"), join(folder, "done"));
    put("maj.csv", "VARD;headcount;;2025-05;800");
    put("ofärdig.csv.part", "VARD;headcount;;2025-06;800");
    await watch.look();
    expect(readdirSync(folder).toSorted()).toEqual(["done", "maj.csv", "ofärdig.csv.part"]);
    for (let look = 0; look < 3; look += 1) await watch.look();
    expect(readdirSync(folder).toSorted()).toContain("maj.csv");
    rmSync(join(folder, "done"));
    put("fel.csv", "Ingenstans;headcount;;2025-06;800");
    await watch.look();
    expect(readdirSync(join(folder, "done"))).toEqual(["maj.csv"]);
    put("maj.csv", "VARD;headcount;;2025-05;800");
    await watch.look();
    await watch.look();
    expect(readdirSync(join(folder, "done")).toSorted()).toEqual(["maj (2).csv", "maj.csv"]);
    expect(readdirSync(join(folder, "failed"))).toEqual(["fel.csv"]);
    const open = await openIn(workspaces);
    const list = valueOf(await listImports(open, kim, { allowed: true, why: null }, {}, "sv", asWritten));
    expect(list.imports.map(({ file, state, errors, who }) => [file, state, errors, who])).toEqual([
      ["maj.csv", "cancelled", 0, "server"],
      ["fel.csv", "pending", 1, "server"],
      ["maj.csv", "confirmed", 0, "server"],
    ]);
    expect(mail.received.map(({ to }) => to)).toEqual([["eva@region.example"]]);
    expect(mail.received[0]?.head.get("subject")).toContain("The file fel.csv could not be imported");
    const text = mail.received[0]?.parts.get("text/plain") ?? "";
    expect(text).toContain("By the profile “Ingenstans” is the unit “Ingenstans”");
    expect(text).toMatch(/https:\/\/tertial\.example\/[\w-]+\/imports\/2/u);
  },
);
