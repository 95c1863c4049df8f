import { cutKey } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { spanKey } from "#domain/periods/span.ts";
import type { Workspace } from "#domain/workspace.ts";

/** The workspace without where each thing stood in its folder, and its facts in one order: what a copy of it must have in common. */
export function placeless(workspace: Workspace): object {
  const { plan, control } = workspace;
  return {
    ...workspace,
    measures: workspace.measures.map(without("place")),
    plan: {
      levels: plan.levels,
      objectives: plan.objectives.map(without("place")),
      indicators: plan.indicators.map(without("place")),
      assignments: plan.assignments.map(without("place")),
    },
    control: { risks: control.risks.map(without("place")), controls: control.controls.map(without("place")) },
    facts: workspace.facts.map(without("source")).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    versions: versionsOf(workspace.facts),
    registers: workspace.registers.map((register) => ({
      ...without<typeof register, "file">("file")(register),
      records: register.records.map(without("line")),
    })),
    rounds: workspace.rounds.map((round) => ({
      ...round,
      assessments: round.assessments.map(without("place")),
      comments: round.comments.map(without("place")),
    })),
    calendar: workspace.calendar.map(without("place")),
    reports: workspace.reports.map(without("file")).map(without("bodyLine")),
  };
}

function without<Thing extends object, Key extends keyof Thing>(key: Key): (thing: Thing) => Omit<Thing, Key> {
  return (thing) => {
    const { [key]: _, ...rest } = thing;
    return rest;
  };
}

function keyOf({ measure, unit, period, scenario, version, cut, kind }: Omit<Fact, "source">): string {
  return [measure, unit, spanKey(period), scenario, version, cutKey(cut), kind].join("\n");
}

/** The order that versions came in says which is the newest. */
function versionsOf(facts: readonly Fact[]): Readonly<Record<string, readonly string[]>> {
  const versions: Record<string, string[]> = {};
  for (const { measure, scenario, version } of facts) {
    const met = (versions[`${measure} ${scenario}`] ??= []);
    if (!met.includes(version)) met.push(version);
  }
  return versions;
}
