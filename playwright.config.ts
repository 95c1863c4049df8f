import { createServer } from "node:net";
import { join } from "node:path";

import { defineConfig } from "@playwright/test";

import { prepareBrowser } from "./scripts/browser.ts";
import { exampleFolders, root } from "./scripts/files.ts";
import { keepStarter } from "./tests/browser/kept.ts";
import { writeManyFacts } from "./tests/browser/many-facts.ts";
import { keepRounds } from "./tests/browser/round-store.ts";
import { writeRecorded } from "./tests/browser/recorded.ts";
import { signedInState } from "./tests/browser/sign-in.ts";

/** This file is read once more by the worker, which must find the port that the server got. */
async function freePort(): Promise<string> {
  const known = process.env["TERTIAL_TEST_PORT"];
  if (known !== undefined) return known;
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  process.env["TERTIAL_TEST_PORT"] = String(address.port);
  return String(address.port);
}

// The server holds the database from then on.
const recorded = join(root, ".cache", "recorded");
if (process.env["TERTIAL_TEST_PORT"] === undefined) await writeRecorded(recorded);
const port = await freePort();
const { executablePath, args, env } = await prepareBrowser();
const many = writeManyFacts(join(root, ".cache", "many-facts"));
/** People are new for each run. */
const directory = join(root, ".cache", `people-${port}`);
/** New for each run, as the people are. */
const kept = await keepStarter(join(root, ".cache", `kept-${port}`));
const rounds = await keepRounds(join(root, ".cache", `kept-${port}`));
const folders = [...exampleFolders(), many, recorded, kept, rounds].map((folder) => `"${folder}"`);

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.test.ts",
  globalSetup: "./tests/browser/sign-in.ts",
  outputDir: "test-results",
  // Two share the server; a test file that alters anything of it is run in order by one of them.
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 120_000,
  // On a machine that has other things to do.
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/playwright.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    storageState: signedInState,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions: { executablePath, args: [...args], env: { ...env } },
  },
  webServer: {
    command: `node src/cli/main.ts serve --demo --directory "${directory}" ${folders.join(" ")} --port ${port}`,
    url: `http://127.0.0.1:${port}`,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 2_000 },
  },
});
