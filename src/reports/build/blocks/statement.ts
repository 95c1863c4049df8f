import { isScenario } from "#domain/measures/scenario.ts";
import { shiftSpan } from "#domain/periods/span.ts";
import { problem } from "#domain/problems/problem.ts";
import { flag, id, list, moneyScale, readAttributes, whole, words, type Reader } from "../attributes.ts";
import { gapBlock, noSuch } from "../problems.ts";
import { buildStatementTable, type StatementColumn } from "../tables/statement.ts";
import type { BlockBuilder } from "./directive.ts";
import { tableOrGap } from "./table-or-gap.ts";

const defaultColumns: readonly StatementColumn[] = [
  { scenario: "outcome" },
  { scenario: "budget" },
  { scenario: "deviation" },
];

/** `outcome budget:year deviation` */
const columns: Reader<readonly StatementColumn[]> = (written) => {
  const read = list(written)?.map(columnOf) ?? [];
  return read.length === 0 || read.includes(null) ? null : read.filter((column) => column !== null);
};

function columnOf(written: string): StatementColumn | null {
  const [scenario = "", period] = written.split(":");
  if (!isScenario(scenario)) return null;
  return period === undefined ? { scenario } : { scenario, period };
}

const readers = { of: id, columns, in: moneyScale, decimals: whole(0, 6), caption: words, note: words, comments: flag };

/** `::statement{of=income columns="outcome budget deviation"}` */
export const buildStatement: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, readers, ["of"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { of = "", note, columns: asked = defaultColumns, ...options } = read.values;
  const { statements } = context.workspace;
  const statement = statements.find((one) => one.id === of);
  if (statement === undefined)
    return gapBlock([noSuch("unknown-statement", directive.place, of, statements)], context.language);
  const wrong = asked.find(({ period }) => period !== undefined && shiftSpan(context.period, period) === null);
  if (wrong !== undefined)
    return gapBlock([problem("no-such-period", directive.place, { value: wrong.period ?? "" })], context.language);
  const built = buildStatementTable(
    context,
    statement,
    { ...options, columns: asked, notes: note === undefined ? [] : [note] },
    directive.place,
  );
  return tableOrGap(context, directive, of, built);
};
