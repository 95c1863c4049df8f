import type { HistoryRequest } from "./request.ts";

/** Where in the workspace the changes that are asked for stand; the first page is 1. */
export function historyAddress({ page = 1, ...request }: HistoryRequest & { readonly page?: number }): string {
  const said = Object.entries({ ...request, page: page === 1 ? undefined : page }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return said.length === 0 ? "data/history" : `data/history?${said.join("&")}`;
}
