import { roles, type Role } from "#domain/permissions/role.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import type { OpenWorkspace, Workspaces } from "#app/workspaces/open.ts";
import type { Workspace } from "#domain/workspace.ts";

import * as factory from "../factories/workspace.ts";

/** Where something may be, seen from somebody with a role on `OWN`. */
export const places = ["own", "child", "parent", "sibling", "other workspace"] as const;
export type Place = (typeof places)[number];

/** TOP has PARENT, which has OWN and SIBLING; OWN has CHILD. */
export const unitOf: Readonly<Record<Place, string>> = {
  own: "OWN",
  child: "CHILD",
  parent: "PARENT",
  sibling: "SIBLING",
  "other workspace": "OWN",
};

export const units = ["TOP", "PARENT", "OWN", "CHILD", "SIBLING"];

/** What only those who may see a unit's figures are to be told: it stands in a fact, a comment and a record of the unit. */
export const secretOf = (unit: string): string => `hemlig-${unit.toLowerCase()}`;
/** What is marked as sensitive. */
export const sensitiveText = "skyddad-sanktion";

/** A person a role and level: `reader-OWN` is a reader on OWN. */
export const personAt = (role: Role, unit: string): string => `${role}-${unit}`;

function grants(): readonly Grant[] {
  return roles.flatMap((role) =>
    ["OWN", "TOP"].map((unit) => {
      const person = personAt(role, unit);
      return { id: `grant-${person}`, person, role, unit, from: "2020-01-01", to: null, delegatedFrom: null };
    }),
  );
}

const amounts: Readonly<Record<string, string>> = { OWN: "11", CHILD: "12", SIBLING: "7654321" };

function workspace(id: string, given: readonly Grant[]): Workspace {
  const organisation = factory.organisationOf({
    TOP: null,
    PARENT: "TOP",
    OWN: "PARENT",
    CHILD: "OWN",
    SIBLING: "PARENT",
  });
  const hours = factory.measureOf("hours", { unit: "hours" });
  const { statement, measures } = factory.statementOf({ sales: "income" });
  const place = { file: "rounds/2018t1.yaml", line: 1 };
  return factory.workspaceOf({
    id,
    organisation,
    grants: given,
    measures: [hours, ...measures],
    statements: [statement],
    facts: Object.entries(amounts).map(([unit, amount]) => factory.factOf(hours, "2018-01", amount, { unit })),
    plan: {
      levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
      objectives: units.map((unit) => factory.objectiveOf(`goal-${unit}`, { unit })),
      indicators: units.map((unit) => factory.indicatorOf(`indicator-${unit}`, { unit, measure: "hours" })),
      assignments: units.map((unit) => factory.assignmentOf(`work-${unit}`, { unit })),
    },
    registers: [
      {
        id: "events",
        name: { sv: "Händelser" },
        description: null,
        fields: [
          { id: "unit", name: { sv: "Enhet" }, type: "unit", choices: [] },
          { id: "text", name: { sv: "Text" }, type: "text", choices: [] },
          { id: "sanction", name: { sv: "Sanktion" }, type: "text", choices: [], sensitive: true },
        ],
        records: units.map((unit) => {
          return { id: unit, values: { unit, text: secretOf(unit), sanction: `${sensitiveText} ${unit}` }, line: 1 };
        }),
        file: "registers/events.yaml",
      },
    ],
    rounds: [
      factory.roundOf("2018t1", "2018T1", {
        units,
        comments: units.map((unit) => ({ on: "section:staff", unit, text: { sv: secretOf(unit) }, place })),
      }),
    ],
    reports: units.map((unit) =>
      factory.templateOf(
        // A template may name any unit; who reads it sees only their own.
        `# Om timmar\n\nVi hade :value[hours] och syskonet :value[hours]{unit=SIBLING}.\n\n::register{of=events}\n`,
        { id: `report-${unit}`, unit },
      ),
    ),
  });
}

function openedAs(made: Workspace): OpenWorkspace {
  const { facts, ...model } = made;
  const visit = () => ({ fetch: async () => false, end: () => undefined });
  const nowhere = { folder: null, stored: null, fault: null, problems: [], visit, mayRead: () => true };
  return { id: made.id, workspace: model, cube: factory.cubeOf({ ...model, facts }), ...nowhere };
}

/** Two workspaces of one shape: in the other nobody here has any role. */
export function twoWorkspaces(): Workspaces {
  const stranger: Grant = {
    id: "stranger",
    person: "stranger",
    role: "administrator",
    unit: "TOP",
    from: "2020-01-01",
    to: null,
    delegatedFrom: null,
  };
  const all = [openedAs(workspace("here", grants())), openedAs(workspace("elsewhere", [stranger]))];
  return {
    list: async () => all,
    find: async (id) => all.find((open) => open.id === id) ?? null,
    close: async () => undefined,
  };
}
