import type { Fact } from "#domain/measures/fact.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { Workspace } from "#domain/workspace.ts";

import type { MadeFile } from "../made-file.ts";
import { accountNames, unitNames } from "../names.ts";
import { spread } from "../spread.ts";
import { writeLedger } from "../write/ledger.ts";
import type { FigureColumn } from "../write/list.ts";
import { writeIndices } from "../write/survey.ts";
import { listFile, memberColumn, factsOf } from "./list-file.ts";

/** Hours that the bridge of hours takes away, and the pay system counts. */
const absences = {
  hours_sick: "Sjukledighet, timmar",
  hours_leave_paid: "Tjänstledighet med lön, timmar",
  hours_leave_unpaid: "Tjänstledighet utan lön, timmar",
  hours_compensatory: "Kompensationsledighet, timmar",
  hours_holiday: "Semester, timmar",
};

const hours = {
  ...absences,
  hours_employed: "Anställda timmar",
  hours_hourly_paid: "Timavlönades timmar",
  hours_overtime: "Fyllnadstid och övertid, timmar",
  hours_on_call: "Jour och beredskap, timmar",
};

const indices = { hme: "HME", hme_motivation: "Motivation", hme_leadership: "Ledarskap", hme_steering: "Styrning" };

/** What the systems of `examples/skane-ditmt-2022` would give: the ledger, hours, the survey and staff groups. */
export function skaneFiles(workspace: Workspace): readonly MadeFile[] {
  const figures = Object.entries(hours).map(([measure, head]) => figure(measure, head, 2));
  const groups = [memberColumn(workspace, "aid", "Personalgrupp")];
  return [
    ledgerFile(workspace),
    listFile(workspace, "timmar-2021-2022.xlsx", [], figures, (fact) => spread(counted(fact), 150)),
    surveyFile(workspace),
    listFile(workspace, "personalgrupper-2022.xlsx", groups, [figure("headcount", "Månadsavlönade anställda", 0)]),
  ];
}

function ledgerFile(workspace: Workspace): MadeFile {
  const facts = factsOf(workspace, [
    { measure: "ledger", scenario: "outcome" },
    { measure: "ledger", scenario: "budget" },
  ]);
  const names = { company: workspace.name.sv, accounts: accountNames(workspace), units: unitNames(workspace) };
  const year = { from: monthOf(2022, 1), to: monthOf(2022, 12) };
  const values = facts.flatMap((fact) => spread(fact, 120));
  return { name: "redovisning-2022.se", facts, make: () => writeLedger(names, year, values) };
}

/** The indices of the survey as the supplier has counted them. */
function surveyFile(workspace: Workspace): MadeFile {
  const measures = Object.keys(indices).map((measure) => ({ measure, scenario: "outcome" }) as const);
  const facts = factsOf(workspace, measures, "reported");
  return { name: "medarbetarenkat-2021-2022.csv", facts, make: () => writeIndices(indices, facts) };
}

function counted(fact: Fact): Fact {
  return Object.hasOwn(absences, fact.measure) ? { ...fact, amount: -fact.amount } : fact;
}

function figure(measure: string, head: string, decimals: number): FigureColumn {
  return { measure, head, scenario: "outcome", decimals };
}
