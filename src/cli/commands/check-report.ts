import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";

import { checkFile, largestReport, markFile, pageFile } from "#app/check/check-file.ts";
import type { ReportCheckView } from "#app/check/view.ts";
import type { CheckTask } from "#app/check/work.ts";
import { describeRefusal } from "#app/refusals.ts";
import type { Result } from "#app/result.ts";
import { fill } from "#domain/terms.ts";
import { plainLine, type Language } from "#domain/text.ts";

import { findingText } from "../findings.ts";
import { exitCode, print, printJson, UsageError, withProgress, type CommonOptions } from "../output.ts";
import { counted, word } from "../words.ts";

export interface CheckReportOptions extends CommonOptions {
  /** Where a copy with the findings in it is written. */
  readonly marked?: string;
  /** Where what was found is written as a page. */
  readonly page?: string;
  /** In per cent: findings of a lower confidence are left out. */
  readonly minConfidence: number;
}

/** `tertial check-report <file>`: where anyone's report disagrees with itself. Exit code 1 if anything found is an error. */
export async function checkReport(path: string, options: CheckReportOptions): Promise<number> {
  const { language, json, page } = options;
  const view = await withProgress("checking", language, checked(await taskOf(path, options), options));
  if (page !== undefined) await write(page, pageFile(view, language).bytes, language);
  if (json === true) printJson(view);
  else print(told(view, language).join("\n\n"));
  return view.findings.some(({ severity }) => severity === "error") ? exitCode.failed : exitCode.ok;
}

async function taskOf(path: string, { language, minConfidence }: CheckReportOptions): Promise<CheckTask> {
  const known = await stat(path).catch(() => null);
  if (known?.isFile() !== true) throw new UsageError(`${word("noFile", language)} ${path}`);
  if (known.size > largestReport)
    throw new UsageError(fill(word("largeFile", language), { limit: String(largestReport / 1_000_000) }));
  const file = { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  return { file, language, least: minConfidence / 100 };
}

async function checked(task: CheckTask, { marked, language }: CheckReportOptions): Promise<ReportCheckView> {
  if (marked === undefined) return valueOf(await checkFile(task, null), language);
  const { view, copy } = valueOf(await markFile(task, null), language);
  await write(marked, copy.bytes, language);
  return view;
}

function valueOf<T>(result: Result<T>, language: Language): T {
  if (result.ok) return result.value;
  const { message, advice } = describeRefusal(result.refusal, language);
  throw new UsageError(`${message} ${advice}`);
}

async function write(path: string, bytes: Uint8Array, language: Language): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new UsageError(`${word("cannotWrite", language)} ${path}.`);
  }
}

function told({ findings, unjudged, read, rules }: ReportCheckView, language: Language): readonly string[] {
  const counts = { ...read, rules: rules.length };
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return [
    ...findings.map((finding) => findingText(finding, language)),
    ...unjudged.map(({ text }) => `${word("unjudged", language)} ${plainLine(text)}`),
    fill(word("readInReport", language), numbers),
    findings.length === 0 ? word("noFindings", language) : counted(findings, language),
  ];
}
