import type { Language } from "#domain/text.ts";
import { useAddressSearch } from "#web/address.ts";

import { en } from "./en.ts";
import { sv, type Messages } from "./sv.ts";

/** The language of who has not chosen, as the server is set. */
export const usualLanguage: Language = document.documentElement.dataset["language"] === "en" ? "en" : "sv";

/** The language stands in the address; the server's usual where it says nothing. */
export function useLanguage(): Language {
  const { language } = useAddressSearch();
  return language ?? usualLanguage;
}

export function useMessages(): Messages {
  return useLanguage() === "en" ? en : sv;
}
