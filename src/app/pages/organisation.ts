import { actText } from "#domain/organisation/act.ts";
import { formatDay } from "#domain/periods/format.ts";
import { lastDay } from "#domain/periods/span.ts";

import type { Block, DocumentTable } from "../document.ts";
import { changesOf, type UnitChange } from "../organisation/changes.ts";
import { previewOf } from "../organisation/preview.ts";
import { planned, type ReorganisationRequest } from "../organisation/request.ts";
import { figuresTable, placesTable, totalsText } from "../organisation/tables.ts";
import { refusalText, word } from "../organisation/words.ts";
import type { Page, PageSection } from "../page.ts";
import { treeOf, type Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { unitName } from "../workspaces/view.ts";
import { cell, left, paragraph, section, sectionIfAny, strong, table, text, unitCrumbs, unitLink } from "./parts.ts";

/** The units of the period, what has changed and will, and what acts at a date would change, where some are given. */
export function organisationPage(
  viewpoint: Viewpoint,
  open: Pick<OpenWorkspace, "folder">,
  asked: ReorganisationRequest | null,
): Page {
  const { workspace, period, language } = viewpoint;
  const day = lastDay(period);
  const changes = changesOf(workspace.organisation, language);
  const [past, coming] = [changes.filter(({ date }) => date <= day), changes.filter(({ date }) => date > day)];
  const values = { day: formatDay(day, language), count: String(treeOf(viewpoint).order.length) };
  return {
    title: word("organisation", language),
    breadcrumb: unitCrumbs(viewpoint),
    lede: [text(word("treeLede", language, values))],
    sections: [
      ...(asked === null ? [] : previewSections(viewpoint, open, asked)),
      section("tree", word("tree", language), [treeTable(viewpoint)]),
      ...sectionIfAny("coming", word("coming", language), changesTables(viewpoint, "coming", coming)),
      section("past", word("past", language), changesTables(viewpoint, "past", past.toReversed()), {
        empty: past.length === 0 ? word("noChanges", language) : null,
      }),
    ],
  };
}

function previewSections(
  viewpoint: Viewpoint,
  { folder }: Pick<OpenWorkspace, "folder">,
  asked: ReorganisationRequest,
): readonly PageSection[] {
  const { workspace, cube, language } = viewpoint;
  const title = word("preview", language);
  const plan = planned(workspace, asked);
  if (!plan.ok) {
    const told = plan.refusals.map((refusal) => refusalText(refusal, language));
    const said = told.map(({ message, advice }) => paragraph(strong(text(message)), text(` ${advice}`)));
    return [section("preview", word("refused", language), said)];
  }
  const preview = previewOf(workspace, cube, plan.organisation, plan.date);
  const acts = plan.acts.map((act) => `--act ${shellText(actText(act, language))}`);
  const command = ["./tertial reorganise", shellText(folder ?? "<place>"), `--date ${plan.date}`, ...acts, "--confirm"];
  return [
    section("preview", title, [placesTable(viewpoint, preview)]),
    section("figures", word("figures", language), [
      paragraph(text(totalsText(preview, language))),
      figuresTable(viewpoint, preview),
    ]),
    section("command", word("command", language), [
      paragraph(text(word("commandText", language))),
      { kind: "quote", blocks: [paragraph(text(command.join(" ")))] },
    ]),
  ];
}

/** As a shell takes it for one word. */
function shellText(written: string): string {
  return /^[\w./:@-]+$/u.test(written) ? written : `'${written.replaceAll("'", String.raw`'\''`)}'`;
}

function treeTable(viewpoint: Viewpoint): DocumentTable {
  const { language } = viewpoint;
  const tree = treeOf(viewpoint);
  const levels = new Map<string, number>();
  const rows = tree.order.map((code) => {
    const level = (levels.get(tree.parent.get(code) ?? "") ?? -1) + 1;
    levels.set(code, level);
    const cells = [cell(unitName(viewpoint, code)), cell(code)];
    return { role: "row", level, cells, link: unitLink(code) } as const;
  });
  return table("tree", word("tree", language), [left(word("unit", language), 4), left(word("code", language))], rows);
}

function changesTables(
  { language }: Viewpoint,
  id: "past" | "coming",
  changes: readonly UnitChange[],
): readonly Block[] {
  if (changes.length === 0) return [];
  const heads = [left(word("date", language)), left(word("unit", language), 2), left(word("change", language), 4)];
  const rows = changes.map(({ date, unit, name, what }) => ({
    role: "row" as const,
    level: 0,
    cells: [cell(date), cell(`${name} (${unit})`), cell(what.join("; "))],
    link: null,
  }));
  return [table(id, word(id, language), heads, rows)];
}
