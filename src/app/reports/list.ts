import { nameOn } from "#domain/organisation/organisation.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { lastDay, parseSpan } from "#domain/periods/span.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { ReportTemplate, Model } from "#domain/workspace.ts";

import type { OpenWorkspace } from "../workspaces/open.ts";
import type { ReportSummary } from "./view.ts";

/** Every report that the workspace has a template for, of units that the reader may see. */
export function listReports(
  { workspace, mayRead }: Pick<OpenWorkspace, "workspace" | "mayRead">,
  language: Language,
): readonly ReportSummary[] {
  const open = workspace.reports.filter(({ unit }) => mayRead(unit));
  return open.map((template) => summary(workspace, template, language));
}

function summary(workspace: Model, template: ReportTemplate, language: Language): ReportSummary {
  const period = parseSpan(template.period);
  const { status } = template.identity;
  return {
    id: template.id,
    // A report is written in one language, and so are its name and its subtitle.
    name: inLanguage(template.name, template.language),
    subtitle: template.subtitle === null ? null : inLanguage(template.subtitle, template.language),
    unit: inLanguage(nameOn(workspace.organisation, template.unit, period === null ? "" : lastDay(period)), language),
    period: period === null ? template.period : formatSpan(period, language, "long"),
    language: template.language,
    status: status === null ? null : inLanguage(status, language),
  };
}
