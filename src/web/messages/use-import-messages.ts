import { importMessages, type ImportMessages } from "./imports.ts";
import { useLanguage } from "./use-messages.ts";

export function useImportMessages(): ImportMessages {
  return importMessages[useLanguage()];
}
