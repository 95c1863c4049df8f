import { join } from "node:path";

import { request, type FullConfig } from "@playwright/test";

import { root } from "../../scripts/files.ts";

/** Where the browser's cookies are kept between tests. */
export const signedInState = join(root, ".cache", "signed-in.json");

/** Signs in once, as the demo's controller: what the tests of pages start from. */
export default async function signInOnce(config: FullConfig): Promise<void> {
  const { baseURL = "" } = config.projects[0]?.use ?? {};
  const context = await request.newContext({ baseURL });
  const answer = await context.post("/api/sign-in/demo", {
    data: { person: "demo-controller" },
    headers: { Origin: baseURL },
  });
  if (!answer.ok()) throw new Error(`signing in to the demo was answered with ${answer.status()}`);
  await context.storageState({ path: signedInState });
  await context.dispose();
}
