import { absolute, compare, isZero, multiply, rational, subtract } from "#domain/quantities/rational.ts";

import { cellPlace } from "../places.ts";
import type { Found } from "../rule.ts";
import { onlyColumn, type CheckedTable } from "../tables/table.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

const movement = phrase(
  String.raw`omfördel\p{L}*|omprioriter\p{L}*|omdispon\p{L}*|förskj\p{L}*|flytta\p{L}*|avvik\p{L}*|högre|lägre|mer än|mindre än|överskrid\p{L}*|underskrid\p{L}*|underskott\p{L}*|överskott\p{L}*|ökar|ökat|minskar|minskat|tidigarelägg\p{L}*|senarel\p{L}*|försen\p{L}*|utöka\p{L}*|realloc\p{L}*|moved|deviat\p{L}*|higher|lower|exceed\p{L}*|postponed|earlier`,
);

/** Rows whose forecast is far from the frame, while the total stands still. */
export function movedWithin(table: CheckedTable, texts: readonly string[]): readonly Found[] {
  const [frame, forecast] = [onlyColumn(table, "budget"), onlyColumn(table, "forecast")];
  if (
    frame < 0 ||
    forecast < 0 ||
    table.columns.some(({ role }) => role === "deviation") ||
    texts.some((text) => movement.test(text))
  )
    return [];
  const total = table.rows.findLast(({ role }) => role === "total");
  const [all, expected] = [total?.figures[frame] ?? null, total?.figures[forecast] ?? null];
  if (all === null || expected === null || isZero(all.value) || compare(all.value, expected.value) !== 0) return [];
  const rows = table.rows.flatMap(({ role, figures, name }, row) => {
    const [one, other] = [figures[frame] ?? null, figures[forecast] ?? null];
    if (role !== "row" || one === null || other === null) return [];
    const apart = absolute(subtract(other.value, one.value));
    const isFar =
      compare(multiply(apart, rational(10n)), absolute(all.value)) > 0 &&
      compare(multiply(apart, rational(5n)), absolute(one.value)) > 0;
    return isFar ? [{ row, name: oneLine(name), one, other }] : [];
  });
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  const steps = rows.map(({ name, one, other }) => `${name}: ${one.printed} → ${other.printed}`);
  return [
    {
      confidence: 0.8 * table.certainty,
      places: [
        cellPlace(table, first.row, forecast, first.other),
        ...others.map(({ row, other }) => cellPlace(table, row, forecast, other)),
      ],
      says: {
        sv: `Prognosen är densamma som ramen i summan men inte i raderna, och texten säger ingenting om det.`,
        en: `The forecast equals the frame in total but not in the rows, and the text has no word of it.`,
      },
      reasoning: [...steps, `${all.printed} = ${expected.printed}`].map((step) => ({ sv: step, en: step })),
      correction: null,
    },
  ];
}
