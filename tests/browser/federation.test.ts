import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, request, test, type Page } from "@playwright/test";

import { serve, type RunningServer } from "../../src/server/serve.ts";
import { signInSetting } from "../../src/server/settings/sign-in.ts";
import type { Provider } from "../../src/server/sign-in/provider.ts";
import { openDirectory } from "../../src/store/directory/open.ts";
import { writeSetting } from "../../src/store/directory/setting.ts";
import { startOidcProvider } from "../factories/identity-providers/oidc.ts";
import { startSamlProvider } from "../factories/identity-providers/saml.ts";

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 120_000 });

const ended: (() => Promise<unknown>)[] = [];
test.afterAll(async () => {
  for (const end of ended.toReversed()) await end();
});

let port = 4700 + Math.floor(Math.random() * 1000);

/** A server that knows an identity provider; the provider is told where we are, so the port is chosen first. */
async function servedWith(providerFor: (origin: string) => Promise<Provider>): Promise<RunningServer> {
  port += 17;
  const folder = mkdtempSync(join(tmpdir(), "tertial-federation-"));
  const directory = join(folder, "directory");
  const opened = await openDirectory({ kind: "folder", folder: directory });
  const provider = await providerFor(`http://localhost:${port}`);
  await writeSetting(opened, signInSetting.name, { providers: [provider] });
  await opened.close();
  const origin = `http://localhost:${port}`;
  const server = await serve({ places: [], port, directory, origin });
  ended.push(() => server.close().then(() => rmSync(folder, { recursive: true })));
  return server;
}

async function signInThere(page: Page, origin: string, userName: string): Promise<void> {
  await page.goto(`${origin}sign-in`);
  await page.getByRole("link", { name: "Regionens inloggning" }).click();
  await page.getByLabel("User name").fill(userName);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const whoIs = async (page: Page, origin: string): Promise<unknown> =>
  (await page.request.get(`${origin}api/session`)).json();

test("somebody signs in through OpenID Connect, is the same person the next time, and has no role yet; what another browser began is refused", async ({
  page,
}) => {
  const server = await servedWith(async (origin) => {
    const provider = await startOidcProvider([`${origin}/api/sign-in/oidc/region/return`]);
    ended.push(() => provider.close());
    process.env["TERTIAL_TEST_OIDC_SECRET"] = provider.clientSecret;
    const own = { id: "region", name: { sv: "Regionens inloggning" }, clientSecret: "env:TERTIAL_TEST_OIDC_SECRET" };
    return { ...provider.settings, ...own };
  });
  await signInThere(page, server.url, "anna");
  await expect(page.getByText("Anna Provsson").first()).toBeVisible();
  const first = await whoIs(page, server.url);
  expect(first).toMatchObject({ person: { name: "Anna Provsson", isOperator: false } });
  await page.context().clearCookies();
  expect(await whoIs(page, server.url)).toEqual({ person: null });
  await signInThere(page, server.url, "anna");
  await expect(page.getByText("Anna Provsson").first()).toBeVisible();
  expect(await whoIs(page, server.url)).toEqual(first);

  // Somebody else begins, and has a victim finish it: the victim would work on in an account that is not theirs.
  await page.context().clearCookies();
  const other = await request.newContext();
  const begun = await other.get(`${server.url}api/sign-in/begin/region`, { maxRedirects: 0 });
  await other.dispose();
  await page.goto(begun.headers()["location"] ?? "");
  await page.getByLabel("User name").fill("anna");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("hör inte till");
  expect(await whoIs(page, server.url)).toEqual({ person: null });
});

test("somebody signs in through SAML; an answer that is posted again is refused", async ({ page }) => {
  const server = await servedWith(async (origin) => {
    const provider = await startSamlProvider();
    ended.push(() => provider.close());
    const settings = provider.settings(`${origin}/api/sign-in/saml/region/metadata`);
    return { ...settings, id: "region", name: { sv: "Regionens inloggning" } };
  });
  const posted: { url: string; body: string }[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/saml/region/return"))
      posted.push({ url: request.url(), body: request.postData() ?? "" });
  });
  await signInThere(page, server.url, "anna");
  await expect(page.getByText("Anna Provsson").first()).toBeVisible();
  expect(await whoIs(page, server.url)).toMatchObject({ person: { name: "Anna Provsson" } });
  const [answer] = posted;
  const again = await page.request.post(answer?.url ?? "", {
    data: answer?.body ?? "",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    maxRedirects: 0,
  });
  expect([again.status(), again.headers()["location"]]).toEqual([303, "/sign-in?problem=state_mismatch"]);
  const metadata = await page.request.get(`${server.url}api/sign-in/saml/region/metadata`);
  expect(await metadata.text()).toContain("AssertionConsumerService");
});
