import type { Language } from "#domain/text.ts";

import type { Block } from "../document.ts";
import type { FactView } from "../explanation/view.ts";
import type { NamesOf } from "../history/names.ts";
import type { Page } from "../page.ts";
import { found, type Result } from "../result.ts";
import { factUses } from "../uses/fact.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { link, paragraph, section, text } from "./parts.ts";
import { fileLink, unitsText, usesSections } from "./uses.ts";
import { word } from "./words.ts";

/** One stored value: the units, rows and reports whose numbers it is part of. Throws a StoreError. */
export async function factPage(
  open: OpenWorkspace,
  ref: string,
  language: Language,
  namesOf: NamesOf,
): Promise<Result<Page>> {
  const uses = await factUses(open, ref, language, namesOf);
  if (!uses.ok) return uses;
  const { fact, measure, units } = uses.value;
  const title = word("factTitle", language, { measure, value: fact.value });
  return found({
    title,
    breadcrumb: [
      { text: word("data", language), address: "data" },
      { text: title, address: null },
    ],
    lede: [text([fact.unit, fact.period, fact.scenario, fact.cut].filter((part) => part !== "").join(" · "))],
    sections: [
      section("origin", word("origin", language), [originOf(fact, language)]),
      ...usesSections(uses.value, "restingReports", language),
      section("units", word("totals", language), [paragraph(text(unitsText(units, language)))]),
    ],
  });
}

function originOf({ place, batch, note }: FactView, language: Language): Block {
  const number = batch === null ? "" : String(batch.number);
  const told = batch === null ? [] : [link(`data/batches/${number}`, word("batchTitle", language, { number }))];
  return {
    kind: "facts",
    items: [
      { term: word("file", language), content: [fileLink(place.file)] },
      { term: word("row", language), content: [text(String(place.line))] },
      ...(told.length === 0 ? [] : [{ term: word("batch", language), content: told }]),
      ...(note === null ? [] : [{ term: word("comment", language), content: [text(note)] }]),
    ],
  };
}
