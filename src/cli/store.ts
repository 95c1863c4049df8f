import { userInfo } from "node:os";

import { describeKept, type Kept } from "#app/store/reach.ts";
import type { SavedFolder } from "#app/workspaces/canonical.ts";
import { fill } from "#domain/terms.ts";

import {
  exitCode,
  hasErrors,
  print,
  printJson,
  problemJson,
  problemText,
  tell,
  UsageError,
  type CommonOptions,
} from "./output.ts";
import { word } from "./words.ts";

/** What a command that records something is told. */
export interface SignedOptions extends CommonOptions {
  readonly by?: string;
  readonly reason?: string;
}

/** What a command that asks of a database is told. */
export interface AsOfOptions extends CommonOptions {
  readonly asOf?: string;
}

type StoreError = Extract<Kept<never>, { ok: false }>["error"];

/** Who does it, as told or whoever is logged in; when, by this machine's clock; and why. */
export function authorOf({ by, reason }: SignedOptions, usualReason: string) {
  return { by: by ?? userInfo().username, at: new Date().toISOString(), reason: reason ?? usualReason };
}

/** A moment as written: the number of a change, a day (its end, UTC) or a moment. Throws a UsageError for anything else. */
export function momentOf({ asOf, language }: AsOfOptions): string | number | undefined {
  if (asOf === undefined) return undefined;
  if (/^\d{1,9}$/u.test(asOf)) return Number(asOf);
  const moment = new Date(/^\d{4}-\d\d-\d\d$/u.test(asOf) ? `${asOf}T23:59:59.999Z` : asOf);
  if (!/^\d{4}-\d\d-\d\d/u.test(asOf) || Number.isNaN(moment.getTime()))
    throw new UsageError(word("badMoment", language));
  return moment.toISOString();
}

/** Tells what the database could not do, with code 1. */
export function refuse(error: StoreError, { language, json }: CommonOptions): number {
  const { message, advice } = describeKept(error, language);
  if (json === true) printJson({ error: error.code, message, advice });
  else tell(`${message}\n${word("advice", language)} ${advice}`);
  return exitCode.failed;
}

/** Tells what was written in a folder, or why nothing was. */
export function tellSaved(saved: SavedFolder, folder: string, { language, json }: CommonOptions): number {
  const { problems, unwritable, files } = saved;
  const told = problems.map((problem) => problemJson(problem, language));
  const reasons = [
    ...problems.map((problem) => problemText(problem, language)),
    ...(unwritable === null ? [] : [fill(word(unwritable.kind, language), { id: unwritable.id })]),
  ];
  const failed = hasErrors(problems) || unwritable !== null;
  if (json === true) printJson({ folder, files, problems: told, unwritable });
  else if (failed) print([...reasons, word("notWritten", language)].join("\n\n"));
  else print(`${fill(word("written", language), { files: String(files.length) })} ${folder}`);
  return failed ? exitCode.failed : exitCode.ok;
}

/** A folder that cannot be written to is for the person to know, not a fault of ours. */
export async function written<T>(folder: string, { language }: CommonOptions, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new UsageError(`${word("cannotWrite", language)} ${folder}.`);
    throw error;
  }
}
