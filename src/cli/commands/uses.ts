import { allAsWritten } from "#app/history/names.ts";
import { momentText } from "#app/store/moment.ts";
import { fileUses } from "#app/uses/file.ts";
import { measureUses } from "#app/uses/measure.ts";
import { settled } from "#app/settled.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { nearest } from "#domain/problems/nearest.ts";

import { listedChoices, valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson, UsageError, type CommonOptions } from "../output.ts";
import { listed, usesLines } from "../uses.ts";
import { word } from "../words.ts";

/** `tertial uses <place> <measure|file>`: where a measure, or what a file gives values to, is used, all the way. */
export function uses(place: string, name: string, options: CommonOptions): Promise<number> {
  return withPlace(place, options, async (open) => {
    if (open.workspace.measures.some(({ id }) => id === name)) await tellMeasure(open, name, options);
    else await tellFile(open, name, options);
    return exitCode.ok;
  });
}

async function tellMeasure(open: OpenWorkspace, name: string, { language, json }: CommonOptions): Promise<void> {
  const found = valueOf(await settled(open, () => measureUses(open, name, language)), open, language);
  if (json === true) printJson(found);
  else print(usesLines(found, language).join("\n"));
}

async function tellFile(open: OpenWorkspace, name: string, options: CommonOptions): Promise<void> {
  const { language, json } = options;
  const files = await settled(open, () => [...open.cube.counts().files.keys()]);
  if (!files.includes(name)) throw new UsageError(unknownText(open, name, files, options));
  const found = valueOf(await fileUses(open, name, language, allAsWritten), open, language);
  if (json === true) return printJson(found);
  const { facts, period, measures, units, batches } = found;
  print(
    [
      `${name}: ${facts} ${word("facts", language)}, ${period}`,
      ...usesLines(found, language),
      ...listed(
        word("measuresOfFile", language),
        measures.map(({ id, text, facts: count }) => `${text} (${id}): ${count} ${word("facts", language)}`),
      ),
      ...listed(
        word("unitsOfFile", language),
        units.map(({ code, name: unit }) => `${unit} (${code})`),
      ),
      ...listed(
        word("batches", language),
        batches.map(({ number, at, who, rows, reason, undoneBy }) => {
          const state = undoneBy === null ? "" : ` (${word("undone", language)})`;
          return `${number}: ${momentText(at)} ${who}, ${rows} ${word("rows", language)}, ${reason}${state}`;
        }),
      ),
    ].join("\n"),
  );
}

function unknownText(
  { workspace }: OpenWorkspace,
  name: string,
  files: readonly string[],
  { language }: CommonOptions,
): string {
  const all = [...files, ...workspace.measures.map(({ id }) => id)];
  return `${word("neither", language)} ${name}. ${word("choose", language)} ${listedChoices(all, nearest(name, all))}.`;
}
