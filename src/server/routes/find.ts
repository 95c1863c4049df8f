import { refused } from "#app/result.ts";
import type { Choice } from "#app/viewpoint.ts";
import type { OpenWorkspace, Workspaces } from "#app/workspaces/open.ts";
import { monthOf } from "#domain/periods/month.ts";
import { parseSpan } from "#domain/periods/span.ts";
import type { Language } from "#domain/text.ts";

import { valueOf } from "../errors.ts";

interface ChoiceQuery {
  readonly language?: Language | undefined;
  readonly unit?: string | undefined;
  readonly round?: string | undefined;
  readonly period?: string | undefined;
  readonly organisation?: string | undefined;
}

export async function findWorkspace(workspaces: Workspaces, id: string): Promise<OpenWorkspace> {
  const open = await workspaces.find(id);
  if (open === null) return valueOf(refused("unknown_workspace", { name: id }));
  return open;
}

/** What the address says; an empty value is the same as none. */
export function choiceOf(query: ChoiceQuery): Choice {
  return {
    unit: query.unit || null,
    round: query.round || null,
    period: query.period || null,
    language: query.language ?? "sv",
    organisation: organisationOf(query.organisation),
  };
}

/** A month as written, or `today`, by this machine's clock; anything else is each period's own. */
function organisationOf(written: string | undefined): Choice["organisation"] {
  const now = new Date();
  if (written === "today") return monthOf(now.getFullYear(), now.getMonth() + 1);
  return parseSpan(written ?? "")?.to;
}
