import { schemas } from "./message.ts";

const schemaOf = {
  list: schemas.list,
  config: "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
  type: "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
  schema: "urn:ietf:params:scim:schemas:core:2.0:Schema",
};

/** What this server can do of SCIM (RFC 7643 §5). */
export function serviceProviderConfig(base: string) {
  return {
    schemas: [schemaOf.config],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 500 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: "oauthbearertoken",
        name: "Bearer token",
        description: "An access token for the register of people, made by an operator.",
        primary: true,
      },
    ],
    meta: { resourceType: "ServiceProviderConfig", location: `${base}/scim/v2/ServiceProviderConfig` },
  };
}

export function resourceTypes(base: string) {
  return [
    { name: "User", endpoint: "/Users", schema: schemas.user },
    { name: "Group", endpoint: "/Groups", schema: schemas.group },
  ].map((type) => ({
    schemas: [schemaOf.type],
    id: type.name,
    ...type,
    schemaExtensions: [],
    meta: { resourceType: "ResourceType", location: `${base}/scim/v2/ResourceTypes/${type.name}` },
  }));
}

interface Attribute {
  readonly name: string;
  readonly type: "string" | "boolean" | "complex";
  readonly multiValued: boolean;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: "readWrite" | "immutable";
  readonly returned: "default";
  readonly uniqueness: "none" | "server";
  readonly subAttributes?: readonly Attribute[];
}

function attribute(name: string, more: Partial<Attribute> = {}): Attribute {
  const usual = { multiValued: false, required: false, caseExact: false, mutability: "readWrite" } as const;
  return { name, type: "string", ...usual, returned: "default", uniqueness: "none", ...more };
}

const complex = (name: string, multiValued: boolean, subAttributes: readonly Attribute[]): Attribute =>
  attribute(name, { type: "complex", multiValued, subAttributes });

const flag = (name: string): Attribute => attribute(name, { type: "boolean" });

/** What is kept of people and groups; anything else that is sent is passed over. */
export function schemaList(base: string) {
  const user = [
    attribute("userName", { required: true, uniqueness: "server" }),
    complex(
      "name",
      false,
      ["formatted", "givenName", "familyName"].map((name) => attribute(name)),
    ),
    attribute("displayName"),
    complex("emails", true, [attribute("value"), attribute("type"), flag("primary")]),
    attribute("preferredLanguage"),
    flag("active"),
    attribute("externalId", { caseExact: true, uniqueness: "server" }),
  ];
  const group = [
    attribute("displayName", { required: true, mutability: "immutable", caseExact: true, uniqueness: "server" }),
    complex("members", true, [attribute("value", { caseExact: true }), attribute("display")]),
  ];
  return [
    { id: schemas.user, name: "User", description: "A person", attributes: user },
    { id: schemas.group, name: "Group", description: "A role on a unit of a workspace", attributes: group },
  ].map((schema) => ({
    schemas: [schemaOf.schema],
    ...schema,
    meta: { resourceType: "Schema", location: `${base}/scim/v2/Schemas/${schema.id}` },
  }));
}
