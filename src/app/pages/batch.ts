import type { Language } from "#domain/text.ts";

import type { Block, Inline } from "../document.ts";
import type { RecordedBatchView } from "../explanation/view.ts";
import { historyAddress } from "../history/address.ts";
import type { NamesOf } from "../history/names.ts";
import { countText } from "../history/text.ts";
import type { Page, PageSection } from "../page.ts";
import { found, type Result } from "../result.ts";
import { momentText } from "../store/moment.ts";
import { batchUses, type BatchUsesView } from "../uses/batch.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { link, section, text } from "./parts.ts";
import { fileLink, usesSections } from "./uses.ts";
import { word } from "./words.ts";

/** One batch: who read what, when and why, whether it holds, and where the values of its file are used. Throws a StoreError. */
export async function batchPage(
  open: OpenWorkspace,
  number: number,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<Page>> {
  const uses = await batchUses(open, number, language, namesOf);
  if (!uses.ok) return uses;
  const { batch, file } = uses.value;
  const title = word("batchTitle", language, { number: String(number) });
  return found({
    title,
    breadcrumb: [
      { text: word("data", language), address: "data" },
      { text: word("history", language), address: historyAddress({}) },
      { text: title, address: null },
    ],
    lede: [text(batchState(batch, language))],
    sections: [
      section("batch", word("batch", language), [factsOf(uses.value, language)]),
      ...(file === null ? withoutFile(batch, language) : usesSections(file, "restingReportsOfFile", language)),
    ],
  });
}

/** Whether it holds, or what came of it. */
export function batchState({ undoes, undoneBy }: RecordedBatchView, language: Language): string {
  if (undoneBy !== null) return word("batchUndoneBy", language, { number: String(undoneBy) });
  return undoes === null
    ? word("batchHolds", language)
    : word("batchUndoesShort", language, { number: String(undoes) });
}

function withoutFile({ undoes }: RecordedBatchView, language: Language): PageSection[] {
  return undoes === null
    ? [section("reports", word("fileUses", language), [], { empty: word("noFileNow", language) })]
    : [];
}

function factsOf({ batch, things, file }: BatchUsesView, language: Language): Block {
  const { at, who, reason, rows, period, sha256, undoes } = batch;
  const item = (term: Parameters<typeof word>[0], ...content: readonly Inline[]) => ({
    term: word(term, language),
    content,
  });
  const told = things.map((one) => countText(one, language)).join("; ");
  return {
    kind: "facts",
    items: [
      item("when", text(momentText(at))),
      item("who", text(who)),
      ...(reason === "" ? [] : [item("why", text(reason))]),
      ...(batch.file === "" ? [] : [item("batchFile", file === null ? text(batch.file) : fileLink(batch.file))]),
      ...(sha256 === "" ? [] : [{ term: "SHA-256", content: [text(sha256)] }]),
      item("batchRows", text(String(rows))),
      ...(period === null ? [] : [item("period", text(period))]),
      ...(undoes === null
        ? []
        : [item("batch", link(`data/batches/${undoes}`, word("batchTitle", language, { number: String(undoes) })))]),
      ...(told === "" ? [] : [item("batchWhat", text(told))]),
    ],
  };
}
