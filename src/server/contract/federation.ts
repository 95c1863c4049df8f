import { createRoute, z } from "@hono/zod-openapi";

import { errorResponses, languageQuery } from "./common.ts";

const tags = ["Sign-in"];
const params = z.object({ provider: z.string().max(40) });
const onwards = { 302: { description: "On to the next step" }, ...errorResponses };

export const beginRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/sign-in/begin/{provider}",
  tags,
  summary: "Go to an identity provider to sign in, or to join it to the account that has signed in",
  request: {
    params,
    query: languageQuery.extend({
      next: z.string().max(2000).optional().openapi({ description: "Where to go on afterwards, on this server." }),
      join: z
        .literal("true")
        .optional()
        .openapi({ description: "From now on it is a way to sign in to this account." }),
    }),
  },
  responses: onwards,
});

export const oidcReturnRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/sign-in/oidc/{provider}/return",
  tags,
  summary: "Where an OpenID Connect provider sends the browser back to",
  request: { params },
  responses: onwards,
});

export const samlReturnRoute = createRoute({
  "x-access": "provider",
  method: "post",
  path: "/api/sign-in/saml/{provider}/return",
  tags,
  summary: "Where a SAML provider's page posts its answer to",
  request: { params },
  responses: onwards,
});

export const samlFinishRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/sign-in/saml/{provider}/finish",
  tags,
  summary: "The last step, on our own address, where the browser shows that it began the sign-in",
  request: { params, query: z.object({ ticket: z.string().max(200) }) },
  responses: onwards,
});

export const samlMetadataRoute = createRoute({
  "x-access": "anyone",
  method: "get",
  path: "/api/sign-in/saml/{provider}/metadata",
  tags,
  summary: "What a SAML provider needs to know of this server",
  request: { params },
  responses: { 200: { description: "Metadata, as XML" }, ...errorResponses },
});
