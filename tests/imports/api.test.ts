import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { largestFile } from "#app/imports/receive.ts";

import { rolesApi, type Answer } from "../factories/roles.ts";
import { cookieOf, requestAs } from "../factories/server.ts";
import { author } from "../store/made.ts";

let roles: Awaited<ReturnType<typeof rolesApi>>;

beforeAll(async () => {
  roles = await rolesApi();
  const controller = { role: "controller" } as const;
  const grants = [
    { ...controller, person: "kim", unit: "RE" },
    { ...controller, person: "eva", unit: "VARD" },
    { role: "reader", person: "rut", unit: "RE" } as const,
  ];
  await roles.setGrants(grants, { ...author(1), at: new Date().toISOString() });
}, 120_000);

afterAll(() => roles.close(), 60_000);

const received = z.object({ import: z.string(), isKnown: z.boolean() });
const previewed = z.object({ preview: z.string(), may: z.record(z.string(), z.object({ allowed: z.boolean() })) });

async function asking(person: string) {
  const { ask } = await roles.asker(person);
  const request = requestAs(roles.api.api, await cookieOf(roles.directory, person));
  const [{ id } = { id: "" }] = await roles.api.services.workspaces.list();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await request(`/api/workspaces/${id}/imports${path}`, init);
    return { status: response.status, body: await response.json() };
  };
  const upload = (name: string, body: BodyInit, signal: AbortSignal | null = null): Promise<Answer> => {
    const init = { method: "POST", body, duplex: "half", signal };
    return send(`?name=${encodeURIComponent(name)}`, init);
  };
  const original = (number: string): Promise<Response> => request(`/api/workspaces/${id}/imports/${number}/original`);
  return { ask, upload, original };
}

test("a file goes from upload to undo over HTTP, each for whom it is", { timeout: 120_000 }, async () => {
  const [kim, eva, rut] = [await asking("kim"), await asking("eva"), await asking("rut")];
  const text = "Enhet;Mått;Kön;Period;Värde\nVARD;headcount;K;2025-05;650\nSERV;headcount;K;2025-05;111\n";
  expect((await rut.upload("å.csv", text)).status).toBe(403);
  const answer = await kim.upload("utfall å.csv", text);
  expect(answer).toMatchObject({ status: 200, body: { import: "1", isKnown: false } });
  const { import: id } = received.parse(answer.body);
  expect((await kim.upload("utfall å.csv", text)).body).toEqual({ import: id, isKnown: true });
  expect(await eva.ask(`/imports/${id}`)).toMatchObject({ status: 404, body: { code: "unknown_import" } });
  const { preview, may } = previewed.parse((await kim.ask(`/imports/${id}`)).body);
  expect(may).toMatchObject({ confirm: { allowed: true }, undo: { allowed: false } });
  expect((await kim.ask(`/imports/${id}/values?state=new&unit=SERV`)).body).toMatchObject({
    total: 1,
    values: [{ after: "111", before: null, place: { row: 3 } }],
  });
  const confirmation = { preview: "annat", reason: "maj", saveProfile: true };
  expect(await kim.ask(`/imports/${id}/confirm`, confirmation)).toMatchObject({
    status: 409,
    body: { code: "preview_changed" },
  });
  const confirmed = await kim.ask(`/imports/${id}/confirm`, { ...confirmation, preview });
  expect(confirmed).toMatchObject({ status: 200 });
  expect((await kim.ask("/imports?limit=1")).body).toMatchObject({
    total: 1,
    imports: [{ state: "confirmed", who: "kim" }],
  });
  expect((await kim.ask("/imports/choices")).body).toMatchObject({ profiles: [{ id: "utfall-a", source: "pay" }] });
  const grid = "/imports/standing?measure=headcount&scenario=outcome&year=2025";
  expect((await kim.ask(`${grid}&cut=gender%3DK`)).body).toMatchObject({
    isWithheld: false,
    values: expect.arrayContaining([{ unit: "SERV", period: "2025-05", amount: "111" }]) as unknown,
  });
  expect(await kim.ask(`${grid}&cut=kvinnor`)).toMatchObject({ status: 400 });
  expect((await rut.ask(grid)).status).toBe(403);
  const file = await kim.original(id);
  expect([await file.text(), file.headers.get("content-disposition")]).toEqual([
    text,
    `attachment; filename="utfall__.csv"; filename*=UTF-8''utfall%20%C3%A5.csv`,
  ]);
  expect((await kim.ask(`/imports/${id}/undo`, { reason: "fel" })).status).toBe(200);
  expect((await kim.ask(`/imports/${id}`)).body).toMatchObject({ import: { state: "undone" } });
  const value = { unit: "SERV", measure: "headcount", period: "2025-06", scenario: "outcome", version: "", cut: {} };
  const byHand = await eva.ask("/imports/by-hand", { values: [{ ...value, amount: "9" }] });
  const own = received.parse(byHand.body).import;
  expect((await eva.ask(`/imports/${own}`)).body).toMatchObject({
    problems: [{ code: "unit-not-yours" }],
    preview: null,
  });
  expect(await eva.ask(`/imports/${own}/cancel`, {})).toMatchObject({ status: 200 });
});

test(
  "while a file is read others are answered, and nothing is begun for one who goes away",
  { timeout: 120_000 },
  async () => {
    const kim = await asking("kim");
    const before = await kim.ask("/imports");
    const rows = Array.from({ length: 400_000 }, (_, row) => `VARD;headcount;K;2025-05;${row}\n`);
    const away = new AbortController();
    const upload = kim.upload("lång.csv", `Enhet;Mått;Kön;Period;Värde\n${rows.join("")}`, away.signal);
    for (const path of ["/imports", "/imports/choices", "/imports/1"]) expect((await kim.ask(path)).status).toBe(200);
    away.abort();
    expect(await upload).toMatchObject({ status: 409, body: { code: "reading_cancelled" } });
    expect(await kim.ask("/imports")).toEqual(before);
  },
);

test("what is cut off in the middle leaves nothing behind", { timeout: 120_000 }, async () => {
  const kim = await asking("kim");
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      if (sent === 2) controller.error(new Error("aborted"));
      else controller.enqueue(new TextEncoder().encode("Enhet;Mått;Kön;Period;Värde\n"));
    },
  });
  const before = (await kim.ask("/imports")).body;
  expect(await kim.upload("avbruten.csv", body)).toMatchObject({ status: 400, body: { code: "cut_off" } });
  expect((await kim.ask("/imports")).body).toEqual(before);
});

test("what is too large is refused before all of it has come", { timeout: 120_000 }, async () => {
  const kim = await asking("kim");
  const chunk = new Uint8Array(1 << 22);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const answer = await kim.upload("stor.csv", body);
  expect(answer).toMatchObject({ status: 413, body: { code: "too_large" } });
  expect(sent).toBeLessThan(largestFile + 8 * chunk.length);
});
