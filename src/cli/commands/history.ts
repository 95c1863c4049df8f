import { historyOf, recordedHistory, type ChangeView } from "#app/history/history.ts";
import { asWritten } from "#app/history/names.ts";
import type { HistoryRequest } from "#app/history/request.ts";
import { tellStep } from "#app/history/step.ts";
import { batchText, moreText, stepLines, stepsInBrief } from "#app/history/text.ts";
import { momentText } from "#app/store/moment.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import type { Language } from "#domain/text.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson } from "../output.ts";
import type { AsOfOptions } from "../store.ts";
import { word } from "../words.ts";

export interface HistoryOptions extends AsOfOptions, Omit<HistoryRequest, "text"> {
  readonly reason?: string;
  readonly limit: number;
}

/** So many things of a change are told one by one; of one that is asked for by itself, all. */
const mostTold = 20;

/** `tertial history <place>`: the changes, newest first: when, who, why and what, in words. With --json also from what to what. */
export function history(place: string, options: HistoryOptions): Promise<number> {
  return withPlace(place, options, async (open) => {
    await (options.json === true ? printEntries(open, options) : printChanges(open, options));
    return exitCode.ok;
  });
}

function requestOf({ change, noun, id, by, from, to, reason }: HistoryOptions): HistoryRequest {
  return { change, noun, id, by, from, to, text: reason };
}

async function printChanges(open: OpenWorkspace, options: HistoryOptions): Promise<void> {
  const { language, limit, change, id } = options;
  const slice = { offset: 0, limit, steps: change === undefined ? mostTold : undefined };
  const isBrief = change === undefined && id === undefined;
  const { items } = valueOf(await historyOf(open, requestOf(options), slice, language, asWritten), open, language);
  if (items.length === 0) print(word("noHistory", language));
  else print(items.map((one) => changeLines(one, isBrief, language).join("\n")).join("\n\n"));
}

async function printEntries(open: OpenWorkspace, options: HistoryOptions): Promise<void> {
  const { language, limit } = options;
  const { entries } = valueOf(await recordedHistory(open, requestOf(options), { offset: 0, limit }), open, language);
  const reader = { workspace: open.workspace, language };
  printJson(
    entries.map((entry) => ({
      ...entry,
      items: entry.items.map((step) => ({ ...step, ...tellStep(step, reader) })),
    })),
  );
}

function changeLines(change: ChangeView, isBrief: boolean, language: Language): readonly string[] {
  const { number, at, who, reason, batches } = change;
  const steps = isBrief ? stepsInBrief(change) : change.steps;
  const more = moreText(change, language);
  const told = [
    ...batches.map((batch) => batchText(batch, language)),
    ...steps.flatMap(stepLines),
    ...(more === null ? [] : [more]),
  ];
  return [`${number}  ${momentText(at)}  ${who}  ${reason}`, ...told.map((line) => `  ${line}`)];
}
