import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadIntoStore } from "../../src/app/store/load.ts";
import { createWorkspace } from "../../src/app/workspaces/create.ts";
import { isStoreFolder } from "../../src/store/place.ts";

/** Makes a database in which the starter workspace has been recorded, and then its plan changed; once, in a folder that is not there yet. Gives where it is. */
export async function writeRecorded(place: string): Promise<string> {
  if (isStoreFolder(place)) return place;
  const folder = mkdtempSync(join(tmpdir(), "tertial-recorded-"));
  try {
    await createWorkspace(folder);
    await load(folder, place, { by: "controllern", at: "2026-01-12T08:00:00.000Z", reason: "Planen för året" });
    const plan = join(folder, "plans", "plan.yaml");
    writeFileSync(plan, readFileSync(plan, "utf8").replace("target: { fact: true }", "target: { atMost: 4.5 }"));
    await load(folder, place, { by: "HR-chefen", at: "2026-02-03T12:30:00.000Z", reason: "Skarpare målvärde" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return place;
}

async function load(folder: string, place: string, author: Parameters<typeof loadIntoStore>[2]): Promise<void> {
  const loaded = await loadIntoStore(folder, place, author);
  if (!loaded.ok) throw loaded.error;
}
