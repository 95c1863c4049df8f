import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createWorkspace } from "../../src/app/workspaces/create.ts";
import { loadIntoStore } from "../../src/app/store/load.ts";

/** A database in which the starter workspace has been recorded, and then its plan changed; made once. */
export async function recorded(cache: string): Promise<string> {
  const place = join(cache, "recorded");
  if (existsSync(place)) return place;
  const work = mkdtempSync(join(cache, "recorded-"));
  try {
    const [folder, made] = [join(work, "folder"), join(work, "made")];
    await createWorkspace(folder);
    await load(folder, made, { by: "controllern", at: "2026-01-12T08:00:00.000Z", reason: "Planen för året" });
    const plan = join(folder, "plans", "plan.yaml");
    writeFileSync(plan, readFileSync(plan, "utf8").replace("target: { fact: true }", "target: { atMost: 4.5 }"));
    await load(folder, made, { by: "HR-chefen", at: "2026-02-03T12:30:00.000Z", reason: "Skarpare målvärde" });
    renameSync(made, place);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return place;
}

async function load(folder: string, place: string, author: Parameters<typeof loadIntoStore>[2]): Promise<void> {
  const loaded = await loadIntoStore(folder, place, author);
  if (!loaded.ok) throw loaded.error;
}
