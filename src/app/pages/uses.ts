import type { Language } from "#domain/text.ts";

import type { ReportUseView, UsesView, UseView } from "../explanation/view.ts";
import type { PageSection } from "../page.ts";
import { fileAddress } from "../source/address.ts";
import type { UnitView } from "../uses/view.ts";
import { cell, left, link, right, row, section, table } from "./parts.ts";
import { word, type PageWord } from "./words.ts";

/** Where something is used, as sections of a page: the reports first, then everything else with the way there. */
export function usesSections({ reports, places }: UsesView, title: PageWord, language: Language): PageSection[] {
  const empty = { empty: reports.length === 0 ? word("noReports", language) : null };
  const unused = { empty: places.length === 0 ? word("unused", language) : null };
  return [
    section(
      "reports",
      word(title, language),
      reports.length === 0 ? [] : [reportsTable(reports, title, language)],
      empty,
    ),
    section("used-in", word("usedIn", language), places.length === 0 ? [] : [placesTable(places, language)], unused),
  ];
}

function reportsTable(reports: readonly ReportUseView[], title: PageWord, language: Language) {
  const heads = [left(word("report", language), 4), right(word("numbers", language))];
  const rows = reports.map(({ text: name, address, numbers }) => row([cell(name), cell(String(numbers))], address));
  return table("reports", word(title, language), heads, rows);
}

const kinds: Readonly<Record<UseView["kind"], PageWord>> = {
  indicator: "useIndicator",
  table: "useTable",
  chart: "useChart",
  statement: "useStatement",
  measure: "useMeasure",
};

function placesTable(places: readonly UseView[], language: Language) {
  const heads = [left(word("usedHere", language), 3), left(word("usedKind", language)), left(word("via", language), 3)];
  const rows = places.map(({ text: name, kind, address, via }) =>
    row([cell(name), cell(word(kinds[kind], language)), cell(via.length === 0 ? "–" : via.join(" → "))], address),
  );
  return table("used-in", word("usedIn", language), heads, rows);
}

const unitsShown = 20;

/** The names of units in one line; of very many only the first. */
export function unitsText(units: readonly UnitView[], language: Language): string {
  const names = units.slice(0, unitsShown).map(({ name }) => name);
  const more = units.length - names.length;
  return more === 0 ? names.join(", ") : word("moreUnits", language, { names: names.join(", "), more: String(more) });
}

/** A link to the page of a file. */
export function fileLink(file: string) {
  return link(fileAddress(file), file);
}
