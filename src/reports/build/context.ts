import type { Cube } from "#domain/cube/cube.ts";
import type { Measure, MeasureId } from "#domain/measures/measure.ts";
import {
  nameOn,
  type IsoDate,
  type Organisation,
  type Unit,
  type UnitCode,
} from "#domain/organisation/organisation.ts";
import { pathTo, treeAt } from "#domain/organisation/tree.ts";
import type { Month } from "#domain/periods/month.ts";
import { lastDay, type Span } from "#domain/periods/span.ts";
import type { Problem, ProblemPlace } from "#domain/problems/problem.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { Statement, StatementRow } from "#domain/statements/statement.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import type { Block, Inline } from "../document.ts";

/** What everything is asked for, unless a directive says otherwise. */
export interface Scope {
  readonly workspace: Model;
  readonly cube: Cube;
  readonly unit: UnitCode;
  readonly period: Span;
  readonly round: Round | null;
  readonly language: Language;
  /** The month whose organisation everything is shown in; absent: each period's own. */
  readonly organisation?: Month | undefined;
}

/** The day whose organisation holds: units, names and what stands below what. */
export function organisationDay({ period, organisation }: Pick<Scope, "period" | "organisation">): IsoDate {
  const month = organisation ?? period.to;
  return lastDay({ from: month, to: month });
}

/** What every builder is given. Made by `reportContext`. */
export interface ReportContext extends Scope {
  /** Texts written in Markdown, such as comments, become blocks; their headings stand below `level`. */
  readonly write: (text: LocalText, place: ProblemPlace, level?: number) => Built;
}

export interface Built {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

export interface BuiltInlines {
  readonly inlines: readonly Inline[];
  readonly problems: readonly Problem[];
}

export function joinBuilt(parts: readonly Built[]): Built {
  return { blocks: parts.flatMap(({ blocks }) => blocks), problems: parts.flatMap(({ problems }) => problems) };
}

const measuresById = new WeakMap<readonly Measure[], ReadonlyMap<MeasureId, Measure>>();

/** The measure of an id; kept by list of measures, for reports ask hundreds of times. */
export function measureOf({ workspace }: Scope, id: MeasureId): Measure | undefined {
  const known =
    measuresById.get(workspace.measures) ?? new Map(workspace.measures.map((measure) => [measure.id, measure]));
  measuresById.set(workspace.measures, known);
  return known.get(id);
}

export function unitOf({ workspace }: Scope, code: UnitCode): Unit | undefined {
  return workspace.organisation.units.find((unit) => unit.code === code);
}

/** The unit's name in the period; its code where the organisation does not have it. */
export function unitName(scope: Scope, code: UnitCode = scope.unit): string {
  return inLanguage(nameOn(scope.workspace.organisation, code, organisationDay(scope)), scope.language);
}

/** The statement's row that a measure was made of. */
export function statementRowOf({ workspace }: Scope, measure: MeasureId): StatementRow | undefined {
  const [statementId] = measure.split(".", 1);
  const statement = workspace.statements.find((one: Statement) => one.id === statementId);
  return statement?.rows.find((row) => row.measure === measure);
}

const pathsOf = new WeakMap<Organisation, Map<string, readonly UnitCode[]>>();

/** The unit and those above it at the period's end; kept by organisation, for each objective asks. */
function pathOf(scope: Scope): readonly UnitCode[] {
  const { workspace, unit } = scope;
  const known = pathsOf.get(workspace.organisation) ?? new Map<string, readonly UnitCode[]>();
  pathsOf.set(workspace.organisation, known);
  const date = organisationDay(scope);
  const path = known.get(`${unit} ${date}`) ?? pathTo(treeAt(workspace.organisation, date), unit);
  known.set(`${unit} ${date}`, path);
  return path;
}

/** Whether something of this unit belongs to what the scope's unit answers for: its own, or given from above. */
export function concerns(scope: Scope, unit: UnitCode): boolean {
  return unit === scope.unit || pathOf(scope).includes(unit);
}

export function text(content: string): Inline {
  return { kind: "text", text: content };
}

export function localText(scope: Pick<Scope, "language">, content: LocalText): string {
  return inLanguage(content, scope.language);
}
