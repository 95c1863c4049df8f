import { flag, id, readAttributes, words } from "../attributes.ts";
import { text } from "../context.ts";
import { gapBlock, noSuch } from "../problems.ts";
import { buildChart } from "../charts/chart.ts";
import type { BlockBuilder } from "./directive.ts";

/** `::chart{of=sick-leave}`; its table follows with `table=yes`. */
export const buildChartBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { of: id, table: flag, caption: words, note: words }, ["of"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { of = "", table = false, caption, note } = read.values;
  const { charts } = context.workspace;
  const definition = charts.find((one) => one.id === of);
  if (definition === undefined)
    return gapBlock([noSuch("unknown-chart", directive.place, of, charts)], context.language);
  const built = buildChart(context, definition, { caption }, directive.place);
  if (built.chart === null) return gapBlock(built.problems, context.language);
  const under = note === undefined ? [] : [{ kind: "paragraph", role: "note", content: [text(note)] } as const];
  return { blocks: [built.chart, ...under, ...(table ? [built.chart.table] : [])], problems: built.problems };
};
