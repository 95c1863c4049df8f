import type { FindingProblem } from "#app/reports/check/problems.ts";
import { presentProblem } from "#app/workspaces/view.ts";
import type { Problem } from "#domain/problems/problem.ts";
import { showable, type Language } from "#domain/text.ts";

import { severityWord, word, type Word } from "./words.ts";

/** Exit codes: 0 nothing is wrong but for warnings and questions, 1 what was asked for has errors or no value, 2 the command was not understood. */
export const exitCode = { ok: 0, failed: 1, usage: 2 } as const;

/** What every command is told. */
export interface CommonOptions {
  readonly language: Language;
  readonly json?: boolean;
}

/** The command was not understood, or what it names is not there: a sentence for the person, not a fault of ours. */
export class UsageError extends Error {}

/** What a text of a workspace could do to a terminal it is not let do. */
export function print(text: string): void {
  process.stdout.write(`${showable(text)}\n`);
}

/** Data for programs, to the letter. */
export function printJson(value: unknown): void {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? inner.toString() : inner), 2);
  process.stdout.write(`${text}\n`);
}

export function tell(text: string): void {
  process.stderr.write(`${showable(text)}\n`);
}

/** Code, place, excerpt, message and advice, as every problem is told. */
export function problemText(problem: Problem, language: Language): string {
  return problemViewText(presentProblem(problem, language), language);
}

/** The same of one that is in the language already, or of what the number check has found. */
export function problemViewText(problem: FindingProblem, language: Language): string {
  const { code, severity, file, line, excerpt, message, advice } = problem;
  const lines = [
    `${severityWord(severity, language)} ${code}  ${line === null ? file : `${file}:${line}`}`,
    ...(excerpt === null ? [] : [`    ${excerpt}`]),
    `  ${message}`,
    `  ${word("advice", language)} ${advice}`,
  ];
  return lines.join("\n");
}

export function problemJson(problem: Problem, language: Language): object {
  return presentProblem(problem, language);
}

export function hasErrors(problems: readonly Pick<FindingProblem, "severity">[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

const patience = 1000;

/** Tells on standard error what is going on, once it has taken more than a second. */
export async function withProgress<T>(doing: Word, language: Language, work: Promise<T>): Promise<T> {
  const started = performance.now();
  const say = (): void => tell(`${word(doing, language)} … ${Math.round((performance.now() - started) / 1000)} s`);
  const clock = setInterval(say, patience);
  try {
    return await work;
  } finally {
    clearInterval(clock);
  }
}
