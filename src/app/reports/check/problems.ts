import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Severity } from "#reports/check/finding.ts";

import type { OpenWorkspace } from "../../workspaces/open.ts";
import type { ProblemView } from "../../workspaces/view.ts";
import type { FixView } from "./fix.ts";
import type { CheckView, FindingView } from "./view.ts";

const advice: Readonly<Record<FixView["kind"], LocalText>> = {
  value: {
    sv: "Rätta uppgiften som talet kommer från; rapportens sida visar vägen dit.",
    en: "Correct what the number comes from; the report’s page shows the way there.",
  },
  template: { sv: "Rätta texten där den står.", en: "Correct the text where it stands." },
  answer: {
    sv: "Rätta det som {unit} har skrivit i uppföljningen {round}.",
    en: "Correct what {unit} has written in the round {round}.",
  },
  data: { sv: "Rätta uppgiften i arbetsytan.", en: "Correct it in the workspace." },
};

const proposed: LocalText = { sv: "Förslag: {correction}.", en: "Proposed: {correction}." };
const setAside: LocalText = {
  sv: "Stämmer det ändå? Undanta anmärkningen med ett skäl på rapportens sida.",
  en: "Is it right all the same? Set the finding aside with a reason on the report’s page.",
};

/** A finding as problems are told; only a finding can be a question. */
export interface FindingProblem extends Omit<ProblemView, "severity"> {
  readonly severity: Severity;
}

/** What is open of a report's findings, told as problems of its template are: the arithmetic stands where the excerpt does. */
export function findingProblems(
  { workspace }: Pick<OpenWorkspace, "workspace">,
  report: string,
  { findings }: Pick<CheckView, "findings">,
  language: Language,
): readonly FindingProblem[] {
  const file = workspace.reports.find(({ id }) => id === report)?.file ?? report;
  return findings.filter(({ exception }) => exception === null).map((one) => problemOf(one, file, language));
}

function problemOf(finding: FindingView, file: string, language: Language): FindingProblem {
  const { rule, severity, fix, says, reasoning, correction } = finding;
  const place = fix.kind === "template" ? fix : { file, line: null };
  const way = fix.kind === "answer" ? { unit: fix.unit, round: fix.round } : {};
  const advices = [
    fill(inLanguage(advice[fix.kind], language), way),
    ...(correction === null ? [] : [fill(inLanguage(proposed, language), { correction })]),
    inLanguage(setAside, language),
  ];
  return {
    code: rule,
    severity,
    file: place.file,
    line: place.line,
    excerpt: reasoning.length === 0 ? null : reasoning.join("; "),
    message: says,
    advice: advices.join(" "),
  };
}
