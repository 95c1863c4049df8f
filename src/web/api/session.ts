import { keepPreviousData, useQuery, type QueryClient } from "@tanstack/react-query";

import { useLanguage } from "#web/messages/use-messages.ts";

import { ApiError } from "./client.ts";
import { apiQuery } from "./queries.ts";

const path = "/api/session";

/** Who has signed in; asked again each time that the window is looked at, as another may have signed in beside it. */
export function useSession() {
  const asked = apiQuery(path, {}, { language: useLanguage() });
  return useQuery({ ...asked, placeholderData: keepPreviousData, staleTime: 0 });
}

/** Whether something was refused because nobody has signed in, or not any more. */
export function isSignInNeeded(error: Error | null): boolean {
  return error instanceof ApiError && error.code === "sign_in_needed";
}

/** Where something was refused for that, who has signed in is asked anew; `PersonMenu` goes by the answer. */
export function askWhoIsHere(error: Error, queries: QueryClient): void {
  if (isSignInNeeded(error)) void queries.invalidateQueries({ queryKey: [path] });
}
