import type { ApiError } from "#web/api/client.ts";

/** What the server refuses, where it is about one of the fields shown; the rest belongs below them. */
export function toldErrors(error: ApiError | null, shown: readonly string[]) {
  const field = error === null || error.field === null || !shown.includes(error.field) ? null : error.field;
  return {
    of: (name: string): string | undefined =>
      error !== null && field === name ? `${error.message} ${error.advice}` : undefined,
    rest: field === null ? error : null,
  };
}
