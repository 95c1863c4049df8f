import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { openWorkspaces } from "#app/workspaces/open.ts";
import { writeSetting } from "#store/directory/setting.ts";
import { addToken } from "#store/directory/token.ts";

import { mailServer, type ReceivedMail } from "../../../tests/factories/mail-server.ts";
import { cookieOf, personIn, requestAs, signedInApi, type SignedInApi } from "../../../tests/factories/server.ts";
import { mailSetting } from "../settings/mail.ts";
import { digestOf } from "../sign-in/one-time.ts";

let server: SignedInApi;

beforeAll(async () => {
  server = await signedInApi(await openWorkspaces([]));
}, 60_000);
afterAll(() => server.close());

async function json(answer: Response): Promise<Record<string, unknown>> {
  const body: unknown = await answer.json();
  return Object.fromEntries(Object.entries(body ?? {}));
}

const post = (path: string, body?: object): Promise<Response> =>
  server.request(path, { method: "POST", ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const patch = (path: string, body: object): Promise<Response> =>
  server.request(path, { method: "PATCH", body: JSON.stringify(body) });
const sendCsv = (body: BodyInit, preview: boolean): Promise<Response> =>
  server.request(`/api/people/csv?preview=${preview}`, { method: "POST", body });

async function added(userName: string): Promise<string> {
  const answer = await post("/api/people", { userName, name: `Namn ${userName}`, mail: null, language: "sv" });
  expect(answer.status).toBe(200);
  return String((await json(answer))["id"]);
}

test("the register is for operators only, and nobody else learns who is in it", async () => {
  const { services, api } = server;
  const eva = await personIn(services.directory, "vanlig");
  const request = requestAs(api, await cookieOf(services.directory, eva.id));
  const scope = { workspace: null, rights: ["read" as const], unit: null, people: true };
  const times = { createdAt: eva.createdAt, endsAt: "2999-01-01T00:00:00.000Z", usedAt: null };
  const secret = "t".repeat(43);
  await addToken(services.directory, digestOf(secret), { id: "t", person: "operator", name: "x", scope, ...times });
  for (const path of ["", "/vanlig", "/nobody", "/vanlig/entries", "/vanlig/extract"]) {
    expect((await api.request(`http://localhost/api/people${path}`)).status).toBe(401);
    expect((await request(`/api/people${path}`)).status).toBe(403);
    const headers = { Authorization: `Bearer ${secret}` };
    expect((await api.request(`http://localhost/api/people${path}`, { headers })).status).toBe(403);
  }
  const make = { method: "POST", body: JSON.stringify({ userName: "x", name: "X", mail: null, language: "sv" }) };
  expect((await request("/api/people", make)).status).toBe(403);
  const headers = { Cookie: await cookieOf(services.directory, "operator"), Origin: "https://evil.example" };
  expect((await api.request("http://localhost/api/people", { ...make, headers })).status).toBe(403);
});

test("somebody is added, found, changed, blocked and let in again, and the log says so without names", async () => {
  const id = await added("eva.berg");
  expect(await json(await server.request("/api/people?text=EVA.B"))).toMatchObject({ total: 1, people: [{ id }] });
  const taken = await post("/api/people", { userName: "Eva.Berg", name: "E", mail: null, language: "sv" });
  expect([taken.status, await json(taken)]).toMatchObject([409, { code: "user_name_taken", field: "userName" }]);
  for (const [body, code] of [
    [{ userName: "har mellanslag" }, "bad_user_name"],
    [{ userName: "erased-x" }, "bad_user_name"],
    [{ name: "=cmd|' /C calc'!A0" }, "bad_name"],
    [{ name: "Eva\u202Egreb" }, "bad_name"],
    [{ mail: "ingen adress" }, "bad_mail"],
  ] as const)
    expect(await json(await patch(`/api/people/${id}`, body))).toMatchObject({ code });
  expect((await patch(`/api/people/${id}`, { source: "first" })).status).toBe(400);
  expect(
    (await post("/api/people", { userName: "m", name: "M", mail: null, language: "sv", isOperator: true })).status,
  ).toBe(400);
  await cookieOf(server.services.directory, id);
  expect(await json(await server.request(`/api/people/${id}`))).toMatchObject({
    access: { sessions: [{ way: "link" }] },
  });
  expect(await json(await patch(`/api/people/${id}`, { name: "Eva Berg", status: "blocked" }))).toMatchObject({
    name: "Eva Berg",
    status: "blocked",
  });
  expect(await json(await server.request(`/api/people/${id}`))).toMatchObject({ access: { sessions: [] } });
  expect(await json(await post(`/api/people/${id}/link`))).toMatchObject({ code: "person_blocked" });
  await patch(`/api/people/${id}`, { status: "active" });
  const { address } = await json(await post(`/api/people/${id}/link`));
  expect(address).toMatch(/^http:\/\/localhost\/sign-in\/link#[\w-]{43}$/u);
  const log = await json(await server.request(`/api/people/${id}/entries`));
  expect(log).toMatchObject({
    entries: [
      { what: "link_made", by: "operator" },
      { what: "person_changed", detail: { fields: "status", status: "active" } },
      { what: "person_changed", detail: { fields: "name status", status: "blocked" } },
      { what: "person_added", detail: { source: "page" } },
    ],
  });
  expect(JSON.stringify(log)).not.toMatch(/berg/iu);
});

test("a link is mailed where there is a mail server and an address, and whoever asks for it does not see it", async () => {
  const id = await added("mottagare");
  const mailed = async () => {
    const answer = await post(`/api/people/${id}/link/mail`);
    return [answer.status, await json(answer)] as const;
  };
  const canMail = async () => (await json(await server.request(`/api/people/${id}`)))["canMail"];
  const { address } = await json(await post(`/api/people/${id}/link`));
  expect([await canMail(), ...(await mailed())]).toMatchObject([false, 422, { code: "no_mail_address" }]);
  await patch(`/api/people/${id}`, { mail: "mottagare@region.example", name: "Åsa Östman" });
  expect([await canMail(), ...(await mailed())]).toMatchObject([false, 409, { code: "no_mail_server" }]);
  const signIn = async (link: unknown): Promise<number> => {
    const body = JSON.stringify({ token: String(link).split("#")[1] });
    const headers = { Origin: "http://localhost", "Content-Type": "application/json" };
    return (await server.api.request("http://localhost/api/sign-in/link", { method: "POST", headers, body })).status;
  };
  // What could not be mailed has not taken the place of the one before.
  expect(await signIn(address)).toBe(200);

  const smtp = await mailServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address: to }, _, done) => done(to.startsWith("okand") ? new Error("no such mailbox") : null),
  });
  onTestFinished(smtp.close);
  const from = { name: "Tertial", address: "tertial@region.example" };
  const to = { host: "127.0.0.1", port: smtp.port, security: "none", userName: null, password: null };
  await writeSetting(server.services.directory, mailSetting.name, { server: { ...to, from, replyTo: null } });
  const [status, answer] = await mailed();
  expect([await canMail(), status, answer]).toMatchObject([true, 200, { to: "mottagare@region.example" }]);
  await patch(`/api/people/${id}`, { language: "en" });
  expect((await mailed())[0]).toBe(200);
  const [swedish, english] = smtp.received;
  expect(swedish).toMatchObject({ from: "tertial@region.example", to: ["mottagare@region.example"] });
  expect(swedish?.head.get("to")).toBe("Åsa Östman <mottagare@region.example>");
  expect(swedish?.head.get("subject")).toBe("Logga in i Tertial");
  expect(english?.head.get("subject")).toBe("Sign in to Tertial");
  const linkIn = (mail: ReceivedMail | undefined) =>
    /http:\/\/localhost\/sign-in\/link#[\w-]{43}/u.exec(mail?.parts.get("text/plain") ?? "")?.[0] ?? "";
  expect(english?.parts.get("text/html")).toContain(`href="${linkIn(english)}"`);
  expect(JSON.stringify(answer)).not.toContain(linkIn(swedish).split("#")[1]);
  expect([await signIn(linkIn(swedish)), await signIn(linkIn(english))]).toEqual([410, 200]);

  await patch(`/api/people/${id}`, { mail: "okand@region.example" });
  expect(await mailed()).toMatchObject([422, { code: "mail_recipient_refused" }]);
  await patch(`/api/people/${id}`, { status: "blocked" });
  expect(await mailed()).toMatchObject([409, { code: "person_blocked" }]);
  const log = JSON.stringify(await json(await server.request(`/api/people/${id}/entries`)));
  expect(log.match(/"link_mailed"/gu)).toHaveLength(2);
  expect(log).not.toContain("region.example");
});

test("there is always somebody who looks after the server", async () => {
  for (const body of [{ status: "blocked" }, { isOperator: false }])
    expect(await json(await patch("/api/people/operator", body))).toMatchObject({ code: "last_operator" });
  const erased = await post("/api/people/operator/erase", { userName: "operator", reason: "left" });
  expect(await json(erased)).toMatchObject({ code: "last_operator" });
});

test("sessions and tokens of somebody are seen without secrets, and ended", async () => {
  const { directory } = server.services;
  const id = await added("kim");
  const cookie = await cookieOf(directory, id);
  const scope = { workspace: null, rights: ["read" as const], unit: null, people: false };
  const at = new Date().toISOString();
  const times = { createdAt: at, endsAt: "2999-01-01T00:00:00.000Z", usedAt: null };
  await addToken(directory, "hash-of-token", { id: "kims", person: id, name: "Import", scope, ...times });
  const page = JSON.stringify(await json(await server.request(`/api/people/${id}`)));
  expect(page).toContain('"name":"Import"');
  expect(page).not.toContain("hash-of-token");
  expect((await server.request(`/api/people/operator/tokens/kims`, { method: "DELETE" })).status).toBe(404);
  expect((await server.request(`/api/people/${id}/tokens/kims`, { method: "DELETE" })).status).toBe(200);
  expect((await server.request(`/api/people/${id}/sessions/another`, { method: "DELETE" })).status).toBe(404);
  expect(await json(await server.request(`/api/people/${id}/sessions`, { method: "DELETE" }))).toEqual({ ended: 1 });
  expect(await json(await requestAs(server.api, cookie)("/api/session"))).toEqual({ person: null });
});

test("the extract has all that is kept; erasing leaves the id and nothing that says who it was", async () => {
  const id = await added("bo.ek");
  await patch(`/api/people/${id}`, { mail: "bo.ek@region.example" });
  const extract = await json(await server.request(`/api/people/${id}/extract`));
  expect(extract).toMatchObject({
    person: { userName: "bo.ek", mail: "bo.ek@region.example" },
    access: { hasPassword: false, identities: [], passkeys: [] },
    entries: [{ what: "person_changed" }, { what: "person_added" }],
    workspaces: [],
  });
  const wrong = await post(`/api/people/${id}/erase`, { userName: "bo", reason: "asked" });
  expect([wrong.status, await json(wrong)]).toMatchObject([422, { code: "not_confirmed" }]);
  expect((await post(`/api/people/${id}/erase`, { userName: "bo.ek", reason: "Bo Ek bad om det" })).status).toBe(400);
  expect((await post(`/api/people/${id}/erase`, { userName: "bo.ek", reason: "asked" })).status).toBe(200);
  expect((await server.request(`/api/people/${id}`)).status).toBe(404);
  expect((await patch(`/api/people/${id}`, { name: "Bo" })).status).toBe(404);
  const rows = await server.services.directory.database.selectFrom("person").selectAll().where("id", "=", id).execute();
  expect(JSON.stringify(rows)).not.toMatch(/bo\.ek/iu);
});

test("a CSV file is shown first and written whole", async () => {
  await added("finns");
  const text =
    "user_name;name;mail;language;status\nny.en;Ny Åsa;ny@region.example;;\nfinns;Namn finns;;en;\nFINNS;;;;\n";
  const preview = await json(await sendCsv(text, true));
  const lines = [
    { line: 2, outcome: "new", fields: ["name", "mail"] },
    { line: 3, outcome: "changed", fields: ["language"] },
    { line: 4, outcome: "unchanged", fields: [] },
  ];
  expect(preview).toMatchObject({ isWritten: false, encoding: "UTF-8", problems: [], lines });
  expect(await json(await server.request("/api/people?text=ny.en"))).toMatchObject({ total: 0 });
  expect(await json(await sendCsv(text, false))).toMatchObject({ isWritten: true, lines });
  const { people } = await json(await server.request("/api/people?text=ny.en"));
  expect(people).toMatchObject([{ name: "Ny Åsa", source: "csv", isOperator: false }]);
  const again = await json(await sendCsv(text, true));
  expect(again).toMatchObject({ lines: lines.map(({ line }) => ({ line, outcome: "unchanged" })) });
});

test("a CSV file with anything wrong in it is not written at all, and says where and why", async () => {
  const text = [
    "\ufeffuser_name\tname\tmail\tlanguage\tworkspace\tunit\trole\tfrom\tto\tshoe_size",
    "hel\tHel Rad\t\t\t\t\t\t\t\t",
    "farlig\t=HYPERLINK(1)\t\t\t\t\t\t\t\t",
    "spraket\tS\t\tde\t\t\t\t\t\t",
    "hel\tNågon annan\t\t\t\t\t\t\t\t",
    "roll\tR\t\t\tw\tu\tboss\t\t\t",
    "dag\tD\t\t\tw\tu\treader\t2026-02-30\t\t",
    "\tutan\t\t\t\t\t\t\t\t",
    "kort\tK",
  ].join("\n");
  const answer = await json(await sendCsv(text, false));
  expect(answer).toMatchObject({
    isWritten: false,
    problems: [
      { line: 1, code: "unknown-column" },
      { line: 3, code: "bad_name" },
      { line: 4, code: "bad_word" },
      { line: 5, code: "line_conflict" },
      { line: 6, code: "incomplete_grant" },
      { line: 7, code: "incomplete_grant" },
      { line: 8, code: "missing-cell" },
      { line: 9, code: "ragged-row" },
    ],
  });
  expect(await json(await server.request("/api/people?text=hel"))).toMatchObject({ total: 0 });
});

test("another encoding is told of; what is no text, or too much of it, is refused", async () => {
  const latin = new Uint8Array(Buffer.from("user_name,name\nasa,Åsa Öst\n", "latin1"));
  expect(await json(await sendCsv(latin, true))).toMatchObject({ encoding: "windows-1252", problems: [] });
  const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 89) % 256);
  expect(await json(await sendCsv(noise, false))).toMatchObject({ isWritten: false });
  expect(await json(await sendCsv("", false))).toMatchObject({ problems: [{ code: "empty-csv" }] });
  const large = await sendCsv(`user_name,name\n${"x".repeat(5_000_001)}`, true);
  expect([large.status, await json(large)]).toMatchObject([413, { code: "too_large" }]);
});

test("roles in a CSV file are never left out in silence", async () => {
  const text = "user_name,name,workspace,unit,role\nroll,Roll,w,A,reader\n";
  const refused = {
    isWritten: false,
    grants: [{ line: 2, userName: "roll", workspace: "w", unit: "A", role: "reader", outcome: "wrong" }],
    problems: [{ code: "unknown_workspace", line: 2, excerpt: "roll;w;A;reader" }],
  };
  expect(await json(await sendCsv(text, true))).toMatchObject(refused);
  expect(await json(await sendCsv(text, false))).toMatchObject(refused);
  expect(await json(await server.request("/api/people?text=roll"))).toMatchObject({ total: 0 });
});
