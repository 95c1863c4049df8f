import { describe } from "#domain/problems/catalogue.ts";
import type { Sentences } from "#domain/problems/catalogue/entry.ts";
import type { Language } from "#domain/text.ts";
import { readPeople, type PeopleTable } from "#imports/people/csv.ts";
import { listPeople, savePeople } from "#store/directory/person.ts";

import { denialText } from "../permissions/words.ts";
import { describeRefusal } from "../refusals.ts";
import { refused } from "../result.ts";
import { addedEntry, changedEntry, codeOf, type Hand } from "./change.ts";
import { planOf, type CsvPlan, type GrantRequest, type PeopleLine, type RowFault } from "./csv-plan.ts";
import { rolesOfFile, type Giver, type RequestOutcome } from "./csv-roles.ts";
import { peopleText } from "./words.ts";

/** Something wrong with a file of people; null for a line: with the whole file. */
export interface PeopleProblem extends Sentences {
  readonly code: string;
  readonly line: number | null;
  readonly excerpt: string | null;
}

/** A role that a row asks for, and what comes of it; `unchanged`: the person has it already on all those days. */
export interface RoleLine extends GrantRequest {
  readonly outcome: "new" | "unchanged" | "wrong";
}

export interface PeopleCsv {
  /** The people are saved. False also where they were to be, and something is wrong: then nothing is written at all. */
  readonly isWritten: boolean;
  /** What the file was taken to be in; only UTF-8 is certain. */
  readonly encoding: PeopleTable["encoding"];
  readonly lines: readonly PeopleLine[];
  readonly grants: readonly RoleLine[];
  /** Where the people are saved all the same, somebody else changed the roles of a workspace in between, and none was given in it. */
  readonly problems: readonly PeopleProblem[];
}

interface CsvRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
  /** False: shows what it would do, and writes nothing. */
  readonly isConfirmed: boolean;
  readonly newId: () => string;
  /** Null where there are no workspaces to give roles in. */
  readonly giver: Giver | null;
}

/**
 * Adds and changes people and gives roles as a CSV file says, all of it or nothing. Nobody is taken away because they are not in the
 * file. People and each workspace are databases of their own: all is tried first, then people are saved, then roles are given.
 */
export async function peopleFromCsv(hand: Hand, request: CsvRequest): Promise<PeopleCsv> {
  const { language, giver, isConfirmed } = request;
  const table = readPeople(request.file, request.bytes);
  const plan = planOf(await listPeople(hand.directory), table.rows, hand.at, request.newId);
  const tried = await rolesOfFile(hand, giver, plan, false);
  const problems = [
    ...table.problems.map((one) => {
      return { code: one.code, line: one.line, excerpt: one.excerpt, ...describe(one, language) };
    }),
    ...plan.faults.map((fault) => rowProblem(fault, language)),
    ...roleProblems(plan, tried, language),
  ].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const told = { encoding: table.encoding, lines: plan.lines, grants: roleLines(plan, tried) };
  if (!isConfirmed || problems.length > 0) return { ...told, problems, isWritten: false };
  const late = await savePlan(hand, plan);
  if (late !== null) return { ...told, problems: [rowProblem(late, language)], isWritten: false };
  const given = await rolesOfFile(hand, giver, plan, true);
  return { ...told, grants: roleLines(plan, given), problems: roleProblems(plan, given, language), isWritten: true };
}

/** Null where it is done; else what somebody else has done in between. */
async function savePlan(hand: Hand, { added, changed, lineOf }: CsvPlan): Promise<RowFault | null> {
  const entries = [
    ...added.map((person) => addedEntry(hand, person)),
    ...changed.map(({ id, change }) => changedEntry(hand, id, change)),
  ];
  const failed = await savePeople(hand.directory, { added, changed, entries });
  if (failed === null) return null;
  const line = lineOf.get(failed.person) ?? null;
  return { line, excerpt: null, refusal: refused(codeOf(failed.because)).refusal };
}

function rowProblem({ line, excerpt, refusal }: RowFault, language: Language): PeopleProblem {
  return { code: refusal.code, line, excerpt, ...peopleText(refusal, language) };
}

function roleLines({ grants }: CsvPlan, outcomes: readonly RequestOutcome[]): readonly RoleLine[] {
  return grants.map((request, index) => {
    const outcome = outcomes[index];
    const isNew = outcome?.ok === true && outcome.value.isNew;
    return { ...request, outcome: outcome?.ok !== true ? "wrong" : isNew ? "new" : "unchanged" };
  });
}

function roleProblems(
  { grants }: CsvPlan,
  outcomes: readonly RequestOutcome[],
  language: Language,
): readonly PeopleProblem[] {
  return grants.flatMap(({ line, userName, workspace, unit, role }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || outcome.ok) return [];
    return [{ line, excerpt: [userName, workspace, unit, role].join(";"), ...outcomeText(outcome, language) }];
  });
}

function outcomeText(outcome: Exclude<RequestOutcome, { readonly ok: true }>, language: Language) {
  if ("denied" in outcome) {
    const why = denialText("administer", outcome.denied.because, language);
    return { code: "not_allowed", ...peopleText(refused("not_allowed", { why }).refusal, language) };
  }
  if ("told" in outcome) return { code: outcome.told.code, ...peopleText(outcome.told, language) };
  return { code: outcome.refusal.code, ...describeRefusal(outcome.refusal, language) };
}
