import { useQuery } from "@tanstack/react-query";

import type { Body } from "#web/api/client.ts";
import { apiQuery } from "#web/api/queries.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { unitPath, type UnitPlace } from "./use-saver.ts";

export type Child = Body<"/api/workspaces/{workspace}/rounds/{round}/units/{unit}/children">["children"][number];

const path = `${unitPath}/children` as const;
const none: readonly Child[] = [];

/** The units that hand in to a unit, where it has any. */
export function useBelow(place: UnitPlace, hasAny: boolean): readonly Child[] {
  const { data } = useQuery({ ...apiQuery(path, { ...place }, { language: useLanguage() }), enabled: hasAny });
  return data?.children ?? none;
}
