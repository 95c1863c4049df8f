import type { Measure, MeasureVersion } from "#domain/measures/measure.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { formulaText } from "./formula.ts";

/** What is counted, in words. A statement's row is defined by its formula, which is told with names and not with ids. */
export function definitionText(
  workspace: Model,
  measure: Measure,
  version: MeasureVersion | undefined,
  language: Language,
): string {
  if (version === undefined) return "";
  if (!measure.id.includes(".") || version.source.kind !== "formula") return inLanguage(version.definition, language);
  const formula = formulaText(workspace, version.source.formula, language);
  return language === "sv" ? `Beräknas som ${formula}.` : `Computed as ${formula}.`;
}
