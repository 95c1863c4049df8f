/** What is asked of a provider of OpenID Connect where nothing else is set. */
export const usualScopes = ["openid", "profile", "email"] as const;

/** Which claim or attribute says what of a person, where nothing else is set. A null subject is the protocol's own: `sub`, `NameID`. */
export const usualMapping = {
  oidc: { subject: null, userName: "preferred_username", name: ["name"], email: "email" },
  saml: {
    subject: null,
    userName: null,
    name: ["urn:oid:2.16.840.1.113730.3.1.241"],
    email: "urn:oid:0.9.2342.19200300.100.1.3",
  },
} as const;
