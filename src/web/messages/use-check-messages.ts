import { checkMessages, type CheckMessages } from "./check.ts";
import { useLanguage } from "./use-messages.ts";

export function useCheckMessages(): CheckMessages {
  return checkMessages[useLanguage()];
}
