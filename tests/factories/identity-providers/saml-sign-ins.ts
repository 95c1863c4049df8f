import { afterAll, beforeAll } from "vitest";

import type { Identity } from "../../../src/server/sign-in/identity.ts";
import type { SamlProvider } from "../../../src/server/sign-in/provider.ts";
import { beginSaml, finishSaml } from "../../../src/server/sign-in/saml/saml.ts";
import type { SamlAnswer } from "./saml-response.ts";
import { type SamlTestProvider, startSamlProvider } from "./saml.ts";

export const ownEntityId = "https://tertial.region.example/api/sign-in/saml/region/metadata";
export const acsUrl = "https://tertial.region.example/api/sign-in/saml/region/return";

/** Anna, as the provider tells of her. */
export const anna: Identity = {
  provider: "region",
  subject: "id-of-anna",
  name: "Anna Provsson",
  email: "anna@region.example",
  userName: null,
};

/** To be called once in a test file: Anna's sign-ins at a SAML provider that is started for it. */
export function samlSignIns() {
  let provider: SamlTestProvider | null = null;
  beforeAll(async () => {
    provider = await startSamlProvider();
  });
  afterAll(async () => provider?.close());

  const started = (): SamlTestProvider => {
    if (provider === null) throw new Error("the provider has not been started");
    return provider;
  };
  const settings = (changes: Partial<SamlProvider> = {}): SamlProvider => ({
    ...started().settings(ownEntityId),
    ...changes,
  });
  /** The provider's answer to a request, as the browser posts it. */
  const posted = (location: string, answer: Partial<SamlAnswer> = {}, change: (xml: string) => string = (xml) => xml) =>
    Buffer.from(change(started().answer(location, "anna", answer))).toString("base64");
  /** What comes of a sign-in in which the provider answers as told, and somebody changes the XML on its way. */
  const signedIn = async (
    answer: Partial<SamlAnswer> = {},
    changes: Partial<SamlProvider> = {},
    change: (xml: string) => string = (xml) => xml,
  ): Promise<Identity> => {
    const { location, pending } = await beginSaml(settings(changes), acsUrl);
    return finishSaml(
      settings(changes),
      acsUrl,
      pending,
      posted(location, answer, change),
      usedAssertions().isReplayed,
    );
  };
  return { settings, posted, signedIn };
}

/** Remembers the assertions that have been used, and until when. */
export function usedAssertions() {
  const used = new Map<string, Date>();
  const isReplayed = async (id: string, until: Date): Promise<boolean> => {
    const isKnown = used.has(id);
    used.set(id, until);
    return isKnown;
  };
  return { used, isReplayed };
}
