import { parseRef } from "#domain/cube/query.ts";
import { parseSpan, spanKey } from "#domain/periods/span.ts";
import { compare, parseDecimal, toNumber } from "#domain/quantities/rational.ts";
import type { Round } from "#domain/rounds/round.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Manuscript } from "#formats/manuscript.ts";
import { measureOf, type Scope } from "#reports/build/context.ts";
import { answerAsPrinted } from "#reports/build/print.ts";
import { boundKey } from "#reports/check/document.ts";
import { figuresIn } from "#reports/check/figures/read.ts";
import type { Known, KnownValue } from "#reports/check/report.ts";
import type { ReportDocument, ValueInline } from "#reports/document.ts";
import { valuesIn } from "#reports/values.ts";

import type { OpenWorkspace } from "../../workspaces/open.ts";
import type { Chosen } from "../build.ts";

/** What the workspace knows of a report that it prints. Each value is asked for anew, and not taken from what is printed. */
export function knownOf(
  open: OpenWorkspace,
  report: string,
  { unit, round: roundId, period: written }: Chosen,
  document: ReportDocument,
  previous: Manuscript | null,
): Known {
  const { workspace, cube } = open;
  const { language } = document;
  const round = workspace.rounds.find(({ id }) => id === roundId) ?? null;
  const period = parseSpan(written) ?? round?.period ?? null;
  const [from = "", to = from] = period === null ? [] : spanKey(period).split("..");
  const scope = period === null ? null : { workspace, cube, unit, period, round, language };
  const values = Map.groupBy(valuesIn(document.blocks), boundKey);
  return {
    previous,
    period: period === null ? null : { from, to },
    values: new Map(
      [...values].flatMap(([key, all]) => {
        const value = scope === null ? null : knownValue(scope, key, all);
        return value === null ? [] : [[key, value] as const];
      }),
    ),
    template: workspace.reports.find(({ id }) => id === report)?.body ?? null,
    steps: workspace.scales.flatMap(({ steps }) => steps.map(({ name }) => inLanguage(name, language))),
    commentFrom: round === null ? null : commentFrom(round),
    fewestPersons: workspace.smallGroups?.threshold ?? null,
  };
}

/** The lowest limit in kronor from which the round asks for a comment. */
function commentFrom({ asks }: Round): number | null {
  const amounts = (asks?.deviations ?? []).flatMap(({ over }) => parseDecimal(over.amount ?? "") ?? []);
  const [lowest] = amounts.toSorted(compare);
  return lowest === undefined ? null : toNumber(lowest);
}

function knownValue(scope: Scope, key: string, all: readonly ValueInline[]): KnownValue | null {
  const [first] = all;
  if (first === undefined) return null;
  const isAdjusted = all.some(({ adjusted }) => adjusted);
  const printed = first.text;
  const query = first.ref === null ? null : parseRef(first.ref);
  if (query === null)
    return { key, name: key, printed, between: counted(printed, scope.language), isAdjusted, isMoney: false };
  const answer = answerAsPrinted(scope, { query, answer: scope.cube.answer(query) });
  const measure = measureOf(scope, query.measure);
  const name = measure === undefined ? query.measure : inLanguage(measure.name, scope.language);
  if (answer.state === "absent") return { key, name, printed, between: null, isAdjusted, isMoney: false };
  const { value, upper, unit } = answer;
  return { key, name, printed, between: [value, upper ?? value], isAdjusted, isMoney: unit === "sek" };
}

/** A count is known only as it was counted when the report was made. */
function counted(printed: string, language: Language): KnownValue["between"] {
  const [figure] = figuresIn(printed, language);
  return figure === undefined ? null : [figure.value, figure.value];
}
