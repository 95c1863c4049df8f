import { createRoute, z } from "@hono/zod-openapi";

import { jsonResponse, languageQuery } from "./common.ts";
import { jsonBody } from "./sign-in.ts";

const tags = ["Account"];

/** What a program may be given. Signing, publishing decisions about roles and what is sensitive stay with people. */
export const tokenRights = ["read", "report", "model", "history", "publish"] as const;

const tokenRightSchema = z.enum(tokenRights).openapi("TokenRight");

export const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    workspace: z.string().nullable(),
    unit: z.string().nullable().openapi({ description: "With all below it; null: wherever the person may." }),
    rights: z.array(z.string()).readonly().openapi({ description: "In words." }),
    createdAt: z.string(),
    lastDay: z.string().openapi({ description: "By the server's clock." }),
    usedAt: z.string().nullable(),
  })
  .openapi("Token");

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
        lastDay: z.string().openapi({ description: "The last day that a token may hold." }),
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
        name: z.string().trim().min(1).max(100),
        workspace: z.string().min(1).max(200),
        unit: z.string().min(1).max(200).nullable(),
        rights: z.array(tokenRightSchema).min(1).max(tokenRights.length),
        lastDay: z.iso.date(),
      }),
    ),
  },
  responses: jsonResponse(
    z.object({ token: z.string().openapi({ description: "Never shown again." }) }).openapi("NewToken"),
    "The token",
  ),
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
