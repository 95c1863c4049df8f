import { accountMessages, type AccountMessages } from "./account.ts";
import { useLanguage } from "./use-messages.ts";

export function useAccountMessages(): AccountMessages {
  return accountMessages[useLanguage()];
}
