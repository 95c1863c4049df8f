import { storeHistory } from "#app/store/operate.ts";
import type { Language } from "#domain/text.ts";

import { exitCode, print, printJson, withProgress } from "../output.ts";
import { momentOf, refuse, type AsOfOptions } from "../store.ts";
import { word } from "../words.ts";

type Entry = Extract<Awaited<ReturnType<typeof storeHistory>>, { ok: true }>["value"][number];

/** `tertial history <place>`: the changes, newest first: when, who, why and what. */
export async function history(place: string, options: AsOfOptions): Promise<number> {
  const { language } = options;
  const kept = await withProgress("storing", language, storeHistory(place, { asOf: momentOf(options) }));
  if (!kept.ok) return refuse(kept.error, options);
  if (options.json === true) printJson(kept.value);
  else print(kept.value.map((entry) => entryText(entry, language)).join("\n\n"));
  return exitCode.ok;
}

function entryText({ id, at, by, reason, items, batches }: Entry, language: Language): string {
  const nouns = [...Map.groupBy(items, ({ noun }) => noun)].map(([noun, steps]) => `${steps.length} ${noun}`);
  const things = items.length === 0 ? [] : [`  ${items.length} ${word("things", language)}: ${nouns.join(", ")}`];
  return [`${id}  ${at}  ${by}  ${reason}`, ...things, ...batches.map((batch) => batchText(batch, language))].join(
    "\n",
  );
}

function batchText({ id, kind, file, rows, undoes, holds }: Entry["batches"][number], language: Language): string {
  const what =
    kind === "undo" ? `${word("undoes", language)} ${undoes}` : `${file ?? ""}, ${rows} ${word("rows", language)}`;
  return `  ${word("batch", language)} ${id}: ${what}${holds ? "" : ` (${word("undone", language)})`}`;
}
