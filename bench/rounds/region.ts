import type { Grant } from "../../src/domain/permissions/grant.ts";
import type { Asks } from "../../src/domain/rounds/round.ts";
import type { Workspace } from "../../src/domain/workspace.ts";
import * as factory from "../../tests/factories/workspace.ts";

/** A region of 1 000 units with 30 objectives each, all of them answered for; 500 people report. */
export const units = 1_000;
export const objectives = 30;
export const people = 500;
/** Of a second round, which is played from its opening to its closing. */
export const assignments = 2;

export const unitName = (number: number): string => `U${number}`;
const parentOf = (number: number): number => Math.floor((number - 1) / 6);
export const objectiveName = (unit: number, number: number): string => `g${unit}-${number}`;
export const assignmentName = (unit: number, number: number): string => `a${unit}-${number}`;
export const personName = (number: number): string => `p${number}`;
/** Each of them has a unit of their own. */
export const unitOf = (person: number): number => units - 1 - person;

const range = (length: number): readonly number[] => Array.from({ length }, (_, number) => number);
const text = "Vi når målet, med liten marginal: bemanningen har varit jämn och väntetiderna kortare än i fjol.";

export function region(): Workspace {
  const all = range(units);
  const grant = (person: string, role: Grant["role"], unit: number): Grant => {
    const days = { from: "2020-01-01", to: null, delegatedFrom: null };
    return { id: `${person}-${role}`, person, role, unit: unitName(unit), ...days };
  };
  const asks = (subjects: Asks["subjects"]): Asks => ({ subjects, deviations: [], questions: [], instructions: null });
  const assessments = all.flatMap((unit) =>
    range(objectives).map((number) =>
      factory.assessmentOf(`objective:${objectiveName(unit, number)}`, "met", {
        unit: unitName(unit),
        comment: { sv: text },
      }),
    ),
  );
  const asked = { units: all.map(unitName), deadline: "2099-12-31" };
  return factory.workspaceOf({
    id: "region",
    organisation: factory.organisationOf(
      Object.fromEntries(all.map((unit) => [unitName(unit), unit === 0 ? null : unitName(parentOf(unit))])),
    ),
    grants: [
      grant("controller", "controller", 0),
      grant("manager", "manager", 0),
      ...range(people).map((person) => grant(personName(person), "reporter", unitOf(person))),
    ],
    plan: {
      levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
      objectives: all.flatMap((unit) =>
        range(objectives).map((number) => factory.objectiveOf(objectiveName(unit, number), { unit: unitName(unit) })),
      ),
      indicators: [],
      assignments: all.flatMap((unit) =>
        range(assignments).map((number) =>
          factory.assignmentOf(assignmentName(unit, number), { unit: unitName(unit) }),
        ),
      ),
    },
    rounds: [
      factory.roundOf("before", "2018T1", { ...asked, stage: "closed", asks: asks(["objective"]) }),
      factory.roundOf("now", "2018T2", { ...asked, stage: "open", asks: asks(["objective"]), assessments }),
      factory.roundOf("whole", "2018T3", { ...asked, asks: asks(["assignment"]) }),
    ],
  });
}
