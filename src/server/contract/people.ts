import { createRoute, z } from "@hono/zod-openapi";

import { entryKinds } from "#domain/permissions/entry-kind.ts";
import { roles } from "#domain/permissions/role.ts";

import { jsonResponse, languageQuery, languageSchema } from "./common.ts";
import { jsonBody, personSchema } from "./sign-in.ts";

const tags = ["People"];

const access = { "x-access": "operator" } as const;
const personParams = z.object({ person: z.string().max(100).openapi({ description: "A person's id." }) });

const statusSchema = z.enum(["active", "blocked"]).openapi("PersonStatus");

/** Somebody in the register, as those who look after it see them. */
const listedSchema = personSchema
  .extend({ status: statusSchema, source: z.string(), externalId: z.string().nullable(), createdAt: z.string() })
  .openapi("ListedPerson");

const peopleSchema = z
  .object({
    people: z.array(listedSchema).readonly(),
    total: z.number().int().openapi({ description: "How many fit." }),
  })
  .openapi("People");

const sessionSchema = z
  .object({
    id: z.string(),
    way: z.string().openapi({ description: "How the person signed in." }),
    agent: z.string().openapi({ description: "The browser, as it calls itself." }),
    createdAt: z.string(),
    seenAt: z.string(),
    endsAt: z.string(),
  })
  .openapi("PersonSession");

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.object({
      workspace: z.string().nullable(),
      rights: z.array(z.string()).readonly(),
      unit: z.string().nullable(),
      people: z.boolean(),
    }),
    createdAt: z.string(),
    endsAt: z.string(),
    usedAt: z.string().nullable(),
  })
  .openapi("PersonToken");

const waysSchema = z
  .object({
    hasPassword: z.boolean(),
    hasCodes: z.boolean(),
    identities: z.array(z.object({ provider: z.string(), subject: z.string(), createdAt: z.string() })).readonly(),
    passkeys: z.array(z.object({ name: z.string(), createdAt: z.string(), usedAt: z.string().nullable() })).readonly(),
    sessions: z.array(sessionSchema).readonly(),
    tokens: z.array(tokenSchema).readonly(),
  })
  .openapi("PersonAccess", { description: "How somebody can sign in and has; never what they sign in with." });

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly();

const entrySchema = z
  .object({
    at: z.string(),
    what: z.enum(entryKinds),
    by: z.string().nullable(),
    person: z.string().nullable(),
    workspace: z.string().nullable(),
    detail: detailSchema,
  })
  .openapi("PersonEntry");

const grantSchema = z
  .object({
    id: z.string(),
    role: z.string(),
    unit: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    delegatedFrom: z.string().nullable(),
    withdrawnAt: z.string().nullable().openapi({ description: "When it was taken away, where it has been." }),
  })
  .openapi("PersonGrant", { description: "A role that the person has or has had." });

const ownedSchema = z
  .object({
    id: z.string(),
    name: z.object({ sv: z.string(), en: z.string().optional() }),
    unit: z.string(),
    until: z.string().nullable().openapi({ description: "From when on it was not the person's, where it is not." }),
  })
  .openapi("PersonAssignment", { description: "An assignment that the person owns or has owned." });

const changeSchema = z
  .object({
    number: z.number().int(),
    at: z.string(),
    reason: z.string(),
    hash: z.string(),
    things: z
      .array(z.object({ noun: z.string(), id: z.string(), body: z.record(z.string(), z.unknown()).nullable() }))
      .readonly()
      .openapi({ description: "As they were written; null: removed." }),
    batches: z
      .array(
        z.object({
          number: z.number().int(),
          file: z.string().nullable(),
          sha256: z.string().nullable(),
          rows: z.number().int(),
          undoes: z.number().int().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi("PersonChange", { description: "Something that the person has done in a workspace." });

const personImportSchema = z
  .object({
    number: z.number().int(),
    at: z.string(),
    file: z.string(),
    sha256: z.string(),
    state: z.enum(["pending", "confirmed", "cancelled"]),
  })
  .openapi("PersonImport", { description: "A file that the person has handed in, or done something with." });

const fields = { userName: z.string().max(500), name: z.string().max(500), mail: z.string().max(500).nullable() };

export const peopleRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/people",
  tags,
  summary: "People, by name",
  request: {
    query: languageQuery.extend({
      text: z.string().max(200).optional().openapi({ description: "A part of name, user name or mail address." }),
      status: statusSchema.optional(),
      offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional().openapi({ description: "50 if left out." }),
    }),
  },
  responses: jsonResponse(peopleSchema, "Those who fit"),
});

export const addPersonRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/people",
  tags,
  summary: "Add somebody",
  request: { query: languageQuery, ...jsonBody(z.strictObject({ ...fields, language: languageSchema })) },
  responses: jsonResponse(listedSchema, "Who was added"),
});

export const personRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/people/{person}",
  tags,
  summary: "Somebody, and how they sign in",
  request: { params: personParams, query: languageQuery },
  responses: jsonResponse(
    z
      .object({
        person: listedSchema,
        access: waysSchema,
        canMail: z.boolean().openapi({ description: "There is a mail server, and the person has an address." }),
      })
      .openapi("PersonPage"),
    "The person",
  ),
});

export const changePersonRoute = createRoute({
  ...access,
  method: "patch",
  path: "/api/people/{person}",
  tags,
  summary: "Change, block or unblock somebody",
  request: {
    params: personParams,
    query: languageQuery,
    ...jsonBody(
      z.strictObject({ ...fields, language: languageSchema, status: statusSchema, isOperator: z.boolean() }).partial(),
    ),
  },
  responses: jsonResponse(listedSchema, "The person, changed"),
});

export const personLinkRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/people/{person}/link",
  tags,
  summary: "Make a link that signs somebody in, once, within a day",
  request: { params: personParams, query: languageQuery },
  responses: jsonResponse(
    z
      .object({ address: z.string().openapi({ description: "Told this once." }), endsAt: z.string() })
      .openapi("PersonLink"),
    "The link",
  ),
});

export const mailPersonLinkRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/people/{person}/link/mail",
  tags,
  summary: "Make such a link and mail it to the person; whoever asks is not told it",
  request: { params: personParams, query: languageQuery },
  responses: jsonResponse(
    z.object({ to: z.string(), endsAt: z.string() }).openapi("MailedLink"),
    "The mail server has taken it",
  ),
});

export const endSessionsRoute = createRoute({
  ...access,
  method: "delete",
  path: "/api/people/{person}/sessions",
  tags,
  summary: "Sign somebody out everywhere",
  request: { params: personParams, query: languageQuery },
  responses: jsonResponse(z.object({ ended: z.number().int() }).openapi("EndedSessions"), "How many sessions ended"),
});

export const endSessionRoute = createRoute({
  ...access,
  method: "delete",
  path: "/api/people/{person}/sessions/{session}",
  tags,
  summary: "End one session of somebody",
  request: { params: personParams.extend({ session: z.string().max(100) }), query: languageQuery },
  responses: jsonResponse(z.object({ ended: z.number().int() }).openapi("EndedSession"), "It has ended"),
});

export const revokePersonTokenRoute = createRoute({
  ...access,
  method: "delete",
  path: "/api/people/{person}/tokens/{token}",
  tags,
  summary: "Revoke a token of somebody",
  request: { params: personParams.extend({ token: z.string().max(100) }), query: languageQuery },
  responses: jsonResponse(z.object({ revoked: z.string() }).openapi("RevokedToken"), "It has been revoked"),
});

export const personEntriesRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/people/{person}/entries",
  tags,
  summary: "What somebody has done with sign-in and people, and what has been done to them",
  request: {
    params: personParams,
    query: languageQuery.extend({
      offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional().openapi({ description: "50 if left out." }),
    }),
  },
  responses: jsonResponse(
    z.object({ entries: z.array(entrySchema).readonly() }).openapi("PersonEntries"),
    "The newest first",
  ),
});

export const personExtractRoute = createRoute({
  ...access,
  method: "get",
  path: "/api/people/{person}/extract",
  tags,
  summary: "Everything that is kept of somebody",
  request: { params: personParams, query: languageQuery },
  responses: jsonResponse(
    z
      .object({
        person: listedSchema,
        access: waysSchema,
        entries: z.array(entrySchema).readonly(),
        workspaces: z
          .array(
            z.object({
              id: z.string(),
              name: z.string(),
              grants: z.array(grantSchema).readonly(),
              assignments: z.array(ownedSchema).readonly(),
              changes: z.array(changeSchema).readonly(),
              imports: z.array(personImportSchema).readonly(),
            }),
          )
          .readonly(),
      })
      .openapi("PersonExtract"),
    "The extract",
  ),
});

/** As `app/people/erase.ts` has them. */
const reasons = ["asked", "left", "mistake"] as const;

export const erasePersonRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/people/{person}/erase",
  tags,
  summary: "Take away everything that says who somebody is, for good",
  request: {
    params: personParams,
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        userName: z.string().max(500).openapi({ description: "The person's, to confirm." }),
        reason: z.enum(reasons),
      }),
    ),
  },
  responses: jsonResponse(z.object({ erased: z.string() }).openapi("ErasedPerson"), "The id that stays"),
});

const grantRequestSchema = z
  .object({
    line: z.number().int(),
    userName: z.string(),
    workspace: z.string(),
    unit: z.string(),
    role: z.enum(roles),
    from: z.string().nullable().openapi({ description: "Null: from today." }),
    to: z.string().nullable().openapi({ description: "Null: until further notice." }),
    outcome: z
      .enum(["new", "unchanged", "wrong"])
      .openapi({ description: "unchanged: the person has the role already, on all those days." }),
  })
  .openapi("GrantRequest");

const peopleProblemSchema = z
  .object({
    code: z.string(),
    line: z.number().int().nullable(),
    excerpt: z.string().nullable(),
    message: z.string(),
    advice: z.string(),
  })
  .openapi("PeopleProblem");

export const peopleCsvRoute = createRoute({
  ...access,
  method: "post",
  path: "/api/people/csv",
  tags,
  summary: "Add and change people, and give roles, as a CSV file says, all or nothing",
  request: {
    query: languageQuery.extend({
      preview: z.enum(["true", "false"]).openapi({ description: "true: say what it would do, and write nothing." }),
    }),
    body: { content: { "text/csv": { schema: z.string() } }, required: true },
  },
  responses: jsonResponse(
    z
      .object({
        isWritten: z.boolean(),
        encoding: z.string().openapi({ description: "What the file was taken to be in; only UTF-8 is certain." }),
        lines: z
          .array(
            z.object({
              line: z.number().int(),
              userName: z.string(),
              outcome: z.enum(["new", "changed", "unchanged", "wrong"]),
              fields: z.array(z.string()).readonly(),
            }),
          )
          .readonly(),
        problems: z.array(peopleProblemSchema).readonly(),
        grants: z.array(grantRequestSchema).readonly(),
      })
      .openapi("PeopleCsv"),
    "What it does, or would do",
  ),
});
