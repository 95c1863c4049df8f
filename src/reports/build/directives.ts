import type { DocumentIdentity } from "#domain/workspace.ts";
import { buildAssignmentsBlock } from "./blocks/assignments.ts";
import { buildChartBlock } from "./blocks/chart.ts";
import { buildComment } from "./blocks/comment.ts";
import { buildControlBlock } from "./blocks/control.ts";
import { buildGoals } from "./blocks/goals.ts";
import { buildIndicators } from "./blocks/indicators.ts";
import { buildAppendix, buildContents, buildPagebreak, identityBuilder } from "./blocks/plain.ts";
import { buildRegisterBlock } from "./blocks/register.ts";
import { buildScorecardBlock } from "./blocks/scorecard.ts";
import { buildStatement } from "./blocks/statement.ts";
import { buildTableBlock } from "./blocks/table.ts";
import { buildCount } from "./inlines/count.ts";
import { buildPeriod, buildUnit } from "./inlines/period.ts";
import { buildValue } from "./inlines/value.ts";
import type { DirectiveTable } from "./markdown.ts";

const noIdentity: DocumentIdentity = {
  number: null,
  version: null,
  date: null,
  responsible: null,
  author: null,
  status: null,
};

/** Every directive there is, see docs/templates.md. */
export function directivesFor(identity: DocumentIdentity = noIdentity): DirectiveTable {
  return {
    inlines: { value: buildValue, count: buildCount, period: buildPeriod, unit: buildUnit },
    blocks: {
      contents: buildContents,
      identity: identityBuilder(identity),
      scorecard: buildScorecardBlock,
      goals: buildGoals,
      assignments: buildAssignmentsBlock,
      indicators: buildIndicators,
      statement: buildStatement,
      table: buildTableBlock,
      chart: buildChartBlock,
      register: buildRegisterBlock,
      control: buildControlBlock,
      comment: buildComment,
      appendix: buildAppendix,
      pagebreak: buildPagebreak,
    },
  };
}
