import type { Answer, Query } from "#domain/cube/query.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import { shiftSpan } from "#domain/periods/span.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import type { Scope } from "./context.ts";

/** A question and its answer. */
export interface Asked {
  readonly query: Query;
  readonly answer: Answer;
}

/** What two parts of a question say together; where both say the same thing, the second has the word. */
export function joinParts(first: QueryPart, second: QueryPart): QueryPart {
  const said = Object.fromEntries(Object.entries(second).filter(([, value]) => value !== undefined));
  return { ...first, ...said, cut: { ...first.cut, ...second.cut } };
}

/** Why a part can't be asked for. */
export type Unaskable = { readonly missing: "measure" } | { readonly missing: "period"; readonly written: string };

/** A whole question of a part, the rest from the scope. */
export function queryOf(scope: Scope, part: QueryPart): Query | Unaskable {
  if (part.measure === undefined) return { missing: "measure" };
  const period = part.period === undefined ? scope.period : shiftSpan(scope.period, part.period);
  if (period === null) return { missing: "period", written: part.period ?? "" };
  const scenario = part.scenario ?? "outcome";
  const version = part.version ?? versionOf(scope, scenario);
  const cut = part.cut !== undefined && Object.keys(part.cut).length > 0 ? part.cut : undefined;
  return {
    measure: part.measure,
    unit: part.unit === undefined || part.unit === "." ? scope.unit : part.unit,
    period,
    scenario,
    version,
    cut,
  };
}

export function isQuery(asked: Query | Unaskable): asked is Query {
  return !("missing" in asked);
}

/** A report of a round prints the forecast of that round, also when later ones have come. */
function versionOf(scope: Scope, scenario: Scenario): string | undefined {
  if (scope.round === null || !scenario.includes("forecast")) return undefined;
  return scope.cube.inventory().forecasts.has(scope.round.id) ? scope.round.id : undefined;
}

/** Asks in the organisation that the scope has chosen, and says so in the question. */
export function ask(scope: Scope, query: Query): Asked {
  const asked = placed(scope, query);
  return { query: asked, answer: scope.cube.answer(asked) };
}

/** As `ask`, for all that is shown together, where a small group must not be worked out of the others; null for what can't be asked. */
export function askTogether(scope: Scope, questions: readonly (Query | Unaskable | null)[]): readonly (Asked | null)[] {
  const queries = questions.map((one) => (one !== null && isQuery(one) ? placed(scope, one) : null));
  const answers = scope.cube.together(queries.filter((query) => query !== null)).values();
  return queries.map((query) => {
    const answer = query === null ? undefined : answers.next().value;
    return query === null || answer === undefined ? null : { query, answer };
  });
}

function placed({ organisation }: Scope, query: Query): Query {
  return organisation === undefined ? query : { ...query, organisation };
}
