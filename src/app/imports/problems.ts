import { problem, type Problem } from "#domain/problems/problem.ts";
import type { Language } from "#domain/text.ts";

import { presentProblem, type ProblemView } from "../workspaces/view.ts";

/** What is told of a file that no reader knows. */
export function unknownSource(file: string): Problem {
  return problem("unknown-source", { file, line: null }, {});
}

/** How many problems there are of each sort. */
export function countsOf(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** So many are told. */
const mostProblems = 200;

export function problemViews(problems: readonly Problem[], language: Language): readonly ProblemView[] {
  return problems.slice(0, mostProblems).map((one) => presentProblem(one, language));
}
