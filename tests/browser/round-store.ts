import { dayAfter } from "#domain/periods/span.ts";
import type { Workspace } from "#domain/workspace.ts";
import { openStore } from "#store/open.ts";
import { isStoreFolder } from "#store/place.ts";
import { replaceWorkspace } from "#store/replace.ts";

import * as factory from "../factories/workspace.ts";

/** The id of the workspace in its address. */
export const roundsWorkspace = "rounds";

/** Makes a workspace in a database in which a round is to be opened; once, in a folder that is not there yet. Gives where it is. */
export async function keepRounds(place: string): Promise<string> {
  if (isStoreFolder(place)) return place;
  const store = await openStore({ kind: "folder", folder: place });
  const now = new Date().toISOString();
  const author = { by: "test", at: now, reason: "first" };
  await replaceWorkspace(store, { ...author, workspace: workspaceOn(now.slice(0, 10)), files: new Map() });
  await store.close();
  return place;
}

const names = { LT: "Länsteknik", A: "Service", A1: "Kök och måltid", A2: "Fastighet", B: "It" } as const;

/** The demo's manager has Service, and its reporter Kök och måltid; its publisher signs for the manager. */
function workspaceOn(today: string): Workspace {
  const tree = factory.organisationOf({ LT: null, A: "LT", A1: "A", A2: "A", B: "LT" });
  const named = new Map(Object.entries(names));
  const name = (code: string): { readonly sv: string } => ({ sv: named.get(code) ?? code });
  const organisation = {
    ...tree,
    units: tree.units.map((one) => ({ ...one, name: name(one.code) })),
    edges: tree.edges.map((one) => ({ ...one, name: name(one.unit) })),
  };
  const { statement, measures } = factory.statementOf({ sales: "income", cost: "cost" });
  const sick = factory.measureOf("sick", { unit: "percent", kind: "rate", overUnits: "none", overTime: "none" });
  const money = (unit: string, scenario: "budget" | "outcome", value: string) =>
    measures.slice(0, 1).map((sales) => factory.factOf(sales, "2018-01", value, { unit, scenario }));
  return factory.workspaceOf({
    id: roundsWorkspace,
    grants: [
      {
        id: "director",
        person: "demo-publisher",
        role: "manager",
        unit: "LT",
        from: today,
        to: null,
        delegatedFrom: null,
      },
    ],
    name: { sv: "Uppföljning" },
    scales: [{ ...factory.fulfilment, proposes: { ...factory.proposes, objectives: "none" } }],
    organisation,
    measures: [...measures, sick],
    statements: [statement],
    facts: [
      ...money("A1", "budget", "10"),
      ...money("A1", "outcome", "8"),
      factory.factOf(sick, "2018T1", "4", { unit: "A1" }),
      factory.factOf(sick, "2017T1", "5", { unit: "A1" }),
      factory.factOf(sick, "2018T1", "2", { unit: "A2" }),
    ],
    plan: {
      levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
      objectives: [
        factory.objectiveOf("staff", { unit: "A", name: { sv: "Personalen trivs och stannar" } }),
        factory.objectiveOf("food", {
          unit: "A1",
          supports: ["staff"],
          name: { sv: "Maten är god och kommer i tid" },
          description: { sv: "Varje avdelning får sin mat **inom tio minuter**." },
        }),
        factory.objectiveOf("houses", { unit: "A2", name: { sv: "Husen är hela" } }),
      ],
      indicators: [
        factory.indicatorOf("sick", {
          unit: "A1",
          objective: "food",
          measure: "sick",
          name: { sv: "Sjukfrånvaro" },
          target: { kind: "number", relation: "at_most", value: "3" },
        }),
      ],
      assignments: [factory.assignmentOf("waste", { unit: "A1", number: "7", name: { sv: "Minska matsvinnet" } })],
    },
    rounds: [
      factory.roundOf("2017t3", "2017T3", {
        name: { sv: "Årsbokslut 2017" },
        units: ["A1"],
        stage: "closed",
        assessments: [factory.assessmentOf("objective:food", "met", { unit: "A1", comment: { sv: "Bra i fjol." } })],
      }),
      factory.roundOf("2018t1", "2018T1", {
        name: { sv: "Tertialrapport 1 2018" },
        units: ["A", "A1", "A2"],
        deadline: dayAfter(today),
        report: "report",
        asks: {
          subjects: ["objective", "indicator", "assignment", "control"],
          deviations: [{ measure: "income.sales", scenario: "deviation", over: { amount: "1000000", percent: "5" } }],
          questions: [
            {
              id: "crew",
              name: { sv: "Hur ser bemanningen ut i sommar?" },
              help: { sv: "Ett par meningar räcker." },
              required: true,
            },
          ],
          instructions: { sv: "Svara **kort**, och skriv för den som inte var med." },
        },
      }),
    ],
    reports: [
      factory.templateOf("# Mål\n\n::goals{level=goal heading=2}\n", { unit: "A", round: "2018t1", period: "2018T1" }),
    ],
  });
}
