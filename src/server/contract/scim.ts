import { createRoute, z } from "@hono/zod-openapi";

const tags = ["SCIM"];
const access = { "x-access": "people" } as const;
const mediaType = "application/scim+json";

/** A resource or a list of them, as RFC 7643 and 7644 have them. */
const resourceSchema = z
  .object({ schemas: z.array(z.string()).readonly() })
  .openapi("ScimResource", { description: "What else there is in it, its schemas say.", additionalProperties: true });

const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ body: { content: { [mediaType]: { schema }, "application/json": { schema } }, required: true } }) as const;

const answers = <Status extends 200 | 201>(status: Status, description: string) =>
  ({ [status]: { description, content: { [mediaType]: { schema: resourceSchema } } } }) as {
    readonly [S in Status]: {
      readonly description: string;
      readonly content: { readonly "application/scim+json": { readonly schema: typeof resourceSchema } };
    };
  };

const idParams = z.object({ id: z.string().max(500) });

const listQuery = z.object({
  filter: z.string().max(1000).optional().openapi({ description: 'As userName eq "eva"; clauses with and between.' }),
  startIndex: z.coerce.number().int().optional(),
  count: z.coerce.number().int().optional(),
  excludedAttributes: z.string().max(500).optional(),
});

/** Attributes that we don't keep are passed over: clients send many. */
const wholeSchema = z.record(z.string(), z.unknown());

const patchSchema = z.object({
  Operations: z
    .array(z.object({ op: z.string().max(20), path: z.string().max(300).optional(), value: z.unknown().optional() }))
    .min(1)
    .max(1000),
});

export const scimConfigRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/ServiceProviderConfig",
  tags,
  summary: "What the server can do of SCIM 2.0",
  responses: answers(200, "The configuration"),
});

export const scimTypesRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/ResourceTypes",
  tags,
  summary: "The kinds of resources",
  responses: answers(200, "Users and groups"),
});

export const scimSchemasRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/Schemas",
  tags,
  summary: "The attributes that are kept",
  responses: answers(200, "The schemas"),
});

export const scimUsersRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/Users",
  tags,
  summary: "Users, or those that a filter fits",
  request: { query: listQuery },
  responses: answers(200, "A page of them"),
});

export const scimAddUserRoute = createRoute({
  ...access,
  method: "post",
  path: "/scim/v2/Users",
  tags,
  summary: "Add a person",
  request: body(wholeSchema),
  responses: answers(201, "What was added"),
});

export const scimUserRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/Users/{id}",
  tags,
  summary: "A person",
  request: { params: idParams, query: listQuery.pick({ excludedAttributes: true }) },
  responses: answers(200, "User"),
});

export const scimPutUserRoute = createRoute({
  ...access,
  method: "put",
  path: "/scim/v2/Users/{id}",
  tags,
  summary: "Change a person to what is sent; what is left out stays",
  request: { params: idParams, ...body(wholeSchema) },
  responses: answers(200, "As it is now"),
});

export const scimPatchUserRoute = createRoute({
  ...access,
  method: "patch",
  path: "/scim/v2/Users/{id}",
  tags,
  summary: "Change a person by operations",
  request: { params: idParams, ...body(patchSchema) },
  responses: answers(200, "As it is now"),
});

export const scimDeleteUserRoute = createRoute({
  ...access,
  method: "delete",
  path: "/scim/v2/Users/{id}",
  tags,
  summary: "Block a person: people are erased by an operator only",
  request: { params: idParams },
  responses: { 204: { description: "Done" } },
});

export const scimGroupsRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/Groups",
  tags,
  summary: "Groups, or those that a filter fits",
  request: { query: listQuery },
  responses: answers(200, "A page of them"),
});

export const scimAddGroupRoute = createRoute({
  ...access,
  method: "post",
  path: "/scim/v2/Groups",
  tags,
  summary: "Add a group",
  request: body(wholeSchema),
  responses: answers(201, "What was added"),
});

export const scimGroupRoute = createRoute({
  ...access,
  method: "get",
  path: "/scim/v2/Groups/{id}",
  tags,
  summary: "A group",
  request: { params: idParams, query: listQuery.pick({ excludedAttributes: true }) },
  responses: answers(200, "Group"),
});

export const scimPutGroupRoute = createRoute({
  ...access,
  method: "put",
  path: "/scim/v2/Groups/{id}",
  tags,
  summary: "Change a group to what is sent; what is left out stays",
  request: { params: idParams, ...body(wholeSchema) },
  responses: answers(200, "As it is now"),
});

export const scimPatchGroupRoute = createRoute({
  ...access,
  method: "patch",
  path: "/scim/v2/Groups/{id}",
  tags,
  summary: "Change a group by operations",
  request: { params: idParams, ...body(patchSchema) },
  responses: answers(200, "As it is now"),
});

export const scimDeleteGroupRoute = createRoute({
  ...access,
  method: "delete",
  path: "/scim/v2/Groups/{id}",
  tags,
  summary: "Withdraw the role from all who have it by the group",
  request: { params: idParams },
  responses: { 204: { description: "Done" } },
});
