import { createRoute, z } from "@hono/zod-openapi";

import { languageQuery, jsonResponse, languageSchema } from "./common.ts";

const tags = ["Sign-in"];

export const personSchema = z
  .object({
    id: z.string(),
    userName: z.string(),
    name: z.string(),
    mail: z.string().nullable(),
    language: languageSchema,
    isOperator: z.boolean(),
  })
  .openapi("Person");

const sessionSchema = z
  .object({ person: personSchema.nullable().openapi({ description: "Null: nobody has signed in." }) })
  .openapi("Session");

const demoPersonSchema = z.object({ id: z.string(), name: z.string(), text: z.string() }).openapi("DemoPerson");
const providerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string().openapi({ description: "Where signing in begins." }),
  })
  .openapi("ProviderChoice");

const waysSchema = z
  .object({
    demo: z.array(demoPersonSchema).readonly().openapi({ description: "People of the demo; none elsewhere." }),
    providers: z.array(providerSchema).readonly(),
  })
  .openapi("WaysToSignIn");

export const signedInSchema = z
  .object({ person: personSchema, next: z.string().openapi({ description: "Where to go on, on this server." }) })
  .openapi("SignedIn");

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) =>
  ({ body: { content: { "application/json": { schema } }, required: true } }) as const;

export const sessionRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/session",
  tags,
  summary: "Who has signed in",
  request: { query: languageQuery },
  responses: jsonResponse(sessionSchema, "Who, or nobody"),
});

export const waysRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/sign-in",
  tags,
  summary: "The ways to sign in",
  request: { query: languageQuery },
  responses: jsonResponse(waysSchema, "The ways"),
});

export const demoSignInRoute = createRoute({
  "x-access": "anyone",
  method: "post",
  path: "/api/sign-in/demo",
  tags,
  summary: "Sign in as one of the demo's people; only where the server runs as a demo",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ person: z.string().max(100) })) },
  responses: jsonResponse(signedInSchema, "Signed in"),
});

export const linkSignInRoute = createRoute({
  "x-access": "anyone",
  method: "post",
  path: "/api/sign-in/link",
  tags,
  summary: "Sign in by a link, which can be used once",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ token: z.string().max(200) })) },
  responses: jsonResponse(signedInSchema, "Signed in"),
});

export const signOutRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/sign-out",
  tags,
  summary: "Sign out of this browser, or everywhere",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ everywhere: z.boolean() })) },
  responses: jsonResponse(z.object({ ended: z.number().int() }).openapi("SignedOut"), "How many sessions ended"),
});
