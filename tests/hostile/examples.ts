import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";

import { exampleFolders } from "../../scripts/files.ts";
import { facetRole, profileOf } from "../factories/workspace.ts";

/** The three examples, with the few texts that none of them has: between them they hold every free text there is. */
export async function fullExamples(): Promise<readonly Workspace[]> {
  const loaded = await Promise.all(exampleFolders().map(loadWorkspace));
  return loaded.map(({ workspace }) => completed(workspace));
}

function completed(workspace: Workspace): Workspace {
  const { plan, reports } = workspace;
  const assignments = plan.assignments.map((one) => ({ ...one, number: "1", owner: { sv: "Enhetschef" } }));
  const dated = reports.map((report) => ({ ...report, identity: { ...report.identity, date: "2026-02-31" } }));
  return { ...workspace, plan: { ...plan, assignments }, reports: dated, profiles: [profile, ...workspace.profiles] };
}

/** Reads and means by every text that a profile can have. It comes first, as its file does. */
const profile = profileOf({
  id: "all-texts",
  reading: { sheet: "Blad1", first: "3" },
  unit: facetRole("Enhet", { Kirurgi: null }),
  version: facetRole("Omgång", { Delår: null }),
});
