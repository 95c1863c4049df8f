import type { Language } from "#domain/text.ts";

import type { RecordedBatchView } from "../explanation/view.ts";
import type { NamesOf } from "../history/names.ts";
import type { Page } from "../page.ts";
import { found, type Result } from "../result.ts";
import { momentText } from "../store/moment.ts";
import { fileUses } from "../uses/file.ts";
import type { FileUsesView } from "../uses/view.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { batchState } from "./batch.ts";
import { cell, left, paragraph, right, row, section, sectionIfAny, table, text } from "./parts.ts";
import { unitsText, usesSections } from "./uses.ts";
import { word } from "./words.ts";

/** A file that values come from: which reports print them, what it gives values to, and when it was read. Throws a StoreError. */
export async function filePage(
  open: OpenWorkspace,
  file: string,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<Page>> {
  const uses = await fileUses(open, file, language, namesOf);
  if (!uses.ok) return uses;
  const { facts, period, units, measures, batches } = uses.value;
  return found({
    title: file,
    breadcrumb: [
      { text: word("data", language), address: "data" },
      { text: file, address: null },
    ],
    lede: [text(word("fileLede", language, { facts: String(facts), period }))],
    sections: [
      ...usesSections(uses.value, "restingReportsOfFile", language),
      section("measures", word("fileMeasures", language), [measuresTable(measures, language)]),
      section("units", word("fileUnits", language), [paragraph(text(unitsText(units, language)))]),
      ...sectionIfAny(
        "batches",
        word("batches", language),
        batches.length === 0 ? [] : [batchTable(batches, language)],
      ),
    ],
  });
}

function measuresTable(measures: FileUsesView["measures"], language: Language) {
  const heads = [left(word("measure", language), 4), right(word("count", language))];
  const rows = measures.map(({ text: name, address, facts }) => row([cell(name), cell(String(facts))], address));
  return table("measures", word("fileMeasures", language), heads, rows);
}

function batchTable(batches: readonly RecordedBatchView[], language: Language) {
  const heads = [
    left(word("batch", language)),
    left(word("when", language), 2),
    left(word("who", language)),
    left(word("why", language), 3),
    right(word("batchRows", language)),
    left(word("state", language), 2),
  ];
  const rows = batches.map((batch) =>
    row(
      [
        cell(word("batchTitle", language, { number: String(batch.number) })),
        cell(momentText(batch.at)),
        cell(batch.who),
        cell(batch.reason),
        cell(String(batch.rows)),
        cell(batchState(batch, language)),
      ],
      `data/batches/${batch.number}`,
    ),
  );
  return table("batches", word("batches", language), heads, rows);
}
