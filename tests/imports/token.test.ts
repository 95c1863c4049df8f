import { afterAll, beforeAll, expect, test } from "vitest";

import type { Grant } from "#domain/permissions/grant.ts";
import { digestOf } from "#server/sign-in/one-time.ts";
import { addToken, revokeToken, type TokenScope } from "#store/directory/token.ts";

import { rolesApi, type Answer } from "../factories/roles.ts";
import { cookieOf, personIn } from "../factories/server.ts";
import { author } from "../store/made.ts";

const day = 86_400_000;
const head = "Enhet;Mått;Kön;Period;Värde";
let roles: Awaited<ReturnType<typeof rolesApi>>;
let workspace = "";

beforeAll(async () => {
  roles = await rolesApi();
  workspace = (await roles.api.services.workspaces.list())[0]?.id ?? "";
  const grants: readonly Partial<Grant>[] = [
    { person: "kim", role: "controller", unit: "RE" },
    { person: "rut", role: "reader", unit: "RE" },
  ];
  await roles.setGrants(grants, { ...author(1), at: new Date().toISOString() });
  for (const person of ["kim", "rut", "nils"]) await personIn(roles.directory, person);
}, 120_000);

afterAll(() => roles.close(), 60_000);

let made = 0;

/** A program of somebody's, with a token of its own. */
async function programOf(person: string, more: Partial<TokenScope> = {}, endsAt = Date.now() + day) {
  made += 1;
  const secret = `token-of-${person}-${made}-${"x".repeat(20)}`;
  const scope: TokenScope = { workspace, rights: ["read", "model"], unit: null, people: false, ...more };
  const times = { createdAt: new Date().toISOString(), endsAt: new Date(endsAt).toISOString(), usedAt: null };
  await addToken(roles.directory, digestOf(secret), { id: secret, person, name: "leverans", scope, ...times });
  const ask = async (path: string, init: RequestInit = {}, cookie?: string): Promise<Answer> => {
    const headers = new Headers({ Authorization: `Bearer ${secret}` });
    if (cookie !== undefined) headers.set("Cookie", cookie);
    const answer = await roles.api.api.request(`http://localhost/api/workspaces/${workspace}/imports${path}`, {
      ...init,
      headers,
    });
    return { status: answer.status, body: await answer.json() };
  };
  const upload = (line: string): Promise<Answer> =>
    ask("?name=leverans.csv", { method: "POST", body: `${head}\n${line}\n` });
  return { id: secret, ask, upload };
}

const refused = { status: 403, body: { code: "not_allowed" } };
const unknown = { status: 401, body: { code: "sign_in_needed" } };

test("a program delivers by a token with the right to import, and it stands that a program did", async () => {
  const program = await programOf("kim");
  expect(await program.upload("VARD;headcount;K;2025-05;650")).toMatchObject({ status: 200, body: { isKnown: false } });
  const list = await program.ask("");
  expect(list).toMatchObject({ status: 200, body: { total: 1, imports: [{ state: "pending", who: "kim" }] } });
});

test("a token gives no more than it says, and no more than whose it is may do", async () => {
  const line = "VARD;headcount;K;2025-06;650";
  const nothing: readonly Awaited<ReturnType<typeof programOf>>[] = [
    await programOf("kim", { rights: ["read"] }),
    await programOf("kim", { rights: ["read", "report", "history", "publish"] }),
    await programOf("kim", { people: true, rights: [] }),
    await programOf("rut"),
  ];
  for (const program of nothing) expect(await program.upload(line)).toMatchObject(refused);
  // To one who has nothing to do with a workspace it is not there.
  for (const program of [await programOf("nils"), await programOf("kim", { workspace: "another" })])
    expect(await program.upload(line)).toMatchObject({ status: 404, body: { code: "unknown_workspace" } });
  const ofUnit = await programOf("kim", { unit: "SERV" });
  const { body } = await ofUnit.upload(line);
  expect(await ofUnit.ask(`/${(body as { import: string }).import}`)).toMatchObject({
    body: { preview: null, problems: [{ code: "unit-not-yours" }], may: { confirm: { allowed: false } } },
  });
});

test("a token that is over, revoked, forged or of somebody who is blocked opens nothing, not even beside a cookie", async () => {
  const line = "VARD;headcount;K;2025-07;650";
  const over = await programOf("kim", {}, Date.now() - 1);
  const revoked = await programOf("kim");
  await revokeToken(roles.directory, "kim", revoked.id);
  await personIn(roles.directory, "bo", { status: "blocked" });
  for (const program of [over, revoked, await programOf("bo")])
    expect(await program.upload(line)).toMatchObject(unknown);
  const cookie = await cookieOf(roles.directory, "kim");
  expect(await over.ask("", {}, cookie)).toMatchObject(unknown);
  expect(await (await programOf("kim")).ask("")).toMatchObject({ body: { total: 2 } });
});
