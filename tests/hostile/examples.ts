import type { Asks, Submission } from "#domain/rounds/round.ts";
import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";

import { exampleFolders } from "../../scripts/files.ts";
import { calendarEntryOf, facetRole, profileOf } from "../factories/workspace.ts";

/** The three examples, with the few texts that none of them has: between them they hold every free text there is. */
export async function fullExamples(): Promise<readonly Workspace[]> {
  const loaded = await Promise.all(exampleFolders().map(loadWorkspace));
  return loaded.map(({ workspace }) => completed(workspace));
}

function completed(workspace: Workspace): Workspace {
  const { plan, control, reports } = workspace;
  const unit = workspace.organisation.units[0]?.code ?? "";
  return {
    ...workspace,
    plan: {
      ...plan,
      indicators: plan.indicators.map((one) => ({ ...one, ended })),
      assignments: plan.assignments.map((one) => ({
        ...one,
        number: "1",
        owner: { sv: "Enhetschef" },
        milestones,
        ended,
      })),
    },
    control: {
      risks: control.risks.map((one) => ({ ...one, ended })),
      controls: control.controls.map((one) => ({ ...one, ended })),
    },
    rounds: workspace.rounds.map((round) => ({ ...round, asks, submissions: round.units.map(returned) })),
    reports: reports.map((report) => ({ ...report, identity: { ...report.identity, date: "2026-02-31" } })),
    profiles: [profile, ...workspace.profiles],
    calendar: [
      calendarEntryOf("board", "2026-02-11", { unit, role: { sv: "Nämnden" }, description: { sv: "Beslut" } }),
    ],
  };
}

const ended = { date: null, reason: { sv: "Klart" } };

const milestones = [{ id: "half", name: { sv: "Delrapport" }, date: "2018-06-30", done: "2018-06-29" }];

const asks: Asks = {
  subjects: ["objective", "indicator"],
  deviations: [],
  questions: [{ id: "staff", name: { sv: "Hur är det?" }, help: { sv: "Kort" }, required: true }],
  instructions: { sv: "Svara kort" },
};

function returned(unit: string): Submission {
  return { unit, state: "returned", comment: { sv: "Skriv mer" } };
}

/** Reads and means by every text that a profile can have. It comes first, as its file does. */
const profile = profileOf({
  id: "all-texts",
  reading: { sheet: "Blad1", first: "3" },
  unit: facetRole("Enhet", { Kirurgi: null }),
  version: facetRole("Omgång", { Delår: null }),
});
