import { formatSpan } from "#domain/periods/format.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { Inline } from "../document.ts";
import { unitLede } from "../pages/lede.ts";
import { contextFor, text } from "../pages/parts.ts";
import { publicFailure } from "../store/failure.ts";
import { viewpointOf } from "../viewpoint.ts";
import type { OpenWorkspace } from "./open.ts";
import { unitName } from "./view.ts";

/** A workspace in the list of them. */
export interface WorkspaceSummary {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly round: string | null;
  readonly period: string;
  /** What matters most, in words. */
  readonly lede: readonly Inline[];
  readonly languages: readonly Language[];
  readonly errors: number;
  readonly warnings: number;
}

/** The workspace as it is met first: its newest round, and the unit that was asked in it. */
export function summarise(open: OpenWorkspace, language: Language): WorkspaceSummary {
  const { workspace, problems, fault } = open;
  const at = viewpointOf(open, { unit: null, round: null, period: null, language });
  return {
    id: open.id,
    name: inLanguage(workspace.name, language),
    unit: at.ok ? unitName(at.value, at.value.unit) : "",
    round: at.ok && at.value.round !== null ? inLanguage(at.value.round.name, language) : null,
    period: at.ok ? formatSpan(at.value.period, language, "long") : "",
    lede: fault !== null ? faultLede(fault, language) : at.ok ? unitLede(contextFor(at.value)) : [],
    languages: workspace.languages,
    errors: problems.filter((problem) => problem.severity === "error").length,
    warnings: problems.filter((problem) => problem.severity === "warning").length,
  };
}

function faultLede(fault: unknown, language: Language): readonly Inline[] {
  const failure = publicFailure(fault, language);
  return failure === null ? [] : [text(`${failure.message} ${failure.advice}`)];
}
