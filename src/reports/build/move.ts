import { shiftSpan } from "#domain/periods/span.ts";
import { problem, type Problem } from "#domain/problems/problem.ts";
import type { Directive } from "./attributes.ts";
import { unitOf, type Scope } from "./context.ts";
import { noSuch, noSuchUnit } from "./problems.ts";

export type Moved =
  | { readonly ok: true; readonly scope: Scope; readonly directive: Directive }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The scope that a directive asks in, by the three attributes that all share: `unit`, `period`, `round`. */
export function moveScope(scope: Scope, directive: Directive): Moved {
  const { unit, period, round, ...attributes } = directive.attributes;
  const { place } = directive;
  const { rounds } = scope.workspace;
  const movedPeriod = period === undefined ? scope.period : shiftSpan(scope.period, period);
  const movedRound = round === undefined ? scope.round : rounds.find(({ id }) => id === round);
  const movedUnit = unit === undefined || unit === "." ? scope.unit : unit;
  const isUnit = movedUnit === scope.unit || unitOf(scope, movedUnit) !== undefined;
  if (isUnit && movedPeriod !== null && movedRound !== undefined) {
    return {
      ok: true,
      scope: { ...scope, unit: movedUnit, period: movedPeriod, round: movedRound },
      directive: { ...directive, attributes },
    };
  }
  const problems = [
    ...(isUnit ? [] : [noSuchUnit(scope, place, movedUnit)]),
    ...(movedPeriod === null ? [problem("no-such-period", place, { value: period ?? "" })] : []),
    ...(movedRound === undefined ? [noSuch("unknown-round", place, round ?? "", rounds)] : []),
  ];
  return { ok: false, problems };
}
