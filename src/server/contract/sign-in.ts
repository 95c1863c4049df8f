import { createRoute, z } from "@hono/zod-openapi";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";

import { languageQuery, jsonResponse, languageSchema } from "./common.ts";
import { signInResponseSchema } from "./passkey.ts";

const tags = ["Sign-in"];

const nextSchema = z
  .string()
  .max(2000)
  .exactOptional()
  .openapi({ description: "Where the person was going; an address elsewhere is passed over." });

export const ticketSchema = z.string().max(100).openapi({ description: "Holds once, for a few minutes." });

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
    passkey: z.boolean().openapi({ description: "Whether passkeys work at this address." }),
    password: z.boolean().openapi({ description: "Whether there are passwords, with one-time codes." }),
    problem: z
      .object({ message: z.string(), advice: z.string() })
      .nullable()
      .openapi({ description: "Why the last sign-in came to nothing." }),
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
  request: {
    query: languageQuery.extend({
      problem: z.string().max(40).optional().openapi({ description: "The code of what went wrong at a provider." }),
    }),
  },
  responses: jsonResponse(waysSchema, "The ways"),
});

export const demoSignInRoute = createRoute({
  "x-access": "anyone",
  method: "post",
  path: "/api/sign-in/demo",
  tags,
  summary: "Sign in as one of the demo's people; only where the server runs as a demo",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ person: z.string().max(100), next: nextSchema })) },
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

export const passwordSignInRoute = createRoute({
  "x-access": "anyone",
  method: "post",
  path: "/api/sign-in/password",
  tags,
  summary: "Sign in by a password and a one-time code, or a recovery code",
  request: {
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        userName: z.string().min(1).max(200),
        password: z.string().min(1).max(1000),
        code: z.string().min(1).max(100),
        next: nextSchema,
      }),
    ),
  },
  responses: jsonResponse(signedInSchema, "Signed in"),
});

const questionSchema = z
  .object({
    ticket: ticketSchema,
    options: z
      .custom<PublicKeyCredentialRequestOptionsJSON>()
      .openapi({ type: "object", description: "For `navigator.credentials.get()`." }),
  })
  .openapi("PasskeyQuestion");

export const passkeyQuestionRoute = createRoute({
  "x-access": "anyone",
  method: "post",
  path: "/api/sign-in/passkey/begin",
  tags,
  summary: "Begin to sign in by a passkey",
  request: { query: languageQuery, ...jsonBody(z.strictObject({})) },
  responses: jsonResponse(questionSchema, "What the browser asks the passkey"),
});

export const passkeySignInRoute = createRoute({
  "x-access": "anyone",
  method: "post",
  path: "/api/sign-in/passkey",
  tags,
  summary: "Sign in by a passkey",
  request: {
    query: languageQuery,
    ...jsonBody(z.strictObject({ ticket: ticketSchema, response: signInResponseSchema, next: nextSchema })),
  },
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
