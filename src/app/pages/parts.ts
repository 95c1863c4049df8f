import { formatSpan } from "#domain/periods/format.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import { changeDays, treeAt } from "#domain/organisation/tree.ts";
import { dayAfter, firstDay, lastDay } from "#domain/periods/span.ts";
import { reportContext } from "#reports/build/build.ts";
import type { BuiltTable } from "#reports/build/tables/grid.ts";
import type { Built, ReportContext, Scope } from "#reports/build/context.ts";

import type { Block, Cell, DocumentRow, DocumentTable, Inline, TableHead } from "../document.ts";
import type { Crumb, Page, PageSection } from "../page.ts";
import { treeOf, unitsAbove, type Viewpoint } from "../viewpoint.ts";
import { unitName } from "../workspaces/view.ts";
import { word, type PageWord } from "./words.ts";

/** The place that problems of page blocks are given; pages show gaps, and tell of no place in a file. */
export const pagePlace = { file: "", line: null };

export function contextFor(viewpoint: Viewpoint): ReportContext {
  return reportContext(viewpoint);
}

export function text(content: string): Inline {
  return { kind: "text", text: content };
}

export function strong(...content: readonly Inline[]): Inline {
  return { kind: "strong", content };
}

export function link(href: string, content: string): Inline {
  return { kind: "link", href, content: [text(content)] };
}

export function paragraph(...content: readonly Inline[]): Block {
  return { kind: "paragraph", role: "body", content };
}

export function cell(...content: readonly (Inline | string)[]): Cell {
  return { content: content.map((one) => (typeof one === "string" ? text(one) : one)), detail: [] };
}

export function row(cells: readonly Cell[], address: string | null = null): DocumentRow {
  return { role: "row", level: 0, cells, link: address };
}

export function left(name: string, width = 1): TableHead {
  return { text: name, align: "left", width };
}

export function right(name: string): TableHead {
  return { text: name, align: "right", width: 0 };
}

export function table(
  id: string,
  caption: string,
  columns: readonly TableHead[],
  rows: readonly DocumentRow[],
): DocumentTable {
  return { kind: "table", id, label: null, caption, columns, rows, notes: [] };
}

export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<PageSection> = {},
): PageSection {
  return { id, title, width: "full", more: null, empty: null, blocks, ...more };
}

/** Without blocks there is no section. */
export function sectionIfAny(
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<PageSection> = {},
): PageSection[] {
  return blocks.length === 0 ? [] : [section(id, title, blocks, more)];
}

/** A page that has a place of its own in the unit: its title says whose and when. */
export function areaPage(
  viewpoint: Viewpoint,
  name: PageWord,
  lede: readonly Inline[],
  sections: readonly PageSection[],
): Page {
  const { unit, language, period } = viewpoint;
  const about = `${unitName(viewpoint, unit)}, ${formatSpan(period, language, "long")}`;
  return {
    title: word(name, language),
    breadcrumb: unitCrumbs(viewpoint, [{ text: about, address: null }, ...organisationCrumbs(viewpoint)]),
    lede,
    sections,
  };
}

/** Which organisation the figures are shown in, and the way to the other; nothing where there has been only one since. */
export function organisationCrumbs(viewpoint: Viewpoint): Crumb[] {
  const { workspace, period, unit, language, organisation } = viewpoint;
  if (organisation === undefined) {
    const isLater = changeDays(workspace.organisation).some((day) => day > lastDay(period));
    const last = changeDays(workspace.organisation).at(-1) ?? "";
    const isThere = isLater && treeAt(workspace.organisation, dayAfter(last)).position.has(unit);
    const isCarried = workspace.organisation.successions.some(
      ({ date }) => date > firstDay(period) && date <= lastDay(period),
    );
    const own = word(isCarried ? "ofItsTimeCarried" : "ofItsTime", language);
    return [
      ...(isLater || isCarried ? [{ text: own, address: null }] : []),
      ...(isThere ? [{ text: word("showToday", language), address: "?organisation=today" }] : []),
    ];
  }
  const month = formatSpan({ from: organisation, to: organisation }, language, "long");
  return [
    { text: word("ofToday", language, { month }), address: null },
    { text: word("showItsTime", language), address: "?organisation=own" },
  ];
}

/** The units above, each a way to the same page of that unit; then what follows. */
export function unitCrumbs(viewpoint: Viewpoint, after: readonly Crumb[] = []): Crumb[] {
  const { unit, mayRead } = viewpoint;
  const above = unitsAbove(viewpoint)
    .filter((code) => code !== unit)
    .map((code) => ({ text: unitName(viewpoint, code), address: mayRead(code) ? unitLink(code) : null }));
  return [...above, ...after];
}

/** The units right below, as the organisation was when the period ended. */
export function childrenOf(viewpoint: Scope): readonly UnitCode[] {
  return treeOf(viewpoint).children.get(viewpoint.unit) ?? [];
}

/** The same page, seen from another unit. */
export function unitLink(code: UnitCode | undefined): string | null {
  return code === undefined ? null : `?unit=${encodeURIComponent(code)}`;
}

/** Whether any cell of a row holds a number that is bound to data. */
const hasValues = ({ cells }: DocumentRow): boolean =>
  cells.some(({ content }) => content.some(({ kind }) => kind === "value"));

/** A table, unless all of it, or all but its total, is dashes where there is nothing. What is not shown for its few persons is told. */
export function tableIfAny({ table: built, hasHidden }: BuiltTable, mayBeTotal: boolean): DocumentTable[] {
  const rows = mayBeTotal ? built.rows : built.rows.filter(({ role }) => role !== "total");
  return hasHidden || rows.some(hasValues) ? [built] : [];
}

export function blocksOf(built: Built | null): readonly Block[] {
  return built?.blocks ?? [];
}
