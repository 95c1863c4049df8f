import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import type { Block } from "../document.ts";
import type { Built } from "./context.ts";

const deepest = 5;

/** Blocks of one part of a text, and where that part stands. */
export interface Placed extends Built {
  readonly place: ProblemPlace;
}

/** Heading levels without gaps, from the level that the text stands under: a heading that skips one is moved up, and told. */
export function withoutSkips(parts: readonly Placed[], under: number): Built {
  let level = under;
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    const skipped: Problem[] = [];
    for (const block of part.blocks) {
      const allowed = Math.min(level + 1, deepest);
      if (block.kind === "heading" && block.level > allowed) {
        skipped.push(
          problem("skipped-heading-level", part.place, { level: String(block.level), previous: String(level) }),
        );
      }
      if (block.kind === "heading") level = Math.min(block.level, allowed);
      blocks.push(block.kind === "heading" ? { ...block, level } : block);
    }
    problems.push(...part.problems, ...skipped.slice(0, 1));
  }
  return { blocks, problems };
}
