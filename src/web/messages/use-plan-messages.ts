import { planMessages, type PlanMessages } from "./plan.ts";
import { useLanguage } from "./use-messages.ts";

export function usePlanMessages(): PlanMessages {
  return planMessages[useLanguage()];
}
