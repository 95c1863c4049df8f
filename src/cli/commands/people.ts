import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";

import { peopleFromCsv, type PeopleCsv } from "#app/people/csv.ts";
import { withDirectory } from "#app/people/directory.ts";
import { fill } from "#domain/terms.ts";

import { refuseStore, requirePlace } from "../open.ts";
import { exitCode, print, printJson, UsageError, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

export interface PeopleOptions extends CommonOptions {
  readonly csv: string;
  readonly confirm?: boolean;
}

/** `tertial people <directory> --csv <file>`: what the file would add and change; with `--confirm` it is written, all or nothing. */
export async function people(place: string, options: PeopleOptions): Promise<number> {
  const { language, confirm: isConfirmed = false } = options;
  await requirePlace(place, options);
  const found = await stat(options.csv).catch(() => null);
  if (found?.isFile() !== true) throw new UsageError(`${word("noFile", language)} ${options.csv}`);
  const bytes = await readFile(options.csv);
  try {
    return await withDirectory(place, async (directory) => {
      const hand = { directory, at: new Date().toISOString(), by: null, isProgram: false };
      // Roles stand in workspaces, which are not open here.
      const request = { file: options.csv, bytes, language, isConfirmed, newId: randomUUID, giver: null };
      return tellPeople(await peopleFromCsv(hand, request), options);
    });
  } catch (error) {
    return refuseStore(error, options);
  }
}

function tellPeople(csv: PeopleCsv, { language, json, confirm }: PeopleOptions): number {
  const code = csv.problems.length > 0 ? exitCode.failed : exitCode.ok;
  if (json === true) {
    printJson(csv);
    return code;
  }
  const count = (outcome: string): string => String(csv.lines.filter((line) => line.outcome === outcome).length);
  const counts = { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), wrong: count("wrong") };
  const problems = csv.problems.map(({ code: of, line, excerpt, message, advice }) => {
    const where = `${of}${line === null ? "" : `  ${word("line", language)} ${line}`}`;
    const shown = excerpt === null ? [] : [`    ${excerpt}`];
    return [where, ...shown, `  ${message}`, `  ${word("advice", language)} ${advice}`].join("\n");
  });
  const end = problems.length > 0 ? "notRecorded" : confirm === true ? "peopleWritten" : "preview";
  const encoding = csv.encoding === "UTF-8" ? [] : [fill(word("readAs", language), { encoding: csv.encoding })];
  print([...problems, ...encoding, fill(word("peopleCounts", language), counts), word(end, language)].join("\n\n"));
  return code;
}
