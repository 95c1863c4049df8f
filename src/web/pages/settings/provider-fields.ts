import { usualMapping, usualScopes } from "#server/contract/usual-provider.ts";
import type { Body } from "#web/api/client.ts";

export type Provider = Body<"/api/settings/sign-in">["providers"][number];

/** A line to write in of a provider's settings. */
export interface ProviderField<Key extends string = FieldKey> {
  /** The setting's name, by which the server tells what is wrong. */
  readonly key: Key;
  readonly label: FieldLabel;
  readonly value: string;
  readonly changed: (text: string) => Provider;
}

type MappingKey = keyof Provider["mapping"];
type FieldKey =
  | MappingKey
  | "issuer"
  | "clientId"
  | "clientSecret"
  | "scopes"
  | "assurance"
  | "entityId"
  | "entryPoint"
  | "ownEntityId"
  | "certificates";
type FieldLabel = Exclude<FieldKey, MappingKey | "certificates"> | "certificate" | `${MappingKey}Claim`;

const empty = { id: "", name: { sv: "" }, assurance: [] };

export const emptyOidc: Provider = {
  ...empty,
  kind: "oidc",
  issuer: "",
  clientId: "",
  clientSecret: null,
  scopes: usualScopes,
  mapping: usualMapping.oidc,
};

export const emptySaml: Provider = {
  ...empty,
  kind: "saml",
  entityId: "",
  entryPoint: "",
  ownEntityId: "",
  certificates: [],
  mapping: usualMapping.saml,
};

/** Where the provider is, what we are to it, and what is asked of it. */
export function fieldsOf(provider: Provider): readonly ProviderField[] {
  const assurance: ProviderField = {
    key: "assurance",
    label: "assurance",
    value: provider.assurance.join(" "),
    changed: (text) => ({ ...provider, assurance: text.split(" ") }),
  };
  if (provider.kind === "oidc") {
    const { issuer, clientId, clientSecret, scopes } = provider;
    return [
      { key: "issuer", label: "issuer", value: issuer, changed: (text) => ({ ...provider, issuer: text }) },
      { key: "clientId", label: "clientId", value: clientId, changed: (text) => ({ ...provider, clientId: text }) },
      {
        key: "clientSecret",
        label: "clientSecret",
        value: clientSecret ?? "",
        changed: (text) => ({ ...provider, clientSecret: text || null }),
      },
      {
        key: "scopes",
        label: "scopes",
        value: scopes.join(" "),
        changed: (text) => ({ ...provider, scopes: text.split(" ") }),
      },
      assurance,
    ];
  }
  const { entityId, entryPoint, ownEntityId, certificates } = provider;
  const [first = "", ...more] = certificates;
  return [
    { key: "entityId", label: "entityId", value: entityId, changed: (text) => ({ ...provider, entityId: text }) },
    {
      key: "entryPoint",
      label: "entryPoint",
      value: entryPoint,
      changed: (text) => ({ ...provider, entryPoint: text }),
    },
    {
      key: "ownEntityId",
      label: "ownEntityId",
      value: ownEntityId,
      changed: (text) => ({ ...provider, ownEntityId: text }),
    },
    {
      key: "certificates",
      label: "certificate",
      value: first,
      changed: (text) => ({ ...provider, certificates: [text, ...more] }),
    },
    assurance,
  ];
}

/** Which claims or attributes say what of a person. */
export function mappingFieldsOf(provider: Provider): readonly ProviderField<MappingKey>[] {
  const { mapping } = provider;
  const one = (key: "subject" | "userName" | "email"): ProviderField<MappingKey> => ({
    key,
    label: `${key}Claim`,
    value: mapping[key] ?? "",
    changed: (text) => ({ ...provider, mapping: { ...mapping, [key]: text || null } }),
  });
  const name: ProviderField<MappingKey> = {
    key: "name",
    label: "nameClaim",
    value: mapping.name.join(" "),
    changed: (text) => ({ ...provider, mapping: { ...mapping, name: text.split(" ") } }),
  };
  return [one("subject"), one("userName"), name, one("email")];
}

/** As it is sent: of what is written with blanks between, only the words. */
export function sentOf(provider: Provider): Provider {
  const { assurance, mapping } = provider;
  const both = { assurance: wordsOf(assurance), mapping: { ...mapping, name: wordsOf(mapping.name) } };
  return provider.kind === "oidc"
    ? { ...provider, ...both, scopes: wordsOf(provider.scopes) }
    : { ...provider, ...both };
}

const wordsOf = (parts: readonly string[]): readonly string[] => parts.filter((part) => part !== "");
