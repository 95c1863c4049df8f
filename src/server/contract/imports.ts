import { createRoute, z } from "@hono/zod-openapi";

import type {
  EarlierView,
  ImportChoices,
  ImportCounts,
  ImportsView,
  ImportSummary,
  ImportValuesView,
  ImportValueView,
  ImportView,
  MeasureChangesView,
  NamedView,
  NameView,
  PlaceView,
  RoleView,
  StandingView,
  TotalView,
  TrialView,
} from "#app/imports/view.ts";
import { parseCut } from "#domain/measures/dimension.ts";
import { storedScenarios } from "#domain/measures/scenario.ts";
import { sourceKinds, type Profile, type Role, type Translation } from "#domain/profiles/profile.ts";

import type { Access } from "./access.ts";
import { errorResponses, jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { usesFields } from "./explanation.ts";
import { abilitySchema } from "./permissions.ts";
import { jsonBody } from "./sign-in.ts";
import { problemsSchema } from "./workspace.ts";

const tags = ["Imports"];

/** Those who may import for some unit. Each value is then held against the units that they may import for. */
const mayImport = { right: "model", of: "any_unit" } as const satisfies Access;

const id = z.string().min(1).max(200);
const text = z.string().max(500);
const reason = z.string().max(500).openapi({ description: "Why; stands in the history." });
const importParams = workspaceParams.extend({
  import: z.string().max(20).openapi({ description: "An import's id", example: "12" }),
});

const namedFields = { id: z.string(), name: z.string() };
const namedSchema: z.ZodType<NamedView> = z.object(namedFields).openapi("Named");
const stateSchema = z.enum(["pending", "confirmed", "cancelled", "undone"]).openapi("ImportState");
const sourceKindSchema = z.enum(sourceKinds).openapi("SourceKind");

const summarySchema: z.ZodType<ImportSummary> = z
  .object({
    id: z.string(),
    state: stateSchema,
    file: z.string(),
    source: namedSchema.nullable().openapi({ description: "Null: no reader knows the file." }),
    profile: namedSchema.nullable(),
    at: z.string().openapi({ description: "When it was received." }),
    who: z.string(),
    settled: z.object({ at: z.string(), who: z.string() }).nullable(),
    errors: z.number().int(),
    warnings: z.number().int(),
    batch: z.number().int().nullable(),
  })
  .openapi("ImportSummary");

const importsSchema: z.ZodType<ImportsView> = z
  .object({
    total: z.number().int(),
    offset: z.number().int(),
    imports: z.array(summarySchema).readonly(),
    largest: z.number().int().openapi({ description: "No file is larger, in bytes." }),
    may: z.object({ receive: abilitySchema }),
  })
  .openapi("Imports");

const translationSchema: z.ZodType<Translation> = z
  .strictObject({
    outside: text.openapi({ description: "The source's own name." }),
    inside: id.nullable().openapi({ description: "What it means; null: its values are passed over, on purpose." }),
    from: z.iso.date().nullable().openapi({ description: "The first day that it means so; null: always." }),
    to: z.iso.date().nullable().openapi({ description: "The last day; null: until further notice." }),
  })
  .openapi("Translation");

const roleSchema: z.ZodType<Role> = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), value: z.string().max(200) }),
    z.strictObject({
      kind: z.literal("facet"),
      facet: id,
      translations: z.array(translationSchema).max(50_000).readonly(),
      otherwise: z
        .enum(["same", "refuse", "skip"])
        .openapi({ description: "A name without translation: means the same, stops the import, is passed over." }),
      empty: z.string().max(200).nullable().openapi({ description: "What no name means; null: it stops the import." }),
    }),
  ])
  .openapi("ProfileRole");

/** How the files of one source are read. */
const profileSchema: z.ZodType<Profile> = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/u)
      .openapi({ description: "Lower case letters, digits, - and _." }),
    name: z.strictObject({ sv: z.string().min(1).max(200), en: z.string().max(200).exactOptional() }),
    source: sourceKindSchema,
    recognisedBy: z.array(text).max(1000).readonly(),
    reading: z.record(id, text).readonly(),
    unit: roleSchema,
    measure: roleSchema,
    scenario: roleSchema,
    version: roleSchema,
    cuts: z.record(id, roleSchema).readonly(),
    negated: z.array(id).max(10_000).readonly(),
    completeFor: id.nullable(),
    automatic: z.boolean().openapi({ description: "A faultless file of a watched folder is confirmed at once." }),
  })
  .openapi("Profile");

const countsFields = {
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  gone: z.number().int(),
};

const countsSchema: z.ZodType<ImportCounts> = z
  .object({
    ...countsFields,
    skipped: z.number().int().openapi({ description: "Values of the file that are passed over, on purpose." }),
  })
  .openapi("ImportCounts");

const measureChangesSchema: z.ZodType<MeasureChangesView> = z
  .object({ ...namedFields, ...countsFields })
  .openapi("MeasureChanges");

const changesFields = {
  period: z.string().nullable(),
  units: z.number().int(),
  measures: z.array(measureChangesSchema).readonly(),
};

const nameSchema: z.ZodType<NameView> = z
  .object({
    outside: z.string(),
    label: z.string().nullable(),
    state: z.enum(["translated", "same", "skipped", "unknown"]),
    inside: namedSchema.nullable(),
    nearest: namedSchema.nullable().openapi({ description: "What resembles it most, where it is unknown." }),
    values: z.number().int(),
  })
  .openapi("SourceName");

const roleViewSchema: z.ZodType<RoleView> = z
  .object({
    id: z.string().openapi({ description: "unit, measure, scenario, version, or a dimension's id" }),
    name: z.string(),
    fixed: namedSchema.nullable(),
    facet: namedSchema.nullable(),
    names: z.array(nameSchema).readonly().openapi({ description: "The unknown first; at most a thousand." }),
    total: z.number().int(),
    unknown: z.number().int(),
  })
  .openapi("RoleView");

const placeSchema: z.ZodType<PlaceView> = z
  .object({ sheet: z.string().nullable(), row: z.number().int(), column: z.string().nullable() })
  .openapi("SourcePlace");

const totalSchema: z.ZodType<TotalView> = z
  .object({
    name: z.string(),
    stated: z.string(),
    sum: z.string(),
    agrees: z.boolean(),
    place: placeSchema,
  })
  .openapi("SourceTotal");

const earlierSchema: z.ZodType<EarlierView> = z
  .object({ id: z.string(), state: stateSchema, at: z.string(), who: z.string() })
  .openapi("EarlierImport");

const importSchema: z.ZodType<ImportView> = z
  .object({
    import: summarySchema,
    sha256: z.string(),
    bytes: z.number().int(),
    earlier: z.array(earlierSchema).readonly().openapi({ description: "Imports of the very same bytes." }),
    recognised: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
    profile: profileSchema.nullable(),
    isSaved: z.boolean(),
    facets: z.array(namedSchema).readonly(),
    roles: z.array(roleViewSchema).readonly(),
    ...changesFields,
    counts: countsSchema,
    problems: problemsSchema,
    totals: z.array(totalSchema).readonly(),
    preview: z.string().nullable().openapi({ description: "To be given back when it is confirmed." }),
    may: z.object({
      change: abilitySchema,
      confirm: abilitySchema,
      saveProfile: abilitySchema,
      cancel: abilitySchema,
      undo: abilitySchema,
      original: abilitySchema,
    }),
  })
  .openapi("Import");

const trialSchema: z.ZodType<TrialView> = z
  .object({
    of: summarySchema.nullable().openapi({ description: "The file that was read; null where there is none yet." }),
    problems: problemsSchema,
    ...changesFields,
    counts: z.object(countsFields),
  })
  .openapi("ProfileTrial");

const valueStateSchema = z.enum(["new", "changed", "unchanged", "gone"]).openapi("ImportValueState");

const valueSchema: z.ZodType<ImportValueView> = z
  .object({
    state: valueStateSchema,
    unit: namedSchema,
    measure: namedSchema,
    period: namedSchema,
    scenario: z.string(),
    version: z.string(),
    cut: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    isWithheld: z.boolean(),
    place: placeSchema.nullable(),
  })
  .openapi("ImportValue");

const valuesSchema: z.ZodType<ImportValuesView> = z
  .object({ total: z.number().int(), offset: z.number().int(), values: z.array(valueSchema).readonly() })
  .openapi("ImportValues");

const choicesSchema: z.ZodType<ImportChoices> = z
  .object({
    units: z.array(namedSchema).readonly(),
    measures: z
      .array(
        z.object({
          ...namedFields,
          unit: z.string(),
          decimals: z.number().int(),
          addsOver: z.array(z.string()).readonly().openapi({ description: "Dimensions whose parts make the whole." }),
        }),
      )
      .readonly(),
    scenarios: z.array(namedSchema).readonly(),
    dimensions: z.array(z.object({ ...namedFields, members: z.array(namedSchema).readonly() })).readonly(),
    profiles: z.array(z.object({ ...namedFields, source: sourceKindSchema })).readonly(),
  })
  .openapi("ImportChoices");

const standingSchema: z.ZodType<StandingView> = z
  .object({
    isWithheld: z.boolean().openapi({ description: "What stands of the measure is kept from you." }),
    values: z
      .array(z.object({ unit: z.string(), period: z.string(), amount: z.string() }))
      .readonly()
      .openapi({ description: "By unit and month; `amount` is a decimal number, exact." }),
  })
  .openapi("StandingValues");

/** A value that somebody writes. */
const writtenSchema = z
  .strictObject({
    unit: id,
    measure: id,
    period: z.string().max(40).openapi({ example: "2026-03" }),
    scenario: z.string().max(40).openapi({ example: "outcome" }),
    version: z.string().max(200).openapi({ description: "Which budget, or the round of a forecast; empty otherwise." }),
    cut: z.record(id, id).openapi({ description: "Dimension -> member." }),
    amount: z.string().max(100).nullable().openapi({
      description: "As people write it: 1 889,3. Null: the value that stands is withdrawn.",
      example: "-780,50",
    }),
  })
  .openapi("WrittenValue");

const receivedSchema = z
  .object({
    import: z.string(),
    isKnown: z.boolean().openapi({ description: "The same file is pending already: that import is meant." }),
  })
  .openapi("ReceivedImport");

const page = {
  offset: z.coerce.number().int().min(0).max(100_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional().openapi({ description: "50 if left out." }),
};

export const importsRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports",
  tags,
  summary: "Imports, newest first: one's own, and everybody's for who may import for all units",
  request: { params: workspaceParams, query: languageQuery.extend(page) },
  responses: jsonResponse(importsSchema, "The imports"),
});

export const importChoicesRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports/choices",
  tags,
  summary: "The units, measures, scenarios, members and profiles that can be chosen",
  request: { params: workspaceParams, query: languageQuery },
  responses: jsonResponse(choicesSchema, "The choices"),
});

export const standingValuesRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports/standing",
  tags,
  summary: "What stands of a measure in the months of a year, in the units that you may import for",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      measure: id,
      scenario: z.enum(storedScenarios),
      version: z.string().max(200).optional(),
      year: z.coerce.number().int().min(1000).max(9999),
      cut: z
        .string()
        .max(1000)
        .refine((text) => parseCut(text) !== null)
        .optional()
        .openapi({ description: "Of a part only.", example: "gender=K;age=30-49" }),
    }),
  },
  responses: jsonResponse(standingSchema, "The values"),
});

const bytes = { schema: z.string().openapi({ type: "string", format: "binary" }) };

export const receiveImportRoute = createRoute({
  "x-access": mayImport,
  method: "post",
  path: "/api/workspaces/{workspace}/imports",
  tags,
  summary: "Hand in a file, as the raw body. Nothing happens to the values before it is confirmed",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      name: z.string().min(1).max(255).openapi({ description: "The file's name.", example: "utfall-2026-03.xlsx" }),
      profile: id.optional().openapi({ description: "A saved profile. Left out: the one that knows the file." }),
    }),
    body: { content: { "application/octet-stream": bytes }, required: true },
  },
  responses: jsonResponse(receivedSchema, "The import"),
});

export const writeValuesRoute = createRoute({
  "x-access": mayImport,
  method: "post",
  path: "/api/workspaces/{workspace}/imports/by-hand",
  tags,
  summary: "Hand in values written by hand: an import like any other, to be previewed and confirmed",
  request: {
    params: workspaceParams,
    query: languageQuery,
    ...jsonBody(z.strictObject({ values: z.array(writtenSchema).min(1).max(10_000) })),
  },
  responses: jsonResponse(receivedSchema, "The import"),
});

export const importRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports/{import}",
  tags,
  summary: "One import: how the file is read, what would come of it, problems and totals",
  request: { params: importParams, query: languageQuery },
  responses: jsonResponse(importSchema, "The import"),
});

export const importValuesRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports/{import}/values",
  tags,
  summary: "The values of an import beside what stands",
  request: {
    params: importParams,
    query: languageQuery.extend({
      ...page,
      state: valueStateSchema.optional(),
      unit: id.optional(),
      measure: id.optional(),
    }),
  },
  responses: jsonResponse(valuesSchema, "The values"),
});

export const importReportsRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports/{import}/reports",
  tags,
  summary:
    "The reports that its numbers stand in; before it is confirmed, those that read the measures it would change",
  request: { params: importParams, query: languageQuery },
  responses: jsonResponse(usesFields.reports, "The reports, and how many numbers each prints of it"),
});

export const importProfileRoute = createRoute({
  "x-access": mayImport,
  method: "put",
  path: "/api/workspaces/{workspace}/imports/{import}/profile",
  tags,
  summary: "Read the file by another profile, or by the same one corrected",
  request: { params: importParams, query: languageQuery, ...jsonBody(profileSchema) },
  responses: jsonResponse(importSchema, "The import as it is read now"),
});

export const tryProfileRoute = createRoute({
  "x-access": mayImport,
  method: "post",
  path: "/api/workspaces/{workspace}/imports/try-profile",
  tags,
  summary:
    "What a profile would make of the last file that was read in by it, beside what came of that file. Nothing is written",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(profileSchema) },
  responses: jsonResponse(trialSchema, "What would be otherwise"),
});

export const confirmImportRoute = createRoute({
  "x-access": mayImport,
  method: "post",
  path: "/api/workspaces/{workspace}/imports/{import}/confirm",
  tags,
  summary: "Record the values as one batch: all of them, just as they were previewed, or nothing",
  request: {
    params: importParams,
    query: languageQuery,
    ...jsonBody(
      z.strictObject({
        preview: z.string().max(100).openapi({ description: "As the import gave it." }),
        reason,
        saveProfile: z.boolean().openapi({ description: "Keep the profile, so that the next file is read by it." }),
      }),
    ),
  },
  responses: jsonResponse(
    z.object({ batch: z.number().int(), change: z.number().int() }).openapi("ConfirmedImport"),
    "The batch, and the change that recorded it",
  ),
});

export const cancelImportRoute = createRoute({
  "x-access": mayImport,
  method: "post",
  path: "/api/workspaces/{workspace}/imports/{import}/cancel",
  tags,
  summary: "Set an import aside: nothing of it has happened, or will",
  request: { params: importParams, query: languageQuery },
  responses: jsonResponse(z.object({}).openapi("CancelledImport"), "Cancelled"),
});

export const undoImportRoute = createRoute({
  "x-access": mayImport,
  method: "post",
  path: "/api/workspaces/{workspace}/imports/{import}/undo",
  tags,
  summary: "Undo a confirmed import: what held before it holds again",
  request: { params: importParams, query: languageQuery, ...jsonBody(z.strictObject({ reason })) },
  responses: jsonResponse(
    z.object({ batch: z.number().int(), change: z.number().int() }).openapi("UndoneImport"),
    "The batch that undoes it",
  ),
});

export const importOriginalRoute = createRoute({
  "x-access": mayImport,
  method: "get",
  path: "/api/workspaces/{workspace}/imports/{import}/original",
  tags,
  summary: "The file, byte by byte as it was handed in",
  request: { params: importParams, query: languageQuery },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": bytes } },
    ...errorResponses,
  },
});
