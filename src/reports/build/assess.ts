import type { Assessment, SubjectRef, Trend } from "#domain/assessment/assessment.ts";
import {
  atSamePace,
  byTrend,
  propose,
  proposeTrend,
  type Evidence,
  type IndicatorProposal,
  type Proposal,
} from "#domain/assessment/propose.ts";
import { scaleOf, type AssessmentScale, type ScaleProposals, type ScaleStep } from "#domain/assessment/scale.ts";
import type { Measure } from "#domain/measures/measure.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import { contains, lengthOf, spanKey, wholeYear } from "#domain/periods/span.ts";
import type { Indicator } from "#domain/plan/plan.ts";
import { assessmentsBySubject } from "#domain/rounds/said.ts";
import { term } from "#domain/terms.ts";
import type { Inline, StatusInline } from "../document.ts";
import { ask, askTogether, queryOf, type Asked } from "./ask.ts";
import { localText, measureOf, text, type Scope } from "./context.ts";
import { answerAsPrinted, isTurned } from "./print.ts";

/** The three sources of an assessment, apart; `shown` is the decided one, else the unit's. */
export interface Judgement {
  readonly decided: Assessment | null;
  readonly unit: Assessment | null;
  readonly shown: Assessment | null;
}

/** What was said of a subject in the scope's round: of the scope's unit first, else by whoever said it. */
export function judgementOf(scope: Scope, subject: SubjectRef): Judgement {
  const said = scope.round === null ? [] : (assessmentsBySubject(scope.round.assessments).get(subject) ?? []);
  const pick = (source: Assessment["source"]): Assessment | null =>
    said.find((one) => one.source === source && one.unit === scope.unit) ??
    said.find((one) => one.source === source) ??
    null;
  const [decided, unit] = [pick("decided"), pick("unit")];
  return { decided, unit, shown: decided ?? unit };
}

export function stepOf(scope: Scope, assessment: Assessment): ScaleStep | null {
  const scale = scope.workspace.scales.find(({ id }) => id === assessment.scale);
  return scale?.steps.find(({ id }) => id === assessment.step) ?? null;
}

export function statusOfStep(scope: Scope, step: ScaleStep): StatusInline {
  return { kind: "status", text: localText(scope, step.name), symbol: step.symbol, tone: step.tone };
}

/** An assessment as it is printed: its step; where it has none, why. */
export function statusOf(scope: Scope, assessment: Assessment): StatusInline {
  const step = stepOf(scope, assessment);
  if (step !== null) return statusOfStep(scope, step);
  const reason = assessment.reason === null ? null : localText(scope, assessment.reason).replace(/\.$/u, "");
  const words =
    reason === null ? term("notAssessed", scope.language) : term("notAssessedBecause", scope.language, { reason });
  return { kind: "status", text: words, symbol: "–", tone: "none" };
}

/** The unit's own word, where something else was decided. */
export function otherOpinion(scope: Scope, { decided, unit }: Judgement): readonly Inline[] {
  if (decided === null || unit === null || decided.step === unit.step) return [];
  return [text(term("unitSays", scope.language, { step: statusOf(scope, unit).text }))];
}

/** An indicator with its answers, one for each cut. */
export interface Measured {
  readonly indicator: Indicator;
  readonly cuts: readonly {
    readonly name: string;
    readonly outcome: Asked;
    readonly previous: Asked;
    readonly baseline: Asked;
    readonly target: Asked;
    /** To be printed: the target of the indicator's whole period, where the scope's period is a part of it and has none. */
    readonly wholeTarget: Asked;
  }[];
}

/** Asks for what an indicator is judged by; no cuts for one that is only words. */
export function measureIndicator(scope: Scope, indicator: Indicator): Measured {
  const { measure, unit, scenario } = indicator;
  if (measure === null) return { indicator, cuts: [] };
  const bases = indicator.cuts.map((cut) => {
    return { measure, unit, period: scope.period, cut: Object.keys(cut).length > 0 ? cut : undefined };
  });
  const askEach = (one: Scenario): readonly Asked[] =>
    askTogether(
      scope,
      bases.map((base) => ({ ...base, scenario: one })),
    ).filter((asked) => asked !== null);
  const [outcomes, previous] = [askEach(scenario), scenario === "outcome" ? askEach("previous") : []];
  const cuts = bases.flatMap((base, at) => {
    const target = ask(scope, { ...base, scenario: "target" });
    const outcome = outcomes[at];
    if (outcome === undefined) return [];
    return {
      name: cutName(scope, base.cut ?? {}),
      outcome,
      previous: previous[at] ?? unasked(measure, base),
      baseline: ask(scope, { ...base, scenario: "baseline" }),
      target,
      wholeTarget:
        target.answer.state === "value"
          ? target
          : ask(scope, { ...base, period: indicator.period, scenario: "target" }),
    };
  });
  return { indicator, cuts };
}

/** Only an outcome has a year before to be compared with. */
function unasked(measure: string, base: Omit<Asked["query"], "scenario">): Asked {
  return {
    query: { ...base, scenario: "previous" },
    answer: { state: "absent", reason: "no_reference", about: measure, unit: null },
  };
}

/** The members of a cut by name: `Kvinnor`; empty for the whole. */
export function cutName(scope: Scope, cut: Readonly<Record<string, string>>): string {
  const names = Object.entries(cut).map(([dimension, id]) => {
    const member = scope.workspace.dimensions.find((one) => one.id === dimension)?.members.find((one) => one.id === id);
    return member === undefined ? id : localText(scope, member.name);
  });
  return names.join(", ");
}

/** What the rule says of an indicator, and what it was judged by. */
export interface ProposedIndicator extends IndicatorProposal {
  /** The figure of the indicator's whole period, a cut each, where the outcome is not whole yet; null: the outcome itself. */
  readonly whole: { readonly by: "forecast" | "pace"; readonly cuts: readonly Asked[] } | null;
}

/** What the rule says of an indicator, of the numbers as they are printed. Null where there is nothing to hold against the target yet. */
export function proposalFor(
  scope: Scope,
  measured: Measured,
  proposes: ScaleProposals | null = indicatorProposals(scope),
): ProposedIndicator | null {
  const { indicator, cuts } = measured;
  const [first] = cuts;
  const measure = measureOf(scope, indicator.measure ?? "");
  if (indicator.measure === null || first === undefined) return null;
  if (cuts.some(({ outcome }) => isPartialSum(outcome, measure))) return null;
  const isWhole = !isHalfway(scope, indicator, measure);
  const whole = isWhole || proposes?.forecast !== true ? null : wholeOutcome(scope, measured, measure);
  if (!isWhole && whole === null) return null;
  const evidence = cuts.map((cut, at): Evidence => ({
    outcome: answerAsPrinted(scope, whole?.cuts[at] ?? cut.outcome),
    baselineFact: answerAsPrinted(scope, cut.baseline),
    targetFact: answerAsPrinted(scope, cut.target),
  }));
  const better = measure?.better ?? "neither";
  const proposal = propose(indicator, isTurned(scope, first.outcome.query) ? opposite[better] : better, evidence);
  const judged = proposes?.trend === true ? byTrend(proposal, trendsOf(scope, measured)) : proposal;
  return { ...judged, whole };
}

const indicatorProposals = ({ workspace }: Scope): ScaleProposals | null =>
  scaleOf(workspace.scales, "indicator")?.proposes ?? null;

const trendsOf = (scope: Scope, { indicator, cuts }: Measured): readonly (Trend | null)[] =>
  cuts.map((cut) => shownTrend(scope, indicator, cut));

/** What the outcome will be when the indicator's period is over: by the year's forecast, or else if it goes on at the same pace. */
function wholeOutcome(
  scope: Scope,
  { indicator, cuts }: Measured,
  measure: Measure | undefined,
): ProposedIndicator["whole"] {
  const forecasts = spanKey(indicator.period) === spanKey(wholeYear(scope.period)) ? forecastsOf(scope, cuts) : [];
  const isKnown = ({ answer }: Asked): boolean => answer.state === "value";
  if (forecasts.length === cuts.length && forecasts.every((one) => isKnown(one) && !isPartialSum(one, measure)))
    return { by: "forecast", cuts: forecasts };
  if (scope.period.from !== indicator.period.from || !contains(indicator.period, scope.period)) return null;
  const [months, ofMonths] = [lengthOf(scope.period), lengthOf(indicator.period)];
  const paced = cuts.flatMap(({ outcome: { query, answer } }): readonly Asked[] =>
    answer.state === "absent"
      ? []
      : [{ query: { ...query, period: indicator.period }, answer: atSamePace(answer, months, ofMonths) }],
  );
  return paced.length === cuts.length ? { by: "pace", cuts: paced } : null;
}

function forecastsOf(scope: Scope, cuts: Measured["cuts"]): readonly Asked[] {
  const questions = cuts.map(({ outcome: { query } }) =>
    queryOf(scope, { measure: query.measure, unit: query.unit, cut: query.cut, scenario: "forecast", period: "year" }),
  );
  return askTogether(scope, questions).filter((asked) => asked !== null);
}

/** A sum that lacks units or months is less than it will be: what it is now says nothing of a target, nor of a trend. */
function isPartialSum({ answer }: Asked, measure: Measure | undefined): boolean {
  return (
    answer.state === "value" && answer.coverage !== null && (measure?.kind === "flow" || measure?.kind === "stock")
  );
}

const opposite = { higher: "lower", lower: "higher", neither: "neither" } as const;

/** A sum that grows month by month can't be held against the target of the whole year before the year is over. */
function isHalfway(scope: Scope, { period, scenario, target }: Indicator, measure: Measure | undefined): boolean {
  return (
    measure?.kind === "flow" &&
    measure.overTime === "sum" &&
    scenario === "outcome" &&
    (target.kind === "number" || target.kind === "range") &&
    !contains(scope.period, period)
  );
}

/** The step that the rule proposes on a scale; null where the scale takes no proposals or the rule can't decide. */
export function proposedStep(scale: AssessmentScale | null, proposal: Proposal | null): ScaleStep | null {
  if (scale === null || scale.proposes === null || proposal === null || proposal.verdict === "undecidable") return null;
  const { met, partly = null, notMet, notMeasured } = scale.proposes;
  const id = { met, partly, not_met: notMet, not_measured: notMeasured }[proposal.verdict];
  return scale.steps.find((step) => step.id === id) ?? null;
}

/** What is printed of an indicator's assessment: what was said of it, else of its objective, else the rule's proposal. */
export function indicatorStatus(
  scope: Scope,
  measured: Measured,
): { readonly status: StatusInline | null; readonly detail: readonly Inline[] } {
  const { indicator } = measured;
  const own = judgementOf(scope, `indicator:${indicator.id}`);
  const judgement =
    own.shown !== null || indicator.objective === null ? own : judgementOf(scope, `objective:${indicator.objective}`);
  if (judgement.shown !== null)
    return { status: statusOf(scope, judgement.shown), detail: otherOpinion(scope, judgement) };
  const step = proposedStep(scaleOf(scope.workspace.scales, "indicator"), proposalFor(scope, measured));
  if (step === null) return { status: null, detail: [] };
  return { status: statusOfStep(scope, step), detail: [text(term("proposed", scope.language))] };
}

/** The trend that was said, else what the outcome and the year before show (of the whole, not of several cuts). */
export function indicatorTrend(scope: Scope, { indicator, cuts }: Measured): StatusInline | null {
  const said = [`indicator:${indicator.id}`, `objective:${indicator.objective ?? ""}`].map(
    (subject) => judgementOf(scope, subject).shown?.trend ?? null,
  );
  const [only] = cuts;
  const trend =
    said.find((one) => one !== null) ??
    (cuts.length === 1 && only !== undefined ? shownTrend(scope, indicator, only) : null);
  return trend === null ? null : trendStatus(scope, trend);
}

/** What the numbers show, as they are printed. */
function shownTrend(scope: Scope, indicator: Indicator, { outcome, previous }: Measured["cuts"][number]): Trend | null {
  const measure = measureOf(scope, indicator.measure ?? "");
  if (isPartialSum(outcome, measure) || isPartialSum(previous, measure)) return null;
  const better = measure?.better ?? "neither";
  return proposeTrend(
    answerAsPrinted(scope, outcome),
    answerAsPrinted(scope, previous),
    isTurned(scope, outcome.query) ? opposite[better] : better,
    measure === undefined || measure.unit === "sek" ? 0 : measure.decimals,
  );
}

const trendSymbols = { up: "↗", flat: "→", down: "↘" } as const;
const trendTerms = { up: "trendUp", flat: "trendFlat", down: "trendDown" } as const;

/** `↗ Ökar, sämre` */
export function trendStatus(scope: Scope, { direction, meaning }: Trend): StatusInline {
  const words = [
    term(trendTerms[direction], scope.language),
    ...(meaning === "neutral" ? [] : [term(meaning, scope.language)]),
  ];
  const tone = meaning === "neutral" ? "none" : meaning === "better" ? "good" : "bad";
  return { kind: "status", text: words.join(", "), symbol: trendSymbols[direction], tone };
}
