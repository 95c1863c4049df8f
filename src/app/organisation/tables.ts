import type { Answer, Query } from "#domain/cube/query.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { shareText } from "#domain/organisation/share.ts";
import { formatDay } from "#domain/periods/format.ts";
import { dayBefore, lastDay, writtenSpan } from "#domain/periods/span.ts";
import { absentTerm } from "#domain/terms.ts";
import { inLanguage } from "#domain/text.ts";
import { coverageText, printValue } from "#reports/build/print.ts";

import type { Cell, DocumentRow, DocumentTable } from "../document.ts";
import { scenarioText } from "../explanation/words.ts";
import { cell, left, right, row, table } from "../pages/parts.ts";
import type { Viewpoint } from "../viewpoint.ts";
import type { FigureChange, Place, Preview } from "./preview.ts";
import { word } from "./words.ts";

/** So many figures are shown; the total is told. */
export const figuresShown = 200;

/** Which units change, where they stand before and after, and who follows them. */
export function placesTable(viewpoint: Viewpoint, { date, places, successions }: Preview): DocumentTable {
  const { workspace, language } = viewpoint;
  const path = (place: Place | null): string =>
    place === null
      ? word("nowhere", language)
      : [...place.path.slice(0, -1), inLanguage(place.name, language)].join(" / ");
  const rows = [...new Set([...places.map(({ unit }) => unit), ...successions.map(({ unit }) => unit)])].map((unit) => {
    const change = places.find((one) => one.unit === unit);
    const followers = successions
      .filter((one) => one.unit === unit)
      .map(({ successor, share }) => `${successor ?? word("nobody", language)} ${shareText(share)}`);
    const name = inLanguage(nameOn(workspace.organisation, unit, dayBefore(date)), language);
    const [was, is] = change === undefined ? [name, name] : [path(change.before), path(change.after)];
    return row([cell(unit), cell(was), cell(is), cell(followers.join(", "))]);
  });
  const heads = [
    left(word("unit", language)),
    left(word("beforeDate", language), 2),
    left(word("fromDate", language, { date: formatDay(date, language) }), 2),
    left(word("followed", language)),
  ];
  return table("places", word("places", language), heads, rows);
}

/** The figures that change: in the organisation of their time, and in the new order without and with the acts. */
export function figuresTable(viewpoint: Viewpoint, preview: Preview): DocumentTable {
  const { language } = viewpoint;
  const { figures, same } = preview;
  const heads = [
    left(word("year", language)),
    left(word("measure", language), 2),
    left(word("unit", language), 2),
    right(word("ofItsTime", language)),
    right(word("todayBefore", language)),
    right(word("todayAfter", language)),
  ];
  const rows = figures.slice(0, figuresShown).map((figure) => figureRow(viewpoint, figure, preview));
  const more = { shown: String(rows.length), count: String(figures.length) };
  return {
    ...table("figures", word("figures", language), heads, rows),
    notes: [
      ...(figures.length > rows.length ? [word("moreFigures", language, more)] : []),
      word("same", language, { count: String(same) }),
    ],
  };
}

function figureRow(
  viewpoint: Viewpoint,
  { query, ownTime, before, after }: FigureChange,
  { date, organisation }: Preview,
): DocumentRow {
  const { workspace, language } = viewpoint;
  const measure = workspace.measures.find(({ id }) => id === query.measure);
  const [year, scenario] = [writtenSpan(query.period), scenarioText(query, language)];
  const name = nameOn(organisation, query.unit, ownTime.state === "value" ? lastDay(query.period) : date);
  return row([
    cell(scenario.includes(year) ? scenario : `${year}, ${scenario}`),
    cell(measure === undefined ? query.measure : inLanguage(measure.name, language)),
    cell(`${inLanguage(name, language)} (${query.unit})`),
    ...[ownTime, before, after].map((answer) => figureCell(viewpoint, query, answer)),
  ]);
}

/** As text: what it would be is no number that can be asked for yet. */
function figureCell(viewpoint: Viewpoint, query: Query, answer: Answer): Cell {
  const { language } = viewpoint;
  if (answer.state === "absent")
    return cell(answer.reason === "unknown_unit" || answer.reason === "no_data" ? "–" : absentTerm(answer, language));
  const { text } = printValue(viewpoint, query, answer, { table: true });
  const gap = coverageText(answer.coverage, language);
  return { ...cell(text), detail: gap === null ? [] : cell(gap).content };
}

/** Whether any total changes, in a sentence. */
export function totalsText({ totals, figures }: Preview, language: Viewpoint["language"]): string {
  if (figures.length === 0) return word("noFigures", language);
  return totals.length === 0
    ? word("totalsSame", language)
    : word("totalsChange", language, { count: String(totals.length) });
}
