import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, type Page } from "@playwright/test";

import { serve, type RunningServer } from "../../src/server/serve.ts";

/** A server without workspaces and with an empty register of people, for the tests of a file. */
export function emptyServer(): { readonly url: () => string; readonly signIn: (page: Page) => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "tertial-people-"));
  let server: RunningServer | null = null;
  test.beforeAll(async () => {
    server = await serve({ places: [], directory: folder, port: 0 });
  });
  test.afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** As the first operator: the link works once. */
  const signIn = async (page: Page): Promise<void> => {
    await page.goto(server?.firstLink ?? "");
    await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Mitt konto" })).toBeVisible();
  };
  return { url: () => server?.url ?? "", signIn };
}
