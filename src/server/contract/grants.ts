import { createRoute, z } from "@hono/zod-openapi";

import type { FoundPerson } from "#app/people/names.ts";
import type { GrantChoices } from "#app/permissions/choices.ts";
import type { GrantsView, GrantView } from "#app/permissions/view.ts";
import { roles } from "#domain/permissions/role.ts";

import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { abilitySchema } from "./permissions.ts";
import { jsonBody } from "./sign-in.ts";
import { unitNodeSchema } from "./workspace.ts";

const tags = ["Roles"];
const day = z.string().max(20).openapi({ description: "A day, ISO 8601.", example: "2026-09-01" });
const id = z.string().min(1).max(200);
const reason = z.string().max(500).openapi({ description: "Why; stands in the history." });

const unitSchema = z.object({ code: z.string(), name: z.string() });
const personSchema = z.object({ id: z.string(), name: z.string() });
const roleSchema = z.enum(roles).openapi("Role");

const grantSchema: z.ZodType<GrantView> = z
  .object({
    id: z.string(),
    person: personSchema,
    role: z.object({ id: roleSchema, name: z.string() }),
    rights: z.string().openapi({ description: "What the role gives the right to, in words." }),
    unit: unitSchema,
    units: z.number().int().openapi({ description: "How many units it reaches: its own and all below." }),
    from: z.string(),
    to: z.string().nullable(),
    state: z.enum(["holds", "ahead", "withdrawn"]),
    delegatedBy: personSchema.nullable(),
    may: z.object({ end: abilitySchema, delegate: abilitySchema }),
  })
  .openapi("Grant");

const grantsSchema: z.ZodType<GrantsView> = z
  .object({
    day: z.string(),
    unit: unitSchema.nullable(),
    person: personSchema.nullable(),
    grants: z.array(grantSchema).readonly(),
    below: z.array(grantSchema).readonly(),
    handedOver: z.array(grantSchema).readonly(),
    notice: z.string().nullable().openapi({
      description:
        "Why the asker has roles here that nobody has given them: an operator of the server, where nobody else can give any.",
    }),
    may: z.object({ give: abilitySchema }),
  })
  .openapi("Grants");

const choicesSchema: z.ZodType<GrantChoices> = z
  .object({
    units: z.array(unitNodeSchema).readonly(),
    roles: z.array(z.object({ id: roleSchema, name: z.string(), rights: z.string() }).openapi("RoleChoice")).readonly(),
  })
  .openapi("GrantChoices");

const foundPeopleSchema = z
  .object({
    people: z
      .array(z.object({ id: z.string(), name: z.string(), userName: z.string() }).openapi("FoundPerson"))
      .readonly(),
  })
  .openapi("FoundPeople") satisfies z.ZodType<{ readonly people: readonly FoundPerson[] }>;

/** The grant that was recorded; null where one was taken away that had not come to hold for a whole day. */
const recordedSchema = z.object({ grant: z.string().nullable() }).openapi("RecordedGrant");
const recorded = jsonResponse(recordedSchema, "Recorded");

export const grantsRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}/grants",
  tags,
  summary: "Who can do what on a unit, or what somebody can do, as of a day; one's own roles where nothing is asked",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      unit: z.string().optional(),
      person: z.string().optional(),
      day: day.optional().openapi({ description: "Who had the right then. Today if left out." }),
    }),
  },
  responses: jsonResponse(grantsSchema, "The roles"),
});

export const grantChoicesRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}/grants/choices",
  tags,
  summary: "The units and roles that can be chosen",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(choicesSchema, "The choices"),
});

export const findPeopleRoute = createRoute({
  "x-access": "member",
  method: "get",
  path: "/api/workspaces/{workspace}/people/find",
  tags,
  summary: "Active people by name or user name, at most 20; for who gives roles or hands over their own",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      q: z.string().max(100).optional().openapi({ description: "Words of the name; nobody where there are none." }),
    }),
  },
  responses: jsonResponse(foundPeopleSchema, "The people"),
});

export const giveRoleRoute = createRoute({
  "x-access": { right: "administer", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/grants",
  tags,
  summary: "Give somebody a role on a unit and all below it",
  request: {
    params: workspaceParams,
    query: languageQuery,
    ...jsonBody(z.strictObject({ person: id, role: id, unit: id, from: day, to: day.nullable(), reason })),
  },
  responses: recorded,
});

export const delegateRoleRoute = createRoute({
  "x-access": "member",
  method: "post",
  path: "/api/workspaces/{workspace}/grants/delegate",
  tags,
  summary: "Let somebody else have a role of one's own until a day",
  request: {
    params: workspaceParams,
    query: languageQuery,
    ...jsonBody(z.strictObject({ grant: id, person: id, unit: id, from: day, to: day, reason })),
  },
  responses: recorded,
});

export const endRoleRoute = createRoute({
  "x-access": "member",
  method: "post",
  path: "/api/workspaces/{workspace}/grants/{grant}/end",
  tags,
  summary: "End a role at a day, or withdraw it now; for an administrator, or who has handed it over",
  request: {
    params: workspaceParams.extend({ grant: id }),
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        to: day.nullable().openapi({ description: "The last day that it holds; null: it holds no longer." }),
        reason,
      }),
    ),
  },
  responses: recorded,
});
