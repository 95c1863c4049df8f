import type { Built, ReportContext } from "../context.ts";
import type { Directive } from "../attributes.ts";

/** Builds the blocks of one directive. Pure: all that it knows is in the context and the directive. */
export type BlockBuilder = (context: ReportContext, directive: Directive) => Built;
