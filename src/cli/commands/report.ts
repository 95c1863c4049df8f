import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { prepareFile, reportFile } from "#app/reports/file.ts";
import { allAsWritten } from "#app/history/names.ts";
import { holdReport } from "#app/reports/check/exceptions.ts";
import { findingProblems, type FindingProblem } from "#app/reports/check/problems.ts";
import { checkedView } from "#app/reports/check/view.ts";
import { readReport } from "#app/reports/read.ts";
import type { Choice } from "#app/viewpoint.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import type { ProblemView } from "#app/workspaces/view.ts";
import type { Language } from "#domain/text.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, hasErrors, print, printJson, problemViewText, tell, UsageError, withProgress } from "../output.ts";
import type { AsOfOptions } from "../store.ts";
import { word } from "../words.ts";

export interface ReportOptions extends AsOfOptions {
  readonly unit?: string;
  readonly period?: string;
  readonly round?: string;
  readonly format: string;
  readonly out: string;
}

const formats = ["pdf", "docx", "html", "json"] as const;
type Format = (typeof formats)[number];

/**
 * `tertial report <place> <report>`: writes the report in each asked format. A report with problems is still written, with the
 * gaps visible and the errors of the number check told on its first page; the command tells of both, and its exit code is 1 if any is
 * an error.
 */
export function report(place: string, id: string, options: ReportOptions): Promise<number> {
  const asked = formatsOf(options);
  asked.forEach(prepareFile);
  return withPlace(place, options, (open) => write(open, id, asked, options));
}

async function write(
  open: OpenWorkspace,
  id: string,
  asked: readonly Format[],
  options: ReportOptions,
): Promise<number> {
  const { language } = options;
  const choice: Choice = {
    unit: options.unit ?? null,
    period: options.period ?? null,
    round: options.round ?? null,
    language,
  };
  const { problems } = valueOf(await readReport(open, id, choice), open, language);
  const held = valueOf(await holdReport(open, id, choice), open, language);
  const check = await checkedView(open, id, held, language, allAsWritten);
  await writable(options.out, language, mkdir(options.out, { recursive: true }));
  const written: string[] = [];
  for (const format of asked) {
    const made = await withProgress("building", language, reportFile(open, id, format, choice));
    const file = valueOf(made, open, language);
    const path = join(options.out, file.name);
    await writable(path, language, writeFile(path, file.bytes));
    written.push(path);
  }
  if (options.json === true) printJson({ written, problems, check });
  else tellOutcome(written, problems, findingProblems(open, id, check, language), language);
  return hasErrors(problems) || check.openErrors > 0 ? exitCode.failed : exitCode.ok;
}

/** A folder that can't be written to is for the person to know, not a fault of ours. */
async function writable(path: string, language: Language, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch {
    throw new UsageError(`${word("cannotWrite", language)} ${path}.`);
  }
}

function formatsOf({ format, language }: ReportOptions): Format[] {
  const asked = format.split(",").map((one) => one.trim());
  const known = formats.filter((one) => asked.includes(one));
  if (known.length !== asked.length) throw new UsageError(`${word("badFormat", language)} ${formats.join(", ")}.`);
  return known;
}

function tellOutcome(
  written: readonly string[],
  problems: readonly ProblemView[],
  findings: readonly FindingProblem[],
  language: Language,
): void {
  for (const problem of [...problems, ...findings]) tell(problemViewText(problem, language));
  if (hasErrors(problems)) tell(word("gaps", language));
  if (hasErrors(findings)) tell(word("openErrors", language));
  for (const path of written) print(path);
}
