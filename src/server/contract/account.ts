import { createRoute, z } from "@hono/zod-openapi";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";

import { jsonResponse, languageQuery, languageSchema } from "./common.ts";
import { passkeyNameSchema, registrationResponseSchema } from "./passkey.ts";
import { jsonBody, personSchema, ticketSchema } from "./sign-in.ts";
import { tokenSchema } from "./token.ts";

const tags = ["Account"];

const momentSchema = z.string().openapi({ format: "date-time" });

const accountSessionSchema = z
  .object({
    id: z.string(),
    isThis: z.boolean(),
    way: z.string().openapi({ description: "By which the person signed in." }),
    agent: z.string().openapi({ description: "The browser, as it calls itself." }),
    createdAt: momentSchema,
    seenAt: momentSchema,
  })
  .openapi("AccountSession");

const passkeySchema = z
  .object({ id: z.string(), name: z.string(), createdAt: momentSchema, usedAt: momentSchema.nullable() })
  .openapi("Passkey");

const accountSchema = z
  .object({
    person: personSchema,
    mayRename: z.boolean().openapi({ description: "False where the name comes from another register." }),
    freshUntil: momentSchema.openapi({ description: "Until then, how one signs in can be changed in this session." }),
    sessions: z.array(accountSessionSchema).readonly(),
    passkeys: z.array(passkeySchema).readonly(),
    hasPassword: z.boolean(),
    recoveryCodes: z.number().int().openapi({ description: "How many are left." }),
    tokens: z.array(tokenSchema).readonly(),
  })
  .openapi("Account");

export const doneResponse = jsonResponse(z.object({}).openapi("Done"), "Done");

export const accountRoute = createRoute({
  "x-access": "self",
  method: "get",
  path: "/api/account",
  tags,
  summary: "One's own account",
  request: { query: languageQuery },
  responses: jsonResponse(accountSchema, "The account"),
});

export const accountChangeRoute = createRoute({
  "x-access": "self",
  method: "patch",
  path: "/api/account",
  tags,
  summary: "Change one's name or language",
  request: {
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        name: z.string().trim().min(1).max(200).exactOptional(),
        language: languageSchema.exactOptional(),
      }),
    ),
  },
  responses: doneResponse,
});

export const sessionEndRoute = createRoute({
  "x-access": "self",
  method: "delete",
  path: "/api/account/sessions/{session}",
  tags,
  summary: "End one of one's sessions",
  request: { query: languageQuery, params: z.object({ session: z.string() }) },
  responses: doneResponse,
});

export const otherSessionsEndRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/sessions/end-others",
  tags,
  summary: "End all one's sessions but this one",
  request: { query: languageQuery },
  responses: jsonResponse(z.object({ ended: z.number().int() }).openapi("Ended"), "How many sessions ended"),
});

const newPasskeySchema = z
  .object({
    ticket: ticketSchema,
    options: z
      .custom<PublicKeyCredentialCreationOptionsJSON>()
      .openapi({ type: "object", description: "For `navigator.credentials.create()`." }),
  })
  .openapi("NewPasskey");

export const passkeyBeginRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/passkeys/begin",
  tags,
  summary: "Begin to make a passkey",
  request: { query: languageQuery },
  responses: jsonResponse(newPasskeySchema, "What the browser asks the device"),
});

export const passkeyAddRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/passkeys",
  tags,
  summary: "Keep a passkey that was made",
  request: {
    query: languageQuery,
    ...jsonBody(
      z.strictObject({ ticket: ticketSchema, name: passkeyNameSchema, response: registrationResponseSchema }),
    ),
  },
  responses: doneResponse,
});

export const passkeyRemoveRoute = createRoute({
  "x-access": "self",
  method: "delete",
  path: "/api/account/passkeys/{passkey}",
  tags,
  summary: "Remove a passkey",
  request: { query: languageQuery, params: z.object({ passkey: z.string() }) },
  responses: doneResponse,
});

const codesSetupSchema = z
  .object({
    ticket: ticketSchema,
    uri: z.string().openapi({ description: "`otpauth://totp/…`" }),
    qr: z.string().openapi({ description: "The same as a QR code, SVG." }),
    groups: z.string().openapi({ description: "The secret in groups of four, for those who can't scan." }),
  })
  .openapi("CodesSetup");

export const passwordBeginRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/password/begin",
  tags,
  summary: "Choose a password, and get what an app needs to show codes. Nothing is kept until it is confirmed",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ password: z.string().max(1000) })) },
  responses: jsonResponse(codesSetupSchema, "What the app needs"),
});

export const passwordConfirmRoute = createRoute({
  "x-access": "self",
  method: "post",
  path: "/api/account/password",
  tags,
  summary: "Keep the chosen password, by a code that the app shows. The person's other sessions end",
  request: {
    query: languageQuery,
    ...jsonBody(z.strictObject({ ticket: ticketSchema, code: z.string().max(20) })),
  },
  responses: jsonResponse(
    z.object({ recoveryCodes: z.array(z.string()).readonly() }).openapi("RecoveryCodes"),
    "The recovery codes, which are never shown again",
  ),
});

export const passwordRemoveRoute = createRoute({
  "x-access": "self",
  method: "delete",
  path: "/api/account/password",
  tags,
  summary: "Take away the password, its codes and its recovery codes",
  request: { query: languageQuery },
  responses: doneResponse,
});
