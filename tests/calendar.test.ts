import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { dayOf } from "#server/services.ts";
import { lastDayFrom } from "#server/routes/tokens.ts";

import { rolesApi } from "./factories/roles.ts";
import { cookieOf, requestAs } from "./factories/server.ts";
import { author } from "./store/made.ts";

let roles: Awaited<ReturnType<typeof rolesApi>>;
const year = Number(dayOf(new Date()).slice(0, 4));

beforeAll(async () => {
  roles = await rolesApi();
  const controller = { role: "controller" } as const;
  const grants = [
    { ...controller, person: "kim", unit: "RE" },
    { ...controller, person: "eva", unit: "VARD" },
    { role: "reader", person: "rut", unit: "SERV" } as const,
  ];
  await roles.setGrants(grants, { ...author(1), at: new Date().toISOString() });
}, 120_000);

afterAll(() => roles.close(), 60_000);

const viewed = z.object({
  months: z.array(
    z.object({ name: z.string(), occurrences: z.array(z.looseObject({ name: z.string(), date: z.string() })) }),
  ),
  entries: z.array(z.looseObject({ id: z.string(), mark: z.string() })),
  choices: z.object({ units: z.array(z.object({ code: z.string() })) }),
  may: z.object({ add: z.object({ allowed: z.boolean() }) }),
});

const plain = { kind: "meeting", repeats: "never", until: null, description: null, role: null, reason: "beslutat" };
const entry = (sv: string, unit: string, date: string, more: object = {}) => ({
  ...plain,
  name: { sv },
  unit,
  date,
  ...more,
});

async function asking(person: string) {
  await roles.asker(person);
  const request = requestAs(roles.api.api, await cookieOf(roles.directory, person));
  const [{ id } = { id: "" }] = await roles.api.services.workspaces.list();
  const send = async (path: string, method = "GET", body?: object) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await request(path, init);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const at = `/api/workspaces/${id}/calendar`;
  return {
    id,
    send,
    add: (body: object) => send(at, "POST", body),
    change: (of: string, body: object) => send(`${at}/${of}`, "PUT", body),
    remove: (of: string, body: object) => send(`${at}/${of}`, "DELETE", body),
    see: async (query = `year=${year}`) => viewed.parse((await send(`${at}?${query}`)).body),
  };
}

const namesIn = ({ months }: z.infer<typeof viewed>) =>
  months.flatMap(({ occurrences }) => occurrences.map(({ date, name }) => `${date} ${name}`));

test(
  "entries are added, changed and removed by who may, and each sees what concerns their units",
  { timeout: 120_000 },
  async () => {
    const [kim, eva, rut] = [await asking("kim"), await asking("eva"), await asking("rut")];
    const board = entry("Styrelsen", "RE", `${year}-01-31`, { repeats: "quarterly" });
    expect((await rut.add(board)).status).toBe(403);
    expect((await eva.add(board)).status).toBe(403);
    expect((await kim.add(board)).status).toBe(200);
    expect((await eva.add(entry("Vårdens dag", "VARD", `${year}-03-10`))).status).toBe(200);
    const seen = await kim.see();
    expect(namesIn(seen)).toEqual([
      `${year}-01-31 Styrelsen`,
      `${year}-03-10 Vårdens dag`,
      `${year}-04-30 Styrelsen`,
      `${year}-07-31 Styrelsen`,
      `${year}-10-31 Styrelsen`,
    ]);
    expect(namesIn(await rut.see())).toHaveLength(4);
    expect(namesIn(await kim.see(`year=${year}&unit=SERV`))).toHaveLength(4);
    expect((await rut.see()).may.add.allowed).toBe(false);
    expect((await eva.see()).choices.units.map(({ code }) => code)).toEqual(["VARD"]);
    const [mine] = (await eva.see()).entries;
    const { id, mark } = mine ?? { id: "", mark: "" };
    // Nobody moves an entry to where they may not write, or writes over what they have not seen.
    expect((await eva.change(id, { ...entry("Vårdens dag", "RE", `${year}-03-10`), mark })).status).toBe(403);
    const moved = { ...entry("Vårdens dag", "VARD", `${year}-03-11`), mark };
    expect((await kim.change(id, moved)).status).toBe(200);
    expect(await eva.change(id, moved)).toMatchObject({ status: 409, body: { code: "calendar_entry_changed" } });
    expect(await eva.remove(id, { mark, reason: "inställt" })).toMatchObject({ status: 409 });
    const now = (await eva.see()).entries[0]?.mark;
    expect((await eva.remove(id, { mark: now, reason: "inställt" })).status).toBe(200);
    expect(await eva.remove(id, { mark: now, reason: "inställt" })).toMatchObject({
      status: 404,
      body: { code: "unknown_calendar_entry" },
    });
  },
);

test.each([
  ["name_missing", { name: { sv: " " } }],
  ["no_such_unit", { unit: "NONE" }],
  ["bad_day", { date: `${year}-02-30` }],
  ["days_reversed", { until: `${year - 1}-01-01` }],
  ["reason_missing", { reason: " " }],
])("what is wrong with an entry is told: %s", { timeout: 60_000 }, async (code, more) => {
  const kim = await asking("kim");
  expect(await kim.add(entry("Dag", "RE", `${year}-05-05`, more))).toMatchObject({ body: { code } });
});

test(
  "a secret address gives the calendar to whoever has it, and opens nothing else",
  { timeout: 120_000 },
  async () => {
    const [kim, rut] = [await asking("kim"), await asking("rut")];
    await kim.add(entry("Bara vården", "VARD", `${year}-06-01`));
    await kim.add(
      entry("Bokslut; ”år”, del 1", "RE", `${year}-02-29`.replace(/-29$/u, "-28"), {
        description: { sv: "Rad 1\nRad 2" },
      }),
    );
    const made = z.object({ address: z.string(), lastDay: z.string() });
    const { address, lastDay } = made.parse(
      (await rut.send("/api/account/calendars", "POST", { workspace: rut.id })).body,
    );
    expect(lastDay).toBe(lastDayFrom(new Date()));
    const response = await roles.api.api.request(address);
    expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    const text = await response.text();
    const events = ICAL.Component.fromString(text)
      .getAllSubcomponents("vevent")
      .map((part) => new ICAL.Event(part));
    const told = events.find(({ summary }) => summary === "Bokslut; ”år”, del 1");
    expect(told?.startDate.toString()).toBe(`${year}-02-28`);
    expect(told?.description).toContain("Rad 1\nRad 2");
    expect(text).not.toContain("Bara vården");
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const again = await (await roles.api.api.request(address)).text();
    expect(again.match(/^UID:.*$/gmu)).toEqual(text.match(/^UID:.*$/gmu));
    // The token is no key to the API, and a key to the API opens no calendar.
    const token = /calendars\/([\w-]+)\//u.exec(address)?.[1] ?? "";
    const headers = { Authorization: `Bearer ${token}` };
    expect(
      (await roles.api.api.request(`http://localhost/api/workspaces/${rut.id}/calendar`, { headers })).status,
    ).toBe(401);
    const key = { name: "p", lastDay, workspace: rut.id, unit: null, rights: ["read"] };
    const other = z.object({ token: z.string() }).parse((await rut.send("/api/account/tokens", "POST", key)).body);
    expect((await roles.api.api.request(address.replace(token, other.token))).status).toBe(404);
    // It ends when its owner revokes it.
    const account = z.object({ tokens: z.array(z.object({ id: z.string(), calendar: z.boolean() })) });
    const { tokens } = account.parse((await rut.send("/api/account")).body);
    const own = tokens.find(({ calendar }) => calendar);
    expect((await rut.send(`/api/account/tokens/${own?.id ?? ""}`, "DELETE")).status).toBe(200);
    expect((await roles.api.api.request(address)).status).toBe(404);
  },
);
