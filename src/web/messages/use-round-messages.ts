import { roundMessages, type RoundMessages } from "./rounds.ts";
import { useLanguage } from "./use-messages.ts";

export function useRoundMessages(): RoundMessages {
  return roundMessages[useLanguage()];
}
