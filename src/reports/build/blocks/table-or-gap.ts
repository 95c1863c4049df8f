import { problem, type Problem } from "#domain/problems/problem.ts";
import type { DocumentTable } from "../../document.ts";
import type { Built, ReportContext } from "../context.ts";
import { gapBlock } from "../problems.ts";
import type { Directive } from "../attributes.ts";

/** A table without a row is a hole in the report, not a table. */
export function tableOrGap(
  context: ReportContext,
  directive: Directive,
  of: string,
  { table, problems }: { readonly table: DocumentTable; readonly problems: readonly Problem[] },
): Built {
  if (table.rows.length > 0) return { blocks: [table], problems };
  const empty = problem("empty-block", directive.place, { name: `${directive.name} of=${of}` });
  return gapBlock([...problems, empty], context.language);
}
