import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, type Page } from "@playwright/test";
import { z } from "zod";

import { queryRef } from "#domain/cube/query.ts";
import { showable } from "#domain/text.ts";
import type { Workspace } from "#domain/workspace.ts";
import { serve, type RunningServer } from "#server/serve.ts";

import { demoCookie } from "../factories/demo.ts";
import { payloads } from "../hostile/payloads.ts";
import { hostilePlaces } from "../hostile/places.ts";
import { deedsOf, tracesIn } from "../hostile/traces.ts";

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 300_000 });

let folder: string;
let server: RunningServer;
let cookie: string;
let workspaces: readonly Workspace[];

/** Whoever must be let in to read is let in here, and in `ask`. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), "tertial-hostile-"));
  const places = await hostilePlaces(folder);
  workspaces = places.map(({ workspace }) => workspace);
  const directory = join(folder, "people");
  server = await serve({ places: places.map(({ place }) => place), port: 0, directory, isDemo: true });
  cookie = await demoCookie(server.url, "demo-controller");
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (address: string): Promise<Response> =>
  fetch(new URL(address, server.url), { headers: { Cookie: cookie } });

test.beforeEach(async ({ context }) => {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: server.url }]);
});

/** What is left of a text when it has been shown: line breaks and repeated spaces are the page's own. */
const shown = (text: string): string => showable(text).replaceAll(/\s+/gu, " ").trim();

/** Those that Markdown does not read as more than text. */
const plain = payloads
  .filter((payload) => !/[\]`*_]|---|::|^&|^[-+]/u.test(payload) && payload.length < 100)
  .map(shown);

/** An address without what it names: `skane-ditmt-2022/registers/*`. Of pages that show one thing each, one is looked at. */
function kindOf(address: string): string {
  const [workspace = "", area = "", ...rest] = new URL(address).pathname.slice(1).split("/");
  if (area === "data" && rest.length > 0) return `*/data/${rest[0]}/*`;
  return rest.length > 0 ? `*/${area}/*` : `${workspace}/${area}`;
}

const parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional() });
const operation = z.object({ parameters: z.array(parameter).default([]) });
const openApi = z.object({ paths: z.record(z.string(), z.object({ get: operation.optional() })) });

type Parameter = z.output<typeof parameter>;

/** Something that each parameter of the API can be, in a workspace; a parameter that is new wants one. */
function parametersOf({
  id,
  plan,
  registers,
  reports,
  rounds,
  statements,
  measures,
  facts,
}: Workspace): Readonly<Record<string, string | undefined>> {
  const [fact] = facts;
  return {
    workspace: id,
    objective: plan.objectives[0]?.id,
    noun: "objective",
    id: plan.objectives[0]?.id ?? "none",
    assignment: plan.assignments[0]?.id,
    register: registers[0]?.id,
    report: reports[0]?.id,
    statement: statements[0]?.id,
    row: statements[0]?.rows[0]?.id,
    measure: measures[0]?.id,
    file: fact?.source.file,
    ref: fact === undefined ? undefined : queryRef(fact),
    on: `objective:${plan.objectives[0]?.id}`,
    page: "1",
    period: "2018",
    batch: "1",
    line: "1",
    format: "html",
    round: rounds[0]?.id,
    unit: rounds[0]?.units[0],
    indicator: plan.indicators.find(({ unit }) => unit === rounds[0]?.units[0])?.id,
    scenario: "outcome",
    year: "2025",
    from: "2017",
    to: "2018",
  };
}

/** What tells of workspaces; the rest tells of people, of the server and of what somebody has handed in, and is tried where it is made. */
const isOfWorkspaces = ({ path }: { readonly path: string }): boolean =>
  path.startsWith("/api/workspaces/{workspace}/") && !/grants|people|\{import\}/u.test(path);

/** Every address that can be read, as `/api/workspaces/{workspace}/pages/overview`. */
async function readsOfApi() {
  const { paths } = openApi.parse(await (await ask("api/openapi.json")).json());
  return Object.entries(paths).flatMap(([path, { get }]) => (get === undefined ? [] : [{ path, ...get }]));
}

test("every answer of the API is data or a file to keep, and none is a fault", async () => {
  for (const { path, parameters } of (await readsOfApi()).filter(isOfWorkspaces)) {
    const statuses = new Set<number>();
    for (const workspace of workspaces) {
      const response = await ask(addressOf(path, parameters, parametersOf(workspace)));
      statuses.add(response.status);
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      if (response.headers.get("Content-Disposition")?.startsWith("attachment;") !== true)
        expect(response.headers.get("Content-Type")).toMatch(/^application\/json/u);
      await response.body?.cancel();
    }
    // What one workspace does not have is told (404); another has it.
    expect(
      [...statuses].filter((status) => status !== 404),
      path,
    ).toEqual([200]);
  }
});

function addressOf(path: string, parameters: readonly Parameter[], values: ReturnType<typeof parametersOf>): string {
  const valueOf = (name: string): string => {
    if (!(name in values)) throw new RangeError(`no value for the parameter ${name}`);
    return values[name] ?? "none";
  };
  const query = parameters.filter((one) => one.in === "query" && one.required === true);
  const pairs = query.map(({ name }) => [name, valueOf(name)]);
  const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(valueOf(name)));
  return `${filled}?${new URLSearchParams(pairs).toString()}`;
}

test("a report as HTML lets no text be more than text, even where nothing protects its reader", async ({ page }) => {
  const deeds = deedsOf(page, server.url);
  for (const { id, reports } of workspaces) {
    for (const report of reports) {
      const html = await (await ask(`api/workspaces/${id}/reports/${report.id}/file?format=html`)).text();
      await page.setContent(html);
      expect(await tracesIn(page), report.id).toEqual([]);
    }
  }
  expect(deeds).toEqual([]);
});

/** Whether an address is one of those that a path stands for. */
function fits(path: string): (address: string) => boolean {
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/gu, "[^/]+")}$`, "u");
  return (address) => pattern.test(address);
}

/** What stands on a page, and where it leads, once a number on it has been asked where it comes from. */
async function readPage(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const value = page.locator("button.value").first();
  if ((await value.count()) > 0) {
    await value.click();
    await expect(page.getByRole("region", { name: /varifrån\?/u }).locator("dl")).toBeVisible();
  }
  expect(await tracesIn(page), address).toEqual([]);
  const links = page.locator("a[href]");
  return {
    text: await page.locator("body").innerText(),
    hrefs: await links.evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : ""))),
  };
}

test("no page lets a text be more than text", async ({ page }) => {
  const deeds = deedsOf(page, server.url);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const seen = new Set<string>();
  const texts: string[] = [];
  const waiting = [server.url];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    const { text, hrefs } = await readPage(page, address);
    texts.push(text);
    waiting.push(...hrefs.filter((href) => href.startsWith(server.url) && !href.startsWith(`${server.url}api/`)));
  }
  expect(deeds).toEqual([]);
  const pages = (await readsOfApi()).map(({ path }) => path).filter((path) => path.includes("/pages/"));
  expect(pages.filter((path) => !asked.some(fits(path)))).toEqual([]);
  const all = shown(texts.join(" "));
  expect(plain.filter((payload) => !all.includes(payload))).toEqual([]);
});
