import { inLanguage, type Language } from "#domain/text.ts";
import type { Checked } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import type { CheckedReport } from "../check/report.ts";
import { rules } from "../check/rules.ts";

import { passagesOf } from "./passages.ts";
import { standingAt } from "./standing.ts";
import type { FindingView, RuleView, StandingView } from "./view.ts";

/** A finding as it is told in a language; `report` is the one that it was found in. */
export function presentFinding(
  { rule, severity, confidence, places, says, reasoning, correction }: Finding,
  report: CheckedReport,
  language: Language,
): FindingView {
  return {
    rule,
    severity,
    confidence: Math.round(confidence * 100) / 100,
    says: inLanguage(says, language),
    reasoning: reasoning.map((step) => inLanguage(step, language)),
    correction,
    passages: passagesOf(places, report, language),
  };
}

/** Where the tables stand that were not judged. */
export function presentUnjudged({ report, unjudged }: Checked, language: Language): readonly StandingView[] {
  return unjudged.map((block) => standingAt({ block }, report, language));
}

/** Every rule that a report is held against. */
export function presentRules(language: Language): readonly RuleView[] {
  return rules.map(({ id, name, about, law }) => ({
    id,
    name: inLanguage(name, language),
    about: inLanguage(about, language),
    law: law && inLanguage(law, language),
  }));
}
