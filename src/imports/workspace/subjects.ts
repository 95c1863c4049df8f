import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Workspace } from "#domain/workspace.ts";

/** What a round can assess. */
export const assessedKinds = ["objective", "indicator", "assignment", "control", "level"] as const;

/** What a comment can be on. */
export const commentKinds = [
  "objective",
  "indicator",
  "assignment",
  "control",
  "risk",
  "level",
  "row",
  "measure",
  "table",
  "chart",
  "section",
  "question",
] as const;

type Subjects = Pick<Workspace, "plan" | "control" | "statements" | "measures" | "tables" | "charts">;

/** Everything that can be spoken of, as `objective:g1`, with its unit where it has one. */
export function subjectsOf(workspace: Subjects): ReadonlyMap<string, UnitCode | null> {
  const { plan, control, statements, measures, tables, charts } = workspace;
  const riskUnits = new Map(control.risks.map((risk) => [risk.id, risk.unit]));
  const entries: [string, UnitCode | null][] = [
    ...plan.objectives.map(({ id, unit }): [string, UnitCode] => [`objective:${id}`, unit]),
    ...plan.indicators.map(({ id, unit }): [string, UnitCode] => [`indicator:${id}`, unit]),
    ...plan.assignments.map(({ id, unit }): [string, UnitCode] => [`assignment:${id}`, unit]),
    ...control.controls.map(({ id, risk }): [string, UnitCode | null] => [
      `control:${id}`,
      riskUnits.get(risk) ?? null,
    ]),
    ...control.risks.map(({ id, unit }): [string, UnitCode] => [`risk:${id}`, unit]),
    ...plan.levels.map(({ id }): [string, null] => [`level:${id}`, null]),
    ...statements.flatMap(({ rows }) => rows.map(({ measure }): [string, null] => [`row:${measure}`, null])),
    ...measures.map(({ id }): [string, null] => [`measure:${id}`, null]),
    ...tables.map(({ id }): [string, null] => [`table:${id}`, null]),
    ...charts.map(({ id }): [string, null] => [`chart:${id}`, null]),
  ];
  return new Map(entries);
}
