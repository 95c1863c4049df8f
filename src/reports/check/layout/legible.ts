import type { Manuscript } from "#formats/manuscript.ts";

import { isMisread } from "./line.ts";

/** Whether printed lines are those of a poor scan: one in two hundred, and at least one, has numbers that are misread. */
export function isPoorScan({ blocks }: Manuscript): boolean {
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.role === "lines"
      ? block.text.split("\n").filter((text) => text.trim() !== "")
      : [],
  );
  const misread = lines.filter(isMisread).length;
  return misread > 0 && misread * 200 >= lines.length;
}
