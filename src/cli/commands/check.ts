import { allAsWritten } from "#app/history/names.ts";
import { reportOf } from "#app/reports/build.ts";
import { holdReport } from "#app/reports/check/exceptions.ts";
import { findingProblems, type FindingProblem } from "#app/reports/check/problems.ts";
import { checkedView } from "#app/reports/check/view.ts";
import { settled } from "#app/settled.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { presentProblem } from "#app/workspaces/view.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Language } from "#domain/text.ts";

import { withPlace } from "../open.ts";
import { exitCode, hasErrors, print, printJson, problemViewText, type CommonOptions } from "../output.ts";
import { counted, word } from "../words.ts";

/** `tertial check <place>`: everything that is wrong with a workspace and its reports, also what the number check finds in them. Exit code 1 if anything is an error. */
export function check(place: string, options: CommonOptions): Promise<number> {
  return withPlace(place, options, (open) => tellProblems(open, options));
}

async function tellProblems(open: OpenWorkspace, options: CommonOptions): Promise<number> {
  const { language } = options;
  const told = [...open.problems, ...(await settled(open, () => problemsOfReports(open, options)))];
  const problems = [
    ...told.map((problem) => presentProblem(problem, language)),
    ...(hasErrors(told) ? [] : await findingsOfReports(open, language)),
  ];
  if (options.json === true) printJson(problems);
  else {
    const texts = problems.map((problem) => problemViewText(problem, language));
    const sum = problems.length === 0 ? word("noProblems", language) : counted(problems, language);
    print([...texts, sum, ...(hasValues(open) ? [] : [word("noValuesYet", language)])].join("\n\n"));
  }
  return hasErrors(problems) ? exitCode.failed : exitCode.ok;
}

/** What the number check finds in the reports; where something is wrong already, a finding may only follow from it. */
async function findingsOfReports(open: OpenWorkspace, language: Language): Promise<readonly FindingProblem[]> {
  const found: FindingProblem[] = [];
  for (const { id } of open.workspace.reports) {
    const held = await holdReport(open, id, { unit: null, period: null, round: null, language });
    if (!held.ok) continue;
    const view = await checkedView(open, id, held.value, language, allAsWritten);
    found.push(...findingProblems(open, id, view, language));
  }
  return found;
}

/** A workspace whose values are imported has none before that: its reports lack all of them, and nothing is wrong. */
const hasValues = ({ cube }: OpenWorkspace): boolean => cube.inventory().newest !== null;

/**
 * A template is right when the report can be built of it. What was told when the workspace was read is not told again; that rounded
 * rows do not add up is no fault of the template, and the table says so itself.
 */
function problemsOfReports(open: OpenWorkspace, { language }: CommonOptions): readonly Problem[] {
  // Where the definitions have errors, a gap in a report only follows from them.
  if (hasErrors(open.problems.filter(({ file }) => !file.startsWith("reports/")))) return [];
  const isTold = (problem: Problem): boolean => open.problems.some((told) => isSame(told, problem));
  const passedOver = new Set(["table-does-not-foot", ...(hasValues(open) ? [] : ["missing-value"])]);
  return open.workspace.reports.flatMap(({ id }) => {
    const built = reportOf(open, id, { unit: null, period: null, round: null, language });
    if (!built.ok) return [];
    return built.value.problems.filter((one) => !passedOver.has(one.code) && !isTold(one));
  });
}

function isSame(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.file === other.file && one.values["id"] === other.values["id"];
}
