import type { Cube } from "#domain/cube/cube.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { parseSpan, type Span } from "#domain/periods/span.ts";
import { problem, type Problem } from "#domain/problems/problem.ts";
import { term } from "#domain/terms.ts";
import { inLanguage, showableIn, type Language, type LocalText } from "#domain/text.ts";
import type { ReportTemplate, Model } from "#domain/workspace.ts";
import type { Block, ReportDocument } from "../document.ts";
import { unitName, unitOf, type ReportContext, type Scope } from "./context.ts";
import { directivesFor } from "./directives.ts";
import { buildMarkdown, contextOf } from "./markdown.ts";
import { numberBlocks } from "./number.ts";
import { noSuch } from "./problems.ts";

/** What a report is built for, where it is not as the template says. */
export interface ReportOptions {
  readonly language?: Language | undefined;
  readonly unit?: string | undefined;
  /** As written: `2018T1`. */
  readonly period?: string | undefined;
  readonly round?: string | undefined;
}

export interface BuiltReport {
  readonly document: ReportDocument;
  readonly problems: readonly Problem[];
}

/** A context to build single tables and charts in, for pages. */
export function reportContext(scope: Scope): ReportContext {
  return contextOf(scope, directivesFor());
}

/** The whole report as one value. Throws a RangeError when the workspace has no such report: ask first. */
export function buildReport(workspace: Model, cube: Cube, reportId: string, options: ReportOptions = {}): BuiltReport {
  const template = workspace.reports.find(({ id }) => id === reportId);
  if (template === undefined) throw new RangeError(`no report ${reportId}`);
  const { scope, problems } = scopeOf(workspace, cube, template, options);
  const table = directivesFor(template.identity);
  const built = buildMarkdown(contextOf(scope, table), table, {
    text: template.body,
    file: template.file,
    line: template.bodyLine,
    level: 0,
  });
  const blocks = numberBlocks(withLead(built.blocks), {
    language: scope.language,
    numberedHeadings: template.numberedHeadings,
  });
  return {
    document: showableIn(documentOf(scope, template, blocks)),
    problems: [...problems, ...built.problems],
  };
}

function scopeOf(
  workspace: Model,
  cube: Cube,
  template: ReportTemplate,
  options: ReportOptions,
): { readonly scope: Scope; readonly problems: readonly Problem[] } {
  const place = { file: template.file, line: null };
  const roundId = options.round ?? template.round;
  const round = workspace.rounds.find(({ id }) => id === roundId) ?? null;
  const written = options.period ?? template.period;
  const period = parseSpan(written);
  const scope: Scope = {
    workspace,
    cube,
    unit: options.unit ?? template.unit,
    period: period ?? round?.period ?? beginning,
    round,
    language: options.language ?? template.language,
    organisation: template.organisation === undefined ? undefined : parseSpan(template.organisation)?.to,
  };
  const problems = [
    ...(period === null ? [problem("no-such-period", place, { value: written })] : []),
    ...(roundId !== null && round === null ? [noSuch("unknown-round", place, roundId, workspace.rounds)] : []),
    ...(unitOf(scope, scope.unit) === undefined
      ? [
          problem("no-such-unit", place, {
            id: scope.unit,
            available: workspace.organisation.units.map(({ code }) => code).join(", "),
          }),
        ]
      : []),
  ];
  return { scope, problems };
}

/** A period in which there is nothing, for a report whose own can't be read. */
const beginning: Span = parseSpan("0001-01") ?? unreachable();

function unreachable(): never {
  throw new Error("unreachable: the text is a period");
}

/** The first paragraph, right under the first heading, leads the report. */
function withLead(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === "heading");
  return blocks.map((block, index) =>
    index === first + 1 && first !== -1 && block.kind === "paragraph" ? { ...block, role: "lead" } : block,
  );
}

/** Which organisation the figures are shown in, where it is not each period's own: printed with the period, on the cover. */
function organisationNote({ organisation, language }: Scope): readonly string[] {
  if (organisation === undefined) return [];
  const month = formatSpan({ from: organisation, to: organisation }, language, "long");
  return [term("inOrganisation", language, { month })];
}

function documentOf(scope: Scope, template: ReportTemplate, blocks: readonly Block[]): ReportDocument {
  const { language, workspace, period } = scope;
  const say = (words: LocalText | null): string | null => (words === null ? null : inLanguage(words, language));
  const { number, version, date, responsible, author, status } = template.identity;
  return {
    language,
    title: inLanguage(template.name, language),
    subtitle: say(template.subtitle),
    organisation: inLanguage(workspace.name, language),
    unit: unitName(scope),
    period: [formatSpan(period, language, "long"), ...organisationNote(scope)].join(", "),
    identity: { number, version, date, responsible: say(responsible), author: say(author), status: say(status) },
    openErrors: 0,
    blocks,
  };
}
