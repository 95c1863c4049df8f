import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { starterApi } from "../../tests/factories/server.ts";
import { errorSchema } from "./contract/common.ts";
import { explanationSchema, usesSchema } from "./contract/explanation.ts";
import { pageSchema } from "./contract/page.ts";
import { factUsesSchema, fileUsesSchema } from "./contract/uses.ts";

let api: Awaited<ReturnType<typeof starterApi>>;

beforeAll(async () => {
  api = await starterApi();
}, 60_000);

afterAll(() => api.close());

const ask = (path: string, init?: RequestInit): Promise<Response> => api.request(path, init);

const pages = [
  "overview",
  "scorecard",
  "economy",
  "staff",
  "assignments",
  "control",
  "registers",
  "data",
  "objectives/healthy",
  "assignments/rehabilitation",
  "statements/income/costs",
  "measures/sick_leave",
];

test.each(pages)("page %s answers by the contract in both languages", async (page) => {
  for (const language of ["sv", "en"]) {
    const response = await ask(`/api/workspaces/${api.id}/pages/${page}?language=${language}`);
    expect(response.status).toBe(200);
    const body = pageSchema.parse(await response.json());
    expect(body.title).not.toBe("");
    expect(body.sections.length).toBeGreaterThan(0);
    for (const { blocks, empty } of body.sections) expect(blocks.length > 0 || empty !== null).toBe(true);
  }
});

const uses: readonly (readonly [path: string, schema: z.ZodType])[] = [
  ["measures/sick_hours/uses", usesSchema],
  ["files/uses?file=facts/staff.csv", fileUsesSchema],
  ["pages/file?file=facts/staff.csv", pageSchema],
];

test.each(uses)("%s tells by the contract where it is used", async (path, schema) => {
  const response = await ask(`/api/workspaces/${api.id}/${path}`);
  expect(response.status).toBe(200);
  const body = schema.parse(await response.json());
  expect(JSON.stringify(body)).toContain("reports/delarsrapport");
});

test("each fact has a question of its own, which tells where it is used", async () => {
  const ref = encodeURIComponent("measure=sick_hours&unit=SERV&period=2025-01..2025-04&scenario=outcome");
  const explanation = explanationSchema.parse(
    await (await ask(`/api/workspaces/${api.id}/explanation?limit=2&offset=1&ref=${ref}`)).json(),
  );
  expect(explanation.facts).toMatchObject({ offset: 1, items: [{}, {}] });
  const fact = explanation.facts.items[0];
  const own = encodeURIComponent(fact?.ref ?? "");
  const told = factUsesSchema.parse(await (await ask(`/api/workspaces/${api.id}/facts/uses?ref=${own}`)).json());
  expect(told.fact).toEqual(fact);
  expect(told.reports).toMatchObject([{ id: "delarsrapport" }]);
  const page = pageSchema.parse(await (await ask(`/api/workspaces/${api.id}/pages/fact?ref=${own}`)).json());
  expect(page.title).toContain(fact?.value);
});

const mistakes: readonly (readonly [path: string, status: number, code: string])[] = [
  ["/api/workspaces/none", 404, "unknown_workspace"],
  ["/api/workspaces/ID/pages/overview?unit=QQ", 404, "unknown_unit"],
  ["/api/workspaces/ID/pages/overview?round=1999", 404, "unknown_round"],
  ["/api/workspaces/ID/pages/overview?period=snart", 400, "bad_period"],
  ["/api/workspaces/ID/pages/overview?language=fi", 400, "bad_request"],
  ["/api/workspaces/ID/pages/overview?unit=A&unit=B", 400, "bad_request"],
  ["/api/workspaces/ID/pages/objectives/none", 404, "unknown_objective"],
  ["/api/workspaces/ID/pages/assignments/none", 404, "unknown_assignment"],
  ["/api/workspaces/ID/pages/statements/income/none", 404, "unknown_row"],
  ["/api/workspaces/ID/pages/registers/none", 404, "unknown_register"],
  ["/api/workspaces/ID/pages/measures/none", 404, "unknown_measure"],
  ["/api/workspaces/ID/measures/none/uses", 404, "unknown_measure"],
  ["/api/workspaces/ID/files/uses?file=none.csv", 404, "no_values_of_file"],
  ["/api/workspaces/ID/files/uses", 400, "bad_request"],
  ["/api/workspaces/ID/pages/file?file=none.csv", 404, "no_values_of_file"],
  ["/api/workspaces/ID/facts/uses?ref=x", 400, "bad_reference"],
  ["/api/workspaces/ID/pages/fact?ref=measure%3Dsick_hours%26unit%3DSERV%26period%3D1999", 404, "unknown_fact"],
  ["/api/workspaces/ID/batches/1", 404, "no_history"],
  ["/api/workspaces/ID/batches/x", 400, "bad_request"],
  ["/api/workspaces/ID/history", 404, "no_history"],
  ["/api/workspaces/ID/history/objective/healthy", 404, "no_history"],
  ["/api/workspaces/ID/history.csv", 404, "no_history"],
  ["/api/workspaces/ID/pages/history", 404, "no_history"],
  ["/api/workspaces/ID/history?limit=1000", 400, "bad_request"],
  ["/api/workspaces/ID/explanation", 400, "bad_request"],
  ["/api/workspaces/ID/explanation?ref=rubbish", 400, "bad_reference"],
  ["/api/workspaces/ID/explanation?ref=measure%3Dnone%26unit%3DRE%26period%3D2025", 404, "unknown_measure"],
  ["/api/workspaces/ID/source?file=workspace.yaml&line=abc", 400, "bad_request"],
  ["/api/workspaces/ID/source?file=../../../etc/passwd&line=1", 404, "unknown_file"],
  ["/api/workspaces/ID/source?file=facts/none.csv&line=1", 404, "unknown_file"],
  ["/api/workspaces/ID/reports/none", 404, "unknown_report"],
  ["/api/workspaces/ID/reports/delarsrapport/file?format=exe", 404, "unknown_format"],
  ["/api/none", 404, "not_found"],
];

test.each(mistakes)("%s is answered with the one form of error", async (path, status, code) => {
  const address = path.replace("ID", api.id);
  const swedish = await ask(address);
  expect(swedish.status).toBe(status);
  const body = errorSchema.parse(await swedish.json());
  expect(body.code).toBe(code);
  expect(body.message).not.toMatch(/\{|\bat .+:\d+/u);
  expect(body.advice).not.toBe("");
});

test("errors are told in the asked language", async () => {
  const swedish = errorSchema.parse(await (await ask(`/api/workspaces/none`)).json());
  const english = errorSchema.parse(await (await ask(`/api/workspaces/none?language=en`)).json());
  expect(swedish.message).toContain("arbetsyta");
  expect(english.message).toContain("workspace");
});

test("a name that is not ours is refused, so that no page elsewhere can read through the reader's browser", async () => {
  const refused = await api.api.request("http://evil.example/api/session");
  expect(refused.status).toBe(421);
  for (const host of ["localhost:4180", "127.0.0.1:4180", "[::1]:4180"])
    expect((await api.api.request(`http://${host}/api/session`)).status).toBe(200);
});

test("answers carry the headers that keep a page to itself", async () => {
  const { headers } = await ask("/api/workspaces");
  expect(headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/u);
  expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
});

test("what has not changed is not sent again", async () => {
  const path = `/api/workspaces/${api.id}/pages/overview`;
  const first = await ask(path);
  const again = await ask(path, { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
  expect(first.headers.get("ETag")).toBeTruthy();
  expect(again.status).toBe(304);
});

const openApi = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

test("the API describes itself as OpenAPI 3.1, and every reference in it leads somewhere", async () => {
  const text = await (await ask("/api/openapi.json")).text();
  const document = openApi.parse(JSON.parse(text));
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toContain("/api/workspaces/{workspace}/pages/overview");
  // SCIM has errors of its own, by its standard.
  const own = Object.entries(document.paths).filter(([path]) => path.startsWith("/api/"));
  for (const { responses } of own.flatMap(([, path]) => Object.values(path)))
    expect(Object.keys(responses)).toContain("404");
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map((match) => match[1] ?? "");
  expect(references.length).toBeGreaterThan(50);
  for (const name of references) expect(document.components.schemas).toHaveProperty(name);
});

test("a report comes as each of its files", async () => {
  const beginnings = { pdf: "%PDF-", docx: "PK", html: "<!doctype html>", json: "{" };
  for (const [format, beginning] of Object.entries(beginnings)) {
    const response = await ask(`/api/workspaces/${api.id}/reports/delarsrapport/file?format=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toContain(`.${format}"`);
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, beginning.length))).toBe(beginning);
  }
});
