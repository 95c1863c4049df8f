import type { Language } from "#domain/text.ts";
import { useAddressSearch } from "#web/address.ts";

import { en } from "./en.ts";
import { sv, type Messages } from "./sv.ts";

/** The language stands in the address; Swedish where it says nothing. */
export function useLanguage(): Language {
  const { language } = useAddressSearch();
  return language ?? "sv";
}

export function useMessages(): Messages {
  return useLanguage() === "en" ? en : sv;
}
