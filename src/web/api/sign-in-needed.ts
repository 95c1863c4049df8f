import { router } from "#web/router.tsx";
import { readSearch } from "#web/search.ts";

import { ApiError } from "./client.ts";

const signInPath = "/sign-in";

/** Leads who has to sign in there, and then back here. */
export function leadToSignIn(error: Error): void {
  const { pathname, search, hash } = globalThis.location;
  if (!(error instanceof ApiError) || error.code !== "sign_in_needed" || pathname.startsWith(signInPath)) return;
  const { language } = readSearch(Object.fromEntries(new URLSearchParams(search)));
  void router.navigate({ to: signInPath, search: { language, next: pathname + search + hash }, replace: true });
}
