import { createRoute, z } from "@hono/zod-openapi";

import { jsonResponse, languageQuery, languageSchema } from "./common.ts";
import { jsonBody } from "./sign-in.ts";

const tags = ["Settings"];
const access = { "x-access": "operator" } as const;
const request = { query: languageQuery };

export const sessionTimesSchema = z
  .strictObject({
    idleMinutes: z
      .number()
      .int()
      .min(5)
      .max(1440)
      .openapi({ description: "Who does nothing for so long must sign in again." }),
    lastsHours: z.number().int().min(1).max(168).openapi({ description: "So long a session lasts, whatever is done." }),
  })
  .openapi("SessionTimes");

export type SessionTimes = z.infer<typeof sessionTimesSchema>;

export const appearanceSchema = z
  .strictObject({ language: languageSchema, theme: z.enum(["system", "light", "dark"]) })
  .openapi("Appearance");

export type Appearance = z.infer<typeof appearanceSchema>;

const mailboxSchema = z.strictObject({ name: z.string().nullable(), address: z.string() });

/** What is wrong with a value is said by the server's own schema, in words. */
const mailServerSchema = z
  .strictObject({
    host: z.string(),
    port: z.number(),
    security: z.enum(["none", "starttls", "tls"]),
    userName: z.string().nullable(),
    password: z.string().nullable().openapi({ description: "env:NAME or file:/path; never the password itself." }),
    from: mailboxSchema,
    replyTo: mailboxSchema.nullable(),
  })
  .openapi("MailServer");

const mailSchema = z.strictObject({ server: mailServerSchema.nullable() }).openapi("MailSettings");

/** As it is sent: docs/sign-in says what there may be in it, and the server's own schema what is wrong. */
const sentProviderSchema = z
  .looseObject({ kind: z.enum(["oidc", "saml"]), id: z.string(), name: z.looseObject({ sv: z.string() }) })
  .openapi("ProviderSent");

const named = {
  id: z.string(),
  name: z.object({ sv: z.string(), en: z.string().optional() }),
  assurance: z.array(z.string()).readonly().openapi({ description: "Levels of which a sign-in must have one." }),
  mapping: z
    .object({
      subject: z.string().nullable(),
      userName: z.string().nullable(),
      name: z.array(z.string()).readonly().openapi({ description: "Several are put together." }),
      email: z.string().nullable(),
    })
    .openapi({ description: "Which claims or attributes say what of a person." }),
};

/** As it is kept: beside these, all that was set or holds where nothing was. */
const providerSchema = z
  .discriminatedUnion("kind", [
    z.object({
      ...named,
      kind: z.literal("oidc"),
      issuer: z.string(),
      clientId: z.string(),
      clientSecret: z.string().nullable(),
      scopes: z.array(z.string()).readonly(),
    }),
    z.object({
      ...named,
      kind: z.literal("saml"),
      entityId: z.string(),
      entryPoint: z.string(),
      ownEntityId: z.string(),
      certificates: z.array(z.string()),
    }),
  ])
  .openapi("ProviderSettings");

const sentSignInSchema = z.strictObject({ providers: z.array(sentProviderSchema) }).openapi("SignInSent");
const signInSchema = z.object({ providers: z.array(providerSchema) }).openapi("SignInSettings");

const checkSchema = z
  .object({
    name: z.string(),
    outcome: z.enum(["passed", "warning", "failed"]),
    title: z.string(),
    message: z.string(),
    detail: z.string().nullable(),
  })
  .openapi("ProviderCheck");

export const sessionsSettingRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/settings/sessions",
  tags,
  summary: "How long sessions last",
  request,
  responses: jsonResponse(sessionTimesSchema, "The times"),
});

export const putSessionsSettingRoute = createRoute({
  ...access,
  method: "put",
  path: "/api/settings/sessions",
  tags,
  summary: "Set how long sessions last",
  request: { ...request, ...jsonBody(sessionTimesSchema) },
  responses: jsonResponse(sessionTimesSchema, "The times"),
});

export const appearanceSettingRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/settings/appearance",
  tags,
  summary: "Language and theme for whoever has not chosen",
  request,
  responses: jsonResponse(appearanceSchema, "Language and theme"),
});

export const putAppearanceSettingRoute = createRoute({
  ...access,
  method: "put",
  path: "/api/settings/appearance",
  tags,
  summary: "Set language and theme for whoever has not chosen",
  request: { ...request, ...jsonBody(appearanceSchema) },
  responses: jsonResponse(appearanceSchema, "Language and theme"),
});

export const mailSettingRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/settings/mail",
  tags,
  summary: "The mail server",
  request,
  responses: jsonResponse(mailSchema, "The mail server, or none"),
});

export const putMailSettingRoute = createRoute({
  ...access,
  method: "put",
  path: "/api/settings/mail",
  tags,
  summary: "Set the mail server, or that there is none",
  request: { ...request, ...jsonBody(mailSchema) },
  responses: jsonResponse(mailSchema, "The mail server, or none"),
});

export const testMailRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/settings/mail/test",
  tags,
  summary: "Send a message by the mail server that is set",
  request: { ...request, ...jsonBody(z.strictObject({ to: z.string().max(254) })) },
  responses: jsonResponse(
    z.object({ to: z.string(), warning: z.string().nullable() }).openapi("SentMail"),
    "The mail server has taken it",
  ),
});

export const signInSettingRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/settings/sign-in",
  tags,
  summary: "The identity providers",
  request,
  responses: jsonResponse(signInSchema, "The providers"),
});

export const putSignInSettingRoute = createRoute({
  ...access,
  method: "put",
  path: "/api/settings/sign-in",
  tags,
  summary: "Set the identity providers",
  request: { ...request, ...jsonBody(sentSignInSchema) },
  responses: jsonResponse(signInSchema, "The providers"),
});

export const testProviderRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/settings/sign-in/test",
  tags,
  summary: "Try the settings of a provider, saved or not, without signing anybody in",
  request: { ...request, ...jsonBody(z.strictObject({ provider: sentProviderSchema })) },
  responses: jsonResponse(
    z.object({ checks: z.array(checkSchema).readonly() }).openapi("ProviderChecks"),
    "The checks",
  ),
});
