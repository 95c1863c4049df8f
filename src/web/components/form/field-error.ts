import type { ApiError } from "#web/api/client.ts";

/** What the server refuses, as the field that it is about tells it; undefined where it is about something else. */
export function fieldError(error: ApiError | null, codes: RegExp): string | undefined {
  return error !== null && codes.test(error.code) ? `${error.message} ${error.advice}` : undefined;
}
