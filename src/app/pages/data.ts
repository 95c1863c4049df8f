import type { Problem } from "#domain/problems/problem.ts";
import { unitHead } from "#domain/quantities/format.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import { definitionText } from "../explanation/definition.ts";
import type { DocumentTable } from "../document.ts";
import type { Page, PageSection } from "../page.ts";
import { historyAddress } from "../history/address.ts";
import { fileAddress } from "../source/address.ts";
import { treeOf, type Viewpoint } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { Stored } from "../workspaces/sources.ts";
import { presentProblem } from "../workspaces/view.ts";
import { areaPage, cell, left, paragraph, right, row, section, sectionIfAny, table, text } from "./parts.ts";
import { word } from "./words.ts";

/** What everything rests on: measures, files, and what is wrong with them. */
export function dataPage(
  viewpoint: Viewpoint,
  { problems, stored }: Pick<OpenWorkspace, "problems" | "stored">,
  may: { readonly history: boolean; readonly imports: boolean },
): Page {
  const { workspace, cube, language } = viewpoint;
  const { facts } = cube.counts();
  const files = filesTable(viewpoint);
  const values = {
    facts: String(facts),
    files: String(files.rows.length),
    measures: String(workspace.measures.length),
  };
  const noFacts = facts === 0 ? word("noFacts", language) : null;
  return areaPage(
    viewpoint,
    "data",
    [text(word("lede", language, values))],
    [
      ...(stored === null || !may.imports ? [] : [importsSection(language)]),
      section("problems", word("problems", language), problemBlocks(viewpoint, problems)),
      ...sectionIfAny(
        "measures",
        word("measures", language),
        workspace.measures.length === 0 ? [] : [measuresTable(viewpoint)],
      ),
      section("files", word("files", language), files.rows.length === 0 ? [] : [files], { empty: noFacts }),
      ...(viewpoint.mayRead(null) ? [organisationSection(viewpoint)] : []),
      ...(stored === null || !may.history ? [] : [historySection(stored, language)]),
    ],
  );
}

function organisationSection(viewpoint: Viewpoint): PageSection {
  const { language } = viewpoint;
  const count = String(treeOf(viewpoint).order.length);
  const more = { text: word("organisationMore", language), address: "organisation" };
  const blocks = [paragraph(text(word("organisationText", language, { count })))];
  return section("organisation", word("organisation", language), blocks, { more });
}

function importsSection(language: Language): PageSection {
  const more = { text: word("importsMore", language), address: "imports" };
  return section("imports", word("imports", language), [paragraph(text(word("importsText", language)))], { more });
}

function historySection({ change }: Stored, language: Language): PageSection {
  const blocks = [paragraph(text(word("latestChange", language, { number: String(change) })))];
  const more = { text: word("historyMore", language), address: historyAddress({}) };
  return section("history", word("history", language), blocks, { more });
}

function problemBlocks({ language }: Viewpoint, problems: readonly Problem[]) {
  if (problems.length === 0) return [paragraph(text(word("noProblems", language)))];
  const heads = [
    left(word("place", language), 2),
    left(word("problem", language), 3),
    left(word("advice", language), 3),
  ];
  const rows = problems.map((problem) => {
    const { file, line, message, advice } = presentProblem(problem, language);
    const place = line === null ? file : word("line", language, { file, line: String(line) });
    return row([cell(place), cell(message), cell(advice)]);
  });
  return [table("problems", word("problems", language), heads, rows)];
}

const kinds = { flow: "kindFlow", stock: "kindStock", rate: "kindRate", index: "kindIndex" } as const;

function measuresTable(viewpoint: Viewpoint): DocumentTable {
  const { workspace, cube, language } = viewpoint;
  const counts = cube.counts().measures;
  const heads = [
    left(word("measure", language), 3),
    left(word("measuredIn", language)),
    left(word("kind", language)),
    left(word("definition", language), 5),
    right(word("count", language)),
  ];
  const rows = workspace.measures.map((measure) =>
    row(
      [
        cell(inLanguage(measure.name, language)),
        cell(unitHead(measure.unit, language, undefined) || "–"),
        cell(word(kinds[measure.kind], language)),
        cell(definitionText(workspace, measure, measure.versions.at(-1), language)),
        cell(String(counts.get(measure.id) ?? "–")),
      ],
      `measures/${measure.id}`,
    ),
  );
  return table("measures", word("measures", language), heads, rows);
}

function filesTable({ cube, language, mayRead }: Viewpoint): DocumentTable {
  const heads = [left(word("file", language), 3), right(word("count", language))];
  const rows = [...cube.counts().files].map(([file, { facts }]) =>
    row([cell(file), cell(String(facts))], mayRead(null) ? fileAddress(file) : null),
  );
  return table("files", word("files", language), heads, rows);
}
