import type { Language } from "#domain/text.ts";

import type { Inline } from "../document.ts";
import type { Page } from "../page.ts";
import { found, type Result } from "../result.ts";
import { historyOf, type ChangeBatchView, type ChangeView, type ThingsView } from "../store/history.ts";
import { momentText } from "../store/moment.ts";
import { nounText } from "../store/nouns.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { cell, left, link, right, row, section, table, text } from "./parts.ts";
import { word } from "./words.ts";

const changesShown = 25;

/** What has been recorded, newest first, a page at a time; the first page is 1. */
export async function historyPage(open: OpenWorkspace, number: number, language: Language): Promise<Result<Page>> {
  const history = await historyOf(open, { offset: (number - 1) * changesShown, limit: changesShown });
  if (!history.ok) return history;
  const { total, offset, items } = history.value;
  const heads = [
    right(word("change", language)),
    left(word("when", language), 2),
    left(word("who", language)),
    left(word("why", language), 3),
    left(word("what", language), 4),
  ];
  const rows = items.map((change) => changeRow(change, language));
  const older =
    offset + items.length < total ? { text: word("older", language), address: pageAddress(number + 1) } : null;
  const blocks = rows.length === 0 ? [] : [table("history", word("history", language), heads, rows)];
  const empty = rows.length === 0 ? word("noHistory", language) : null;
  return found({
    title: word("history", language),
    breadcrumb: [
      { text: word("data", language), address: "data" },
      { text: word("history", language), address: null },
    ],
    lede: ledeOf(number, total, language),
    sections: [section("history", word("changes", language), blocks, { more: older, empty })],
  });
}

const pageAddress = (number: number): string => `data/history/${number}`;

function ledeOf(number: number, total: number, language: Language): readonly Inline[] {
  const lede = text(word("historyLede", language, { count: String(total) }));
  return number <= 1 ? [lede] : [lede, text(" "), link(pageAddress(number - 1), word("newer", language))];
}

function changeRow({ number, at, by, reason, things, batches }: ChangeView, language: Language) {
  const what = [
    ...batches.map((one) => link(`data/batches/${one.number}`, batchText(one, language))),
    ...things.map((one) => text(thingsText(one, language))),
  ].flatMap((one, index) => (index === 0 ? [one] : [text("; "), one]));
  return row([cell(String(number)), cell(momentText(at)), cell(by), cell(reason), cell(...what)]);
}

function batchText({ number, file, rows, undoes, holds }: ChangeBatchView, language: Language): string {
  const values = { number: String(number), file: file ?? "", rows: String(rows), undoes: String(undoes) };
  const told = word(undoes === null ? "batchOf" : "batchUndoes", language, values);
  return holds ? told : `${told} (${word("undone", language)})`;
}

/** `mått (nya: 3, ändrade: 1)` */
export function thingsText({ noun, added, changed, removed }: ThingsView, language: Language): string {
  const counts = [
    [added, "added"],
    [changed, "changed"],
    [removed, "removed"],
  ] as const;
  const told = counts.flatMap(([count, key]) => (count === 0 ? [] : [`${word(key, language)}: ${count}`]));
  return `${nounText(noun, language)} (${told.join(", ")})`;
}
