import { ApiError } from "#web/api/client.ts";
import type { AccountMessages } from "#web/messages/account.ts";

/** What the device refuses, in our words; what the server refuses stands as it is. */
export function passkeyError(error: Error, texts: AccountMessages): Error {
  if (error instanceof ApiError) return error;
  const [message, advice] = error.name === "InvalidStateError" ? texts.passkeyThere : texts.passkeyStopped;
  return new ApiError({ code: "passkey_stopped", message, advice }, 0);
}
