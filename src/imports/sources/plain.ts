import { parseSpan } from "#domain/periods/span.ts";
import { problem, type Problem } from "#domain/problems/problem.ts";
import { parseCsv } from "#formats/csv/csv.ts";
import { decodeText } from "#formats/csv/decode.ts";

import type { Extract, SourceValue } from "./extract.ts";
import type { SourceFile } from "./file.ts";

const periodHeads = /^(period|månad|month)$/iu;
const amountHeads = /^(värde|belopp|value|amount)$/iu;

/** A CSV file with a column for the period and one for the value; the others are facets. Null for any other. */
export function readPlain({ name, bytes }: SourceFile): Extract | null {
  const { head, rows, faults, delimiter } = parseCsv(decodeText(bytes).text);
  const [periodAt, amountAt] = [periodHeads, amountHeads].map((heads) => head.findIndex((cell) => heads.test(cell)));
  if (periodAt === undefined || amountAt === undefined || periodAt < 0 || amountAt < 0) return null;
  const facets = head.flatMap((id, at) => (at === periodAt || at === amountAt ? [] : [{ id, at }]));
  const problems: Problem[] = faults.map(({ line }) =>
    problem("ragged-row", { file: name, line }, { cells: "?", columns: String(head.length) }),
  );
  const values = rows.flatMap(({ line, cells }): SourceValue[] => {
    const period = parseSpan(cells[periodAt] ?? "");
    const place = { sheet: null, row: line, column: head[amountAt] ?? null };
    const names = Object.fromEntries(facets.map(({ id, at }) => [id, cells[at] ?? ""]));
    if (period !== null) return [{ names, period, amount: cells[amountAt] ?? "", place }];
    const at = { file: name, line, excerpt: cells.join(delimiter) };
    problems.push(problem("invalid-period", at, { value: cells[periodAt] ?? "" }));
    return [];
  });
  return {
    kind: "table",
    recognised: [{ name: { sv: "Rader", en: "Rows" }, value: String(rows.length) }],
    marks: head,
    facets: facets.map(({ id, at }) => ({
      id,
      name: { sv: id },
      likely: null,
      values: [...new Set(rows.map(({ cells }) => cells[at] ?? ""))].map((one) => ({ name: one, label: null })),
    })),
    values,
    totals: [],
    problems,
  };
}
