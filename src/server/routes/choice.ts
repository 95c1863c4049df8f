import type { Choice } from "#app/viewpoint.ts";
import { monthOf } from "#domain/periods/month.ts";
import { parseSpan } from "#domain/periods/span.ts";
import type { Language } from "#domain/text.ts";

export interface ChoiceQuery {
  readonly language?: Language | undefined;
  readonly unit?: string | undefined;
  readonly round?: string | undefined;
  readonly period?: string | undefined;
  readonly organisation?: string | undefined;
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
