import type { Directive } from "../attributes.ts";
import type { BuiltInlines, ReportContext } from "../context.ts";

/** Builds what one directive in running text prints. */
export type InlineBuilder = (context: ReportContext, directive: Directive) => BuiltInlines;
