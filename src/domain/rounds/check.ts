import type { Measure } from "../measures/measure.ts";
import type { IsoDate, Organisation } from "../organisation/organisation.ts";
import { parseDecimal, sign } from "../quantities/rational.ts";
import { deadlineFaults, earlierFaults } from "./deadlines.ts";
import { roundFault, type RoundFault } from "./fault.ts";
import { plainAsks, type AskedDeviation, type Question, type Round, type RoundHead } from "./round.ts";
import { treeOfRound } from "./standing.ts";

/** What a round can name. */
interface RoundNames {
  readonly organisation: Organisation;
  readonly measures: readonly Measure[];
  readonly reports: readonly { readonly id: string }[];
  readonly rounds: readonly Round[];
}

type Faults = readonly RoundFault[];

/** What keeps a round from standing, in the order of a form. `before`: as it stood; null: it is new. */
export function roundFaults(names: RoundNames, round: RoundHead, before: Round | null, today: IsoDate): Faults {
  const tree = treeOfRound(names.organisation, round);
  const asked = new Set(before === null || !isBegun(before) ? [] : before.units);
  const { deviations, questions } = round.asks ?? plainAsks;
  return [
    ...(round.name.sv.trim() === "" ? [roundFault("name", "name_missing")] : []),
    ...(before !== null && isAlike(round, before) ? [] : twiceFaults(names.rounds, round)),
    ...deadlineFaults(tree, round, today, before),
    ...(round.units.length === 0 ? [roundFault("units", "round_without_units")] : []),
    ...round.units
      .filter((unit) => !tree.position.has(unit) && !asked.has(unit))
      .map((unit) => roundFault("units", "asked_unit_ended", { name: unit })),
    ...(isEmpty(round) ? [roundFault("subjects", "nothing_asked")] : []),
    ...deviations.flatMap((one, index) => deviationFaults(names, deviations, one, index)),
    ...questions.flatMap((one, index) => questionFaults(questions, one, index)),
    ...knownFaults("report", "unknown_report", names.reports, round.report),
    ...knownFaults("previous", "unknown_round", names.rounds, round.previous),
  ];
}

/** What would take away what somebody may have answered in a round that has begun, or be another round than the one that they answer. */
export function begunFaults(round: RoundHead, before: Round): Faults {
  const [asks, stood] = [round.asks ?? plainAsks, before.asks ?? plainAsks];
  const kept = new Set(round.units);
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const locked = [
    { field: "period", is: [round.period.from, round.period.to], was: [before.period.from, before.period.to] },
    { field: "subjects", is: asks.subjects.toSorted(), was: stood.subjects.toSorted() },
    { field: "deviations", is: asks.deviations.map(deviationKey), was: stood.deviations.map(deviationKey) },
    { field: "report", is: round.report, was: before.report },
    { field: "previous", is: round.previous, was: before.previous },
  ];
  return [
    ...locked.filter(({ is, was }) => !isSame(is, was)).map(({ field }) => roundFault(field, "asked_already")),
    ...earlierFaults(round, before),
    ...before.units
      .filter((unit) => !kept.has(unit))
      .map((unit) => roundFault("units", "unit_taken_away", { name: unit })),
    ...stood.questions
      .filter((one) => !asks.questions.some((other) => questionKey(one) === questionKey(other)))
      .map(({ name }) => roundFault("questions", "question_taken_away", { name: name.sv })),
  ];
}

/** Whether units may have answered: it has been opened, or something has been said in it. */
export function isBegun({
  stage,
  submissions,
  assessments,
  comments,
}: Pick<Round, "stage" | "submissions" | "assessments" | "comments">): boolean {
  return stage !== "planned" || [submissions, assessments, comments].some((said) => said.length > 0);
}

const deviationKey = ({ measure, over: { amount = "", percent = "" } }: AskedDeviation): string =>
  JSON.stringify([measure, amount, percent]);

const questionKey = ({ id, name, help, required }: Question): string =>
  JSON.stringify([id, name.sv, name.en ?? "", help?.sv ?? "", help?.en ?? "", required]);

function twiceFaults(rounds: readonly Round[], round: RoundHead): Faults {
  const same = rounds.find((one) => one.id !== round.id && isAlike(one, round));
  if (same === undefined || round.units.length === 0) return [];
  return [roundFault("period", "round_made_twice", { name: same.name.sv })];
}

type Scope = Pick<RoundHead, "period" | "units">;

/** Whether two ask the same units of the same period. */
function isAlike(one: Scope, other: Scope): boolean {
  const [units, others] = [new Set(one.units), new Set(other.units)];
  const isSamePeriod = one.period.from === other.period.from && one.period.to === other.period.to;
  return isSamePeriod && units.size === others.size && [...units].every((unit) => others.has(unit));
}

function isEmpty({ asks }: RoundHead): boolean {
  const { subjects, deviations, questions } = asks ?? plainAsks;
  return subjects.length + deviations.length + questions.length === 0;
}

function deviationFaults(
  { measures }: RoundNames,
  all: readonly AskedDeviation[],
  { measure, over }: AskedDeviation,
  index: number,
): Faults {
  const field = `deviation-${index}`;
  const found = measures.find(({ id }) => id === measure);
  const limits = (["amount", "percent"] as const).flatMap((limit) => {
    const written = over[limit];
    const value = written === undefined ? null : parseDecimal(written);
    if (written === undefined || (value !== null && sign(value) >= 0)) return [];
    return [roundFault(`${field}-${limit}`, "bad_limit", { name: written })];
  });
  return [
    ...(measure === "" ? [roundFault(field, "measure_missing")] : []),
    ...(found === undefined && measure !== "" ? [roundFault(field, "unknown_measure", { name: measure })] : []),
    ...(found !== undefined && found.unit !== "sek" ? [roundFault(field, "deviation_not_money")] : []),
    ...(all.findIndex((one) => one.measure === measure) === index ? [] : [roundFault(field, "deviation_twice")]),
    ...(over.amount === undefined && over.percent === undefined
      ? [roundFault(`${field}-amount`, "limit_missing")]
      : []),
    ...limits,
  ];
}

function questionFaults(all: readonly Question[], { id, name }: Question, index: number): Faults {
  const field = `question-${index}`;
  const text = name.sv.trim().toLowerCase();
  if (text === "") return [roundFault(field, "question_missing")];
  const isFirst = all.findIndex((one) => one.id === id || one.name.sv.trim().toLowerCase() === text) === index;
  const isId = /^[a-z0-9][a-z0-9_-]*$/u.test(id);
  return [
    ...(isFirst ? [] : [roundFault(field, "question_twice")]),
    ...(isId ? [] : [roundFault(field, "bad_question", { name: id })]),
  ];
}

function knownFaults(
  field: string,
  code: "unknown_report" | "unknown_round",
  known: readonly { readonly id: string }[],
  name: string | null,
): Faults {
  return name === null || known.some(({ id }) => id === name) ? [] : [roundFault(field, code, { name })];
}
