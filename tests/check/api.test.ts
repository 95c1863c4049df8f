import { afterAll, beforeAll, expect, test } from "vitest";

import { largestReport } from "#app/check/check-file.ts";
import { reportCheckSchema } from "#server/contract/check.ts";
import { errorSchema } from "#server/contract/common.ts";

import { wrongReports, wrongTable } from "../factories/checked.ts";
import { starterApi } from "../factories/server.ts";

let api: Awaited<ReturnType<typeof starterApi>>;

beforeAll(async () => {
  api = await starterApi();
}, 60_000);

afterAll(() => api.close());

function send(name: string, body: BodyInit, more = "", signal: AbortSignal | null = null): Promise<Response> {
  const [path, query] = more.split("?");
  const address = `/api/workspaces/${api.id}/check-report${path ?? ""}?name=${encodeURIComponent(name)}&${query ?? ""}`;
  const init = { method: "POST", body, signal, duplex: "half" };
  return api.request(address, init);
}

async function refusal(name: string, body: BodyInit, more = ""): Promise<readonly [number, string]> {
  const response = await send(name, body, more);
  const { code, advice } = errorSchema.parse(await response.json());
  expect(advice).not.toBe("");
  return [response.status, code];
}

test("a report is answered for by the contract, in the language asked for, and a copy has the findings", async () => {
  const { "rapport.docx": bytes = new Uint8Array() } = await wrongReports();
  const response = await send("delår å.docx", bytes, "?language=en");
  expect(response.status).toBe(200);
  const check = reportCheckSchema.parse(await response.json());
  expect(check).toMatchObject({ version: 1, file: "delår å.docx", kind: "docx", hasNotes: true, language: "sv" });
  expect(check.findings.map(({ rule, correction }) => [rule, correction])).toContainEqual(["rows-give-total", "16,5"]);
  const page = await send("delår å.docx", bytes, "/page?language=en");
  expect(page.headers.get("Content-Disposition")).toContain(`UTF-8''${encodeURIComponent("delår å-checked.html")}`);
  expect(await page.text()).toContain("12,0 + 4,5 = 16,5; printed 16,9");
  const marked = await send("delår å.docx", bytes, "/marked?language=en");
  expect(marked.headers.get("Content-Disposition")).toContain(`UTF-8''${encodeURIComponent("delår å-checked.docx")}`);
  const copy = new Uint8Array(await marked.arrayBuffer());
  const again = reportCheckSchema.parse(await (await send("kopia.docx", copy)).json());
  expect(again.findings.map(({ rule }) => rule)).toContain("rows-give-total");
}, 120_000);

test("what is checked can be asked, and less sure findings be left out", async () => {
  const terms = await api.request(`/api/workspaces/${api.id}/check-report?language=en`);
  expect(await terms.json()).toMatchObject({ largest: largestReport, rules: expect.any(Array) as unknown });
  const sure = reportCheckSchema.parse(await (await send("r.md", wrongTable, "?confidence=1")).json());
  expect(sure.findings).toEqual([]);
});

test("what can't be checked is refused with a code and advice", { timeout: 60_000 }, async () => {
  expect(await refusal("tom.txt", "  ")).toEqual([422, "report_empty"]);
  expect(await refusal("r.md", wrongTable, "/marked")).toEqual([422, "report_without_notes"]);
  expect(await refusal("r.md", wrongTable, "?confidence=7")).toEqual([400, "bad_request"]);
  expect(await refusal("stor.txt", new Uint8Array(largestReport + 1))).toEqual([413, "too_large"]);
});

/** A body that has begun to come, and goes on when it is let. */
function slowBody(text: string) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const body = new ReadableStream({
    pull: async (stream) => {
      await promise;
      stream.enqueue(new TextEncoder().encode(text));
      stream.close();
    },
  });
  return { body, goOn: () => resolve(undefined) };
}

test("one person has two reports checked at once, and waits with the third", { timeout: 60_000 }, async () => {
  const slow = [slowBody(wrongTable), slowBody(wrongTable)];
  const begun = slow.map(({ body }) => send("r.md", body));
  expect(await refusal("r.md", wrongTable)).toEqual([429, "busy"]);
  for (const { goOn } of slow) goOn();
  expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await send("r.md", wrongTable)).status).toBe(200);
});

test("a check whose asker goes away is ended", { timeout: 60_000 }, async () => {
  const gone = new AbortController();
  const asked = send("r.md", wrongTable.repeat(20_000), "", gone.signal);
  gone.abort();
  expect(errorSchema.parse(await (await asked).json()).code).toBe("check_cancelled");
});
