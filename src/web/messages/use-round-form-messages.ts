import { roundFormMessages } from "./round-form.ts";
import { useLanguage } from "./use-messages.ts";

export function useRoundFormMessages() {
  return roundFormMessages[useLanguage()];
}
