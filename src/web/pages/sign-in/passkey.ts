import { startAuthentication } from "@simplewebauthn/browser";

import { send } from "#web/api/send.ts";

/** Asks the device for a passkey, and the server who it is. Tells where to go on. */
export async function signInByPasskey(next: string | undefined, language: "sv" | "en"): Promise<string> {
  const { ticket, options } = await send("POST /api/sign-in/passkey/begin", { body: {} }, language);
  const response = await startAuthentication({ optionsJSON: options });
  const body = { ticket, response: plain(response), ...(next === undefined ? {} : { next }) };
  return (await send("POST /api/sign-in/passkey", { body }, language)).next;
}

type Response = Awaited<ReturnType<typeof startAuthentication>>;

/** Only what is needed to verify it. */
function plain({ id, rawId, response }: Response) {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  const whose = userHandle === undefined ? {} : { userHandle };
  const said = { clientDataJSON, authenticatorData, signature, ...whose };
  return { id, rawId, type: "public-key" as const, response: said, clientExtensionResults: {} };
}
