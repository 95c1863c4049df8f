import { isDeepStrictEqual } from "node:util";

import { storeHistory } from "#app/store/operate.ts";
import type { Language } from "#domain/text.ts";

import { nounText, type HistoryEntry } from "../nouns.ts";
import { exitCode, print, printJson, withProgress } from "../output.ts";
import { momentOf, refuse, type AsOfOptions } from "../store.ts";
import { word } from "../words.ts";

/** So many things of a change are listed one by one; of more only how many of each sort. */
const mostListed = 20;

/** `tertial history <place>`: the changes, newest first: when, who, why and what. With --json from what to what. */
export async function history(place: string, options: AsOfOptions): Promise<number> {
  const { language } = options;
  const kept = await withProgress("storing", language, storeHistory(place, { asOf: momentOf(options) }));
  if (!kept.ok) return refuse(kept.error, options);
  if (options.json === true) printJson(kept.value);
  else if (kept.value.length === 0) print(word("noHistory", language));
  else print(kept.value.map((entry) => entryText(entry, language)).join("\n\n"));
  return exitCode.ok;
}

function entryText({ id, at, by, reason, items, batches }: HistoryEntry, language: Language): string {
  const things =
    items.length > mostListed ? [countsText(items, language)] : items.map((item) => itemText(item, language));
  const facts = batches.map((batch) => batchText(batch, language));
  return [`${id}  ${at}  ${by}  ${reason}`, ...[...things, ...facts].map((line) => `  ${line}`)].join("\n");
}

function countsText(items: HistoryEntry["items"], language: Language): string {
  const counts = [...Map.groupBy(items, ({ noun }) => noun)].map(
    ([noun, steps]) => `${nounText(noun, language)} ${steps.length}`,
  );
  return `${items.length} ${word("things", language)}: ${counts.join(", ")}`;
}

/** What became of a thing, and which of its keys say something else. */
function itemText({ noun, id, before, after }: HistoryEntry["items"][number], language: Language): string {
  const name = [nounText(noun, language), id].filter((part) => part !== "").join(" ");
  if (after === null) return `${name}: ${word("removed", language)}`;
  if (before === null) return `${name}: ${word("added", language)}`;
  const keys = changedKeys(before, after);
  return `${name}: ${word("changed", language)}${keys.length === 0 ? "" : ` (${keys.join(", ")})`}`;
}

/** What belongs to another thing has its own keys inside `value`. */
function changedKeys(before: object, after: object): readonly string[] {
  const [one, other] = [new Map(Object.entries(inside(before))), new Map(Object.entries(inside(after)))];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => key !== "place" && !isDeepStrictEqual(one.get(key), other.get(key)));
}

function inside(body: object): object {
  return "value" in body && body.value instanceof Object ? body.value : body;
}

function batchText(
  { id, kind, file, rows, undoes, holds }: HistoryEntry["batches"][number],
  language: Language,
): string {
  const what =
    kind === "undo" ? `${word("undoes", language)} ${undoes}` : `${file ?? ""}, ${rows} ${word("rows", language)}`;
  return `${word("batch", language)} ${id}: ${what}${holds ? "" : ` (${word("undone", language)})`}`;
}
