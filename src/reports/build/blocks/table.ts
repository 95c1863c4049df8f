import { id, readAttributes, words } from "../attributes.ts";
import { gapBlock, noSuch } from "../problems.ts";
import { buildTable } from "../tables/table.ts";
import type { BlockBuilder } from "./directive.ts";
import { tableOrGap } from "./table-or-gap.ts";

/** `::table{of=sick-leave-by-aid}` */
export const buildTableBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { of: id, caption: words, note: words }, ["of"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { of = "", caption, note } = read.values;
  const { tables } = context.workspace;
  const definition = tables.find((one) => one.id === of);
  if (definition === undefined)
    return gapBlock([noSuch("unknown-table", directive.place, of, tables)], context.language);
  const built = buildTable(context, definition, { caption, notes: note === undefined ? [] : [note] }, directive.place);
  return tableOrGap(context, directive, of, built);
};
