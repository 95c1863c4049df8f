import type { Language, LocalText } from "#domain/text.ts";
import { writeCsvTable } from "#reports/write/csv.ts";

import type { DocumentRow } from "../document.ts";
import { cell, left, row, table } from "../pages/parts.ts";
import { found, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { historyOf, type ChangeView } from "./history.ts";
import type { NameOf } from "./names.ts";
import { nounText } from "./nouns.ts";
import type { HistoryRequest } from "./request.ts";
import { batchText, sentenceLines } from "./text.ts";

const heads: readonly LocalText[] = [
  { sv: "Ändring", en: "Change" },
  { sv: "Tidpunkt", en: "Moment" },
  { sv: "Vem", en: "Who" },
  { sv: "Varför", en: "Why" },
  { sv: "Slag", en: "Sort" },
  { sv: "Id", en: "Id" },
  { sv: "Vad", en: "What" },
  { sv: "Hur", en: "How" },
  { sv: "Kontrollsumma", en: "Checksum" },
];

/** So many changes are read at a time. */
const atATime = 100;

/**
 * All changes that fit as a file for a spreadsheet: a line for each thing and batch, newest change first. Refuses as `historyOf`.
 * Throws a StoreError.
 */
export async function historyFile(
  open: Pick<OpenWorkspace, "id" | "workspace" | "stored">,
  request: HistoryRequest,
  language: Language,
  nameOf: NameOf,
): Promise<Result<{ readonly name: string; readonly text: string }>> {
  const rows: DocumentRow[] = [];
  for (let offset = 0; ; offset += atATime) {
    const told = await historyOf(open, request, { offset, limit: atATime }, language, nameOf);
    if (!told.ok) return told;
    rows.push(...told.value.items.flatMap((change) => rowsOf(change, language)));
    if (offset + atATime >= told.value.total) break;
  }
  const columns = heads.map((head) => left(head[language] ?? head.sv));
  return found({ name: `${open.id}-history.csv`, text: writeCsvTable(table("history", "", columns, rows)) });
}

function rowsOf({ number, at, who, reason, hash, steps, batches }: ChangeView, language: Language): DocumentRow[] {
  const line = (...what: readonly [sort: string, id: string, what: string, how: string]): DocumentRow =>
    row([String(number), at, who, reason, ...what, hash].map((one) => cell(one)));
  return [
    ...steps.map(({ noun, id, title, sentences }) =>
      line(nounText(noun, language), id, title, sentences.flatMap(sentenceLines).join("\n")),
    ),
    ...batches.map((batch) => line(nounText("batch", language), String(batch.number), batchText(batch, language), "")),
  ];
}
