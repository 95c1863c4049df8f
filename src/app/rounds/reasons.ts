import type { AssignmentProposal } from "#domain/assessment/assignment.ts";
import type { ControlProposal } from "#domain/assessment/control.ts";
import type { ObjectiveProposal } from "#domain/assessment/objective.ts";
import type { IndicatorReason } from "#domain/assessment/propose.ts";
import type { ObjectiveRule, ScaleStep } from "#domain/assessment/scale.ts";
import type { Control } from "#domain/control/control.ts";
import { formatDay, formatSpan } from "#domain/periods/format.ts";
import type { Assignment } from "#domain/plan/plan.ts";
import type { Round } from "#domain/rounds/round.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import type { Asked } from "#reports/build/ask.ts";
import type { Measured, ProposedIndicator } from "#reports/build/assess.ts";
import type { Scope } from "#reports/build/context.ts";
import { indicatorScale, referenceInlines } from "#reports/build/indicator.ts";
import { printValue } from "#reports/build/print.ts";
import { plainText } from "#reports/plain-text.ts";

const indicatorReasons: Readonly<Record<IndicatorReason, LocalText>> = {
  reached: { sv: "Utfallet når målvärdet.", en: "The outcome reaches the target." },
  missed: { sv: "Utfallet når inte målvärdet.", en: "The outcome misses the target." },
  improving: {
    sv: "Utfallet når inte målvärdet, men är bättre än året före: {now} mot {before}.",
    en: "The outcome misses the target, but is better than the year before: {now} against {before}.",
  },
  no_outcome: { sv: "Det finns inget utfall.", en: "There is no outcome." },
  no_baseline: { sv: "Det finns inget ingångsvärde att jämföra med.", en: "There is no baseline to compare with." },
  no_target: { sv: "Det finns inget målvärde.", en: "There is no target." },
  target_in_words: {
    sv: "Målvärdet är i ord, så bedömningen är din.",
    en: "The target is in words: the assessment is yours.",
  },
  outcome_uncertain: {
    sv: "Utfallet är för osäkert för att jämföra med målvärdet.",
    en: "The outcome is too uncertain to compare with the target.",
  },
};

const wholeReasons = {
  forecast: { sv: "Prognosen för {period} är {values}.", en: "The forecast for {period} is {values}." },
  pace: {
    sv: "Fortsätter utfallet i samma takt blir det {values} för {period}.",
    en: "At the same pace, the outcome for {period} will be {values}.",
  },
  reached: { sv: "Det når målvärdet, {target}.", en: "That reaches the target, {target}." },
  missed: { sv: "Det når inte målvärdet, {target}.", en: "That misses the target, {target}." },
} as const satisfies Readonly<Record<string, LocalText>>;

const notYet: LocalText = {
  sv: "Utfallet är inte helt än, så det går inte att jämföra med målvärdet.",
  en: "The outcome is not whole yet: it cannot be held against the target.",
};

/** Why the rule says what it does of an indicator; null: it has nothing to hold against the target yet. */
export function indicatorReason(scope: Scope, measured: Measured, proposal: ProposedIndicator | null): string {
  const { language } = scope;
  if (proposal === null) return inLanguage(notYet, language);
  const { reason, whole } = proposal;
  const printed = (asked: readonly Asked[]): string => printedCuts(scope, measured, asked);
  if (whole !== null && (reason === "reached" || reason === "missed")) {
    const period = formatSpan(measured.indicator.period, language, "long");
    const target = plainText(referenceInlines(scope, measured, "target", indicatorScale(scope, measured)));
    const sentences = [wholeReasons[whole.by], wholeReasons[reason]].map((one) => inLanguage(one, language));
    return fill(sentences.join(" "), { period, values: printed(whole.cuts), target });
  }
  const [now, before] = (["outcome", "previous"] as const).map((which) => measured.cuts.map((cut) => cut[which]));
  return fill(inLanguage(indicatorReasons[reason], language), {
    now: printed(now ?? []),
    before: printed(before ?? []),
  });
}

/** `Kvinnor 4,31 %, Män 2,10 %` */
function printedCuts(scope: Scope, measured: Measured, asked: readonly Asked[]): string {
  const scale = indicatorScale(scope, measured);
  const words = asked.flatMap(({ query, answer }, at) => {
    if (answer.state === "absent") return [];
    const name = measured.cuts[at]?.name ?? "";
    return [`${name} ${printValue(scope, query, answer, { in: scale }).text}`.trim()];
  });
  return words.join(", ");
}

const objectiveReasons: Readonly<Record<ObjectiveProposal["reason"], LocalText>> = {
  judged_by_parts: { sv: "{counts}. {rule}", en: "{counts}. {rule}" },
  no_majority: {
    sv: "{counts}. Inget av det gäller flertalet, så bedömningen är din.",
    en: "{counts}. None of that is the majority: the assessment is yours.",
  },
  no_part_judged: {
    sv: "Bedöm först det som målet vilar på: {names}.",
    en: "Assess first what the objective rests on: {names}.",
  },
};

const counted = {
  met: { sv: "uppfyllt {count}", en: "met {count}" },
  partly: { sv: "delvis uppfyllt {count}", en: "partly met {count}" },
  not_met: { sv: "inte uppfyllt {count}", en: "not met {count}" },
} as const satisfies Readonly<Record<string, LocalText>>;

const restsOn: LocalText = {
  sv: "Det som målet vilar på: {counts}",
  en: "What the objective rests on: {counts}",
};

const rules = {
  worst: { sv: "Det sämsta avgör.", en: "The worst decides." },
  majority: { sv: "Flertalet avgör.", en: "The majority decides." },
  share: { sv: "Uppfyllt när minst {share} % är det.", en: "Met when at least {share} % are." },
} as const satisfies Readonly<Record<string, LocalText>>;

const unknownParts: LocalText = {
  sv: "Inte bedömt, och inte räknat: {names}.",
  en: "Not assessed, and not counted: {names}.",
};
const andMore: LocalText = { sv: "{names} och {count} till", en: "{names} and {count} more" };

/** So many are named. */
const mostNames = 3;

/** Why the rule says what it does of an objective, and what it could not count. */
export function objectiveReason(proposal: ObjectiveProposal, rule: ObjectiveRule, language: Language): string {
  const { counts, reason, unknown } = proposal;
  const words = (["met", "partly", "not_met"] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => fill(inLanguage(counted[verdict], language), { count: String(counts[verdict]) }));
  const names = namesOf(unknown, language);
  const said = fill(inLanguage(objectiveReasons[reason], language), {
    names,
    counts: fill(inLanguage(restsOn, language), { counts: words.join(", ") }),
    rule: ruleText(rule, language),
  });
  if (unknown.length === 0 || reason === "no_part_judged") return said;
  return `${said} ${fill(inLanguage(unknownParts, language), { names })}`;
}

function ruleText(rule: ObjectiveRule, language: Language): string {
  if (typeof rule === "object") return fill(inLanguage(rules.share, language), { share: String(rule.share) });
  return rule === "none" ? "" : inLanguage(rules[rule], language);
}

function namesOf(all: readonly LocalText[], language: Language): string {
  const names = all.slice(0, mostNames).map((name) => `”${inLanguage(name, language)}”`);
  const rest = all.length - names.length;
  return rest === 0
    ? names.join(", ")
    : fill(inLanguage(andMore, language), { names: names.join(", "), count: String(rest) });
}

const assignmentReasons: Readonly<Record<AssignmentProposal["reason"], LocalText>> = {
  done: { sv: "Bedömdes som ”{step}” i {round}.", en: "It was assessed as “{step}” in {round}." },
  overdue: {
    sv: "Sista dagen, {end}, har passerat utan att uppdraget har bedömts som ”{step}”.",
    en: "The last day, {end}, has passed without its being assessed as “{step}”.",
  },
  stopped_late: {
    sv: "Uppdraget avslutades {ended}, efter sista dagen {end}.",
    en: "The assignment was ended on {ended}, after the last day {end}.",
  },
  stopped: {
    sv: "Uppdraget är avslutat i förtid, så bedömningen är din.",
    en: "The assignment was ended before its time: the assessment is yours.",
  },
  not_begun: {
    sv: "Uppdraget börjar {start}, efter perioden, så bedömningen är din.",
    en: "The assignment begins on {start}, after the period: the assessment is yours.",
  },
  time_left: {
    sv: "Sista dagen är {end} och har inte passerat, så bedömningen är din.",
    en: "The last day is {end} and has not passed: the assessment is yours.",
  },
  no_last_day: {
    sv: "Uppdraget har ingen sista dag, så bedömningen är din.",
    en: "The assignment has no last day: the assessment is yours.",
  },
};

interface AssignmentEvidence {
  readonly assignment: Assignment;
  /** That an assignment stands on that is done. */
  readonly step: ScaleStep | null;
  /** The round in which it was said to be. */
  readonly done: Round | null;
}

export function assignmentReason(
  { reason }: AssignmentProposal,
  { assignment: { start, end, ended }, step, done }: AssignmentEvidence,
  language: Language,
): string {
  const day = (date: string | null | undefined): string => (date ? formatDay(date, language) : "");
  return fill(inLanguage(assignmentReasons[reason], language), {
    start: day(start),
    end: day(end),
    ended: day(ended?.date),
    step: step === null ? "" : inLanguage(step.name, language),
    round: done === null ? "" : inLanguage(done.name, language),
  });
}

const controlReasons: Readonly<Record<ControlProposal["reason"], LocalText>> = {
  performed: { sv: "Kontrollen är genomförd.", en: "The control has been performed." },
  performed_partly: { sv: "Kontrollen är delvis genomförd.", en: "The control has been partly performed." },
  not_performed: { sv: "Kontrollen genomfördes inte: {why}", en: "The control was not performed: {why}" },
};

export function controlReason({ reason }: ControlProposal, control: Control, language: Language): string {
  const why = control.reason === null ? "" : inLanguage(control.reason, language);
  return fill(inLanguage(controlReasons[reason], language), { why });
}
