import type { Workspace } from "../../src/domain/workspace.ts";

const measures = ["sales", "personnel", "consultants", "other_costs"];

const reasons = [
  "Avvikelsen beror på att verksamheten har vuxit under året, att avtal har blivit dyrare och att tjänster har stått obesatta längre än vad som var planerat.",
  "Ledningen följer utvecklingen varje månad och har beslutat om åtgärder som ger full effekt nästa år.",
  "Åtgärderna gäller inköp, bemanning och lokaler, och varje enhet har en egen plan som stäms av i uppföljningen.",
  "Behovet av inhyrd personal minskar i takt med att tjänsterna tillsätts, men det tar tid att lära upp nya medarbetare.",
].join(" ");

/** A chapter as a controller would write it: prose with bound values, a statement, tables, a chart. */
function chapter(
  number: number,
  rows: readonly string[],
  tables: readonly string[],
  charts: readonly string[],
): string {
  const value = (row: string, scenario: string): string => `:value[${row}]{scenario=${scenario}}`;
  const paragraph = (at: number): string => {
    const row = rows[(number + at) % rows.length] ?? "";
    return `Utfallet är ${value(row, "outcome")} och avvikelsen mot budgeten ${value(row, "deviation")}. ${reasons}`;
  };
  const table = tables[number % tables.length] ?? "";
  const chart = charts[number % charts.length] ?? "";
  return [
    `# Verksamhetsområde ${["A", "B", "C", "D"][number % 4]}`,
    paragraph(0),
    "## Resultat",
    paragraph(1),
    "::statement{of=income}",
    paragraph(2),
    "## Medarbetare",
    paragraph(3),
    `::table{of=${table}}`,
    paragraph(4),
    ...(number % 3 === 0 ? [`::chart{of=${chart}}`] : []),
    paragraph(5),
  ].join("\n\n");
}

/** The workspace with one report of many chapters: two bound numbers a paragraph, six paragraphs a chapter. */
export function longReport(workspace: Workspace, chapters: number): Workspace {
  const [report] = workspace.reports;
  const [statement] = workspace.statements;
  if (report === undefined || statement === undefined) throw new Error("the example has no report or no statement");
  const rows = statement.rows.map(({ measure }) => measure).filter((id) => measures.some((name) => id.endsWith(name)));
  const body = Array.from({ length: chapters }, (_, number) =>
    chapter(
      number,
      rows,
      workspace.tables.map(({ id }) => id),
      workspace.charts.map(({ id }) => id),
    ),
  );
  return { ...workspace, reports: [{ ...report, body: `::contents{depth=2}\n\n${body.join("\n\n")}\n`, bodyLine: 1 }] };
}
