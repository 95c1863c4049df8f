import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, type Page } from "@playwright/test";

import type { ReportTemplate } from "#domain/workspace.ts";
import { write } from "#store/change.ts";
import { openStore } from "#store/open.ts";

import { serve, type RunningServer } from "../../src/server/serve.ts";
import { demoCookie } from "../factories/demo.ts";
import { keepStarter } from "./kept.ts";

/**
 * For the tests of a file: a server with the starter workspace in a database, with more reports than it comes with, asked by its
 * controller. Gives the address of the workspace.
 */
export function starterServer(reports: readonly ReportTemplate[] = []): {
  readonly at: (path: string) => string;
  readonly url: () => string;
} {
  const folder = mkdtempSync(join(tmpdir(), "tertial-starter-"));
  let server: RunningServer;
  let cookie: string;
  test.beforeAll(async () => {
    const places = [await keepStarter(join(folder, "store"))];
    await addReports(join(folder, "store"), reports);
    server = await serve({ places, directory: join(folder, "people"), port: 0, isDemo: true });
    cookie = await demoCookie(server.url, "demo-controller");
  });
  test.beforeEach(async ({ context }) => {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: server.url }]);
  });
  test.afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { at: (path) => `${server.url}region-exempel${path}`, url: () => server.url };
}

async function addReports(folder: string, reports: readonly ReportTemplate[]): Promise<void> {
  if (reports.length === 0) return;
  const store = await openStore({ kind: "folder", folder });
  const items = reports.map((body) => ({ noun: "report", id: body.id, body }) as const);
  await write(store, { by: "test", at: new Date().toISOString(), reason: "test", items });
  await store.close();
}

/** Hands in a file by choosing it, and waits for the page that tells of it. */
export async function handIn(page: Page, imports: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(imports);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await expect(page).toHaveURL(/\/imports\/\d+(?:\?|$)/u);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
