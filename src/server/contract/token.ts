import { createRoute, z } from "@hono/zod-openapi";

import { jsonResponse, languageQuery } from "./common.ts";
import { jsonBody } from "./sign-in.ts";

const tags = ["Account"];
const peopleTokens = { "x-access": "operator", path: "/api/people-tokens" } as const;
const peopleTags = ["People"];

/** What a program may be given. Signing, publishing decisions about roles and what is sensitive stay with people. */
export const tokenRights = ["read", "report", "model", "history", "publish"] as const;

const tokenRightSchema = z.enum(tokenRights).openapi("TokenRight");

const datedSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastDay: z.string().openapi({ description: "By the server's clock." }),
  usedAt: z.string().nullable(),
});

export const tokenSchema = datedSchema
  .extend({
    workspace: z.string().nullable(),
    unit: z.string().nullable().openapi({ description: "With all below it; null: wherever the person may." }),
    rights: z.array(z.string()).readonly().openapi({ description: "In words." }),
    people: z.boolean().openapi({ description: "For the register of people (SCIM), and nothing else." }),
    calendar: z.boolean().openapi({ description: "Stands in the address of a calendar, and opens nothing else." }),
  })
  .openapi("Token");

const peopleTokenSchema = datedSchema
  .extend({
    person: z.string(),
    personName: z.string(),
    holds: z.boolean().openapi({ description: "False: its days are over, or the person is no operator any more." }),
  })
  .openapi("PeopleToken");

const lastDaySchema = z.string().openapi({ description: "The last day that a token may hold." });
const sentFields = { name: z.string().trim().min(1).max(100), lastDay: z.iso.date() };
const newTokenSchema = z
  .object({ token: z.string().openapi({ description: "Never shown again." }) })
  .openapi("NewToken");

const choiceSchema = z
  .object({
    workspace: z.string(),
    name: z.string(),
    rights: z.array(z.object({ id: tokenRightSchema, name: z.string() })).readonly(),
    units: z.array(z.object({ code: z.string(), name: z.string(), depth: z.number().int() })).readonly(),
  })
  .openapi("TokenChoice");

export const tokenChoicesRoute = createRoute({
  "x-access": "self",
  method: "get",
  path: "/api/account/token-choices",
  tags,
  summary: "What one may let a program do, in each workspace",
  request: { query: languageQuery },
  responses: jsonResponse(
    z
      .object({
        workspaces: z.array(choiceSchema).readonly(),
        lastDay: lastDaySchema,
      })
      .openapi("TokenChoices"),
    "The choices",
  ),
});

export const tokenMakeRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/tokens",
  tags,
  summary: "Make a token for a program, which may do no more than oneself",
  request: {
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        ...sentFields,
        workspace: z.string().min(1).max(200),
        unit: z.string().min(1).max(200).nullable(),
        rights: z.array(tokenRightSchema).min(1).max(tokenRights.length),
      }),
    ),
  },
  responses: jsonResponse(newTokenSchema, "The token"),
});

export const tokenRevokeRoute = createRoute({
  "x-access": "self",
  method: "delete",
  path: "/api/account/tokens/{token}",
  tags,
  summary: "Revoke a token",
  request: { query: languageQuery, params: z.object({ token: z.string() }) },
  responses: jsonResponse(z.object({}).openapi("Revoked"), "Revoked"),
});

export const peopleTokensRoute = createRoute({
  ...peopleTokens,
  tags: peopleTags,
  method: "get",
  summary: "The tokens for the register of people (SCIM), whoever made them; each is revoked as its person's",
  request: { query: languageQuery },
  responses: jsonResponse(
    z
      .object({
        address: z.string().openapi({ description: "Where SCIM is spoken." }),
        tokens: z.array(peopleTokenSchema).readonly(),
        lastDay: lastDaySchema,
        freshUntil: z.string().openapi({ description: "Until then, a token can be made in this session." }),
      })
      .openapi("PeopleTokens"),
    "The newest first",
  ),
});

export const peopleTokenMakeRoute = createRoute({
  ...peopleTokens,
  tags: peopleTags,
  method: "post",
  summary: "Make a token for the register of people (SCIM), which holds as long as one is an operator",
  request: { query: languageQuery, ...jsonBody(z.strictObject(sentFields)) },
  responses: jsonResponse(newTokenSchema, "The token"),
});
