import type { Manuscript } from "#formats/manuscript.ts";

import { isMisread } from "./line.ts";

const fewest = 2;

/** Whether printed lines are those of a poor scan: one in a hundred, and at least two, have numbers that are misread. */
export function isPoorScan({ blocks }: Manuscript): boolean {
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.role === "lines"
      ? block.text.split("\n").filter((text) => text.trim() !== "")
      : [],
  );
  const misread = lines.filter(isMisread).length;
  return misread >= fewest && misread * 100 >= lines.length;
}
