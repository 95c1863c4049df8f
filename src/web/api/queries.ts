import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";

import { useAddressSearch, usePathNames } from "#web/address.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { ApiError, ask, type Body, type Params, type Path, type Query } from "./client.ts";

/** One question to the API, as react-query keeps it. */
export function apiQuery<P extends Path>(path: P, params: Params<P>, query: Query<P>) {
  return queryOptions({
    queryKey: [path, params, query],
    queryFn: ({ signal }): Promise<Body<P>> => ask(path, params, query, signal),
    retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
  });
}

export interface ChosenPlace {
  readonly unit?: string | undefined;
  readonly round?: string | undefined;
  readonly period?: string | undefined;
  readonly organisation?: string | undefined;
}

/** Unit, round, period and language as the address has them. */
export function useChoice(): ChosenPlace & { readonly language: "sv" | "en" } {
  const { unit, round, period, organisation } = useAddressSearch();
  return { unit, round, period, organisation, language: useLanguage() };
}

export function useWorkspaceId(): string {
  return usePathNames().workspace;
}

/** Asks, and keeps what is shown until the new answer is here. */
export function useApi<P extends Path>(path: P, params: Params<P>, query: Query<P>): UseQueryResult<Body<P>> {
  return useQuery({ ...apiQuery(path, params, query), placeholderData: keepPreviousData });
}
