import { tellStep } from "#app/history/step.ts";
import type { Language } from "#domain/text.ts";
import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import { dimensionOf, measureOf, objectiveOf, roundOf, statementOf, workspaceOf } from "../workspace.ts";

/** Where a thing was read: no sentence tells of it. */
export const place = { file: "x", line: 1 };
export const sickLeave = measureOf("sick_leave", { name: { sv: "Sjukfrånvaro" }, unit: "percent" });
const hours = measureOf("hours", { name: { sv: "Arbetad tid" }, unit: "hours" });
export const income = statementOf({ personnel: "cost", result: { total: "personnel" } });
export const register: Bodies["register"] = {
  id: "events",
  name: { sv: "Händelser" },
  description: null,
  fields: [
    { id: "text", name: { sv: "Händelse" }, type: "text", choices: [] },
    { id: "cost", name: { sv: "Kostnad" }, type: "money", choices: [] },
    { id: "area", name: { sv: "Område" }, type: "choice", choices: [{ id: "a", name: { sv: "Avtal" } }] },
    { id: "unit", name: { sv: "Enhet" }, type: "unit", choices: [] },
  ],
  file: "registers/events.yaml",
};
export const risk = { id: "trust", name: { sv: "Förtroendeskada" }, unit: "A", probability: 3, consequence: 3, place };
export const level = { id: "goal", name: { sv: "Divisionens mål" }, plural: { sv: "Divisionens mål" } };
export const goal = objectiveOf("g7", { name: { sv: "God arbetsmiljö" } });
export const {
  submissions: _s,
  assessments: _a,
  comments: _c,
  ...round
} = roundOf("2018t1", "2018T1", { name: { sv: "Delårsrapport" } });
export const dimension = dimensionOf("gender", { K: "Kvinnor", M: "Män" });
const workspace = workspaceOf({
  measures: [sickLeave, hours, ...income.measures],
  statements: [income.statement],
  dimensions: [dimension],
  plan: { levels: [level], objectives: [goal, objectiveOf("g8")], indicators: [], assignments: [] },
  registers: [{ ...register, records: [] }],
  control: { risks: [risk], controls: [] },
  rounds: [{ ...round, submissions: [], assessments: [], comments: [] }],
});

/** What is told of a step of a thing, with ordinary spaces: its title, then its sentences. */
export function told<N extends Noun>(
  noun: N,
  before: Bodies[N] | null,
  after: Bodies[N] | null,
  { language = "sv", moved = false }: { readonly language?: Language; readonly moved?: boolean } = {},
): readonly string[] {
  const { title, sentences } = tellStep({ noun, id: "x", before, after, moved }, { workspace, language });
  const lines = sentences.flatMap(({ text, lines }) => [
    text,
    ...lines.map(({ kind, text }) => `${kind === "added" ? "+" : "-"} ${text}`),
  ]);
  return [title, ...lines].map((line) => line.replaceAll("\u00a0", " "));
}

/** What is expected to be told, and what has it told. */
export type Case = readonly [expected: readonly string[], told: () => readonly string[]];
