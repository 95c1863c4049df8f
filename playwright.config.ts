import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { defineConfig } from "@playwright/test";

import { prepareBrowser } from "./scripts/browser.ts";
import { exampleFolders } from "./scripts/files.ts";
import { keepStarter } from "./tests/browser/kept.ts";
import { writeManyFacts } from "./tests/browser/many-facts.ts";
import { keepRounds } from "./tests/browser/round-store.ts";
import { writeRecorded } from "./tests/browser/recorded.ts";
import { signedInState } from "./tests/browser/sign-in.ts";
import { makeTemporary } from "./tests/temporary.ts";

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

/** Databases and people are new for each run; the server holds them from then on, and has ended before the run has. */
if (process.env["TERTIAL_TEST_PORT"] === undefined) process.once("exit", makeTemporary());
const made = tmpdir();
const port = await freePort();
const { executablePath, args, env } = await prepareBrowser();
const workspaces = [
  writeManyFacts(join(made, "many-facts")),
  await writeRecorded(join(made, "recorded")),
  await keepStarter(join(made, "store")),
  await keepRounds(join(made, "rounds-store")),
];
const folders = [...exampleFolders(), ...workspaces].map((folder) => `"${folder}"`);

export default defineConfig({
  testDir: "tests/browser",
  // The longest of all is begun first, so that it is not alone at the end.
  projects: [
    { name: "tertial", testMatch: "tertial.test.ts" },
    { name: "pages", testMatch: "**/*.test.ts", testIgnore: "tertial.test.ts" },
  ],
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
    command: `node src/cli/main.ts serve --demo --directory "${join(made, "people")}" ${folders.join(" ")} --port ${port}`,
    url: `http://127.0.0.1:${port}`,
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 2_000 },
  },
});
