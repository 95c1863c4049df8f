import { router } from "#web/router.tsx";

import { ApiError } from "./client.ts";

const signInPath = "/sign-in";

/** Leads who has to sign in there, and then back here. */
export function leadToSignIn(error: Error): void {
  const { pathname, href, search } = router.latestLocation;
  if (!(error instanceof ApiError) || error.code !== "sign_in_needed" || pathname.startsWith(signInPath)) return;
  void router.navigate({ to: signInPath, search: { language: search.language, next: href }, replace: true });
}
