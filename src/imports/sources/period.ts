import { parseSpan, type Span } from "#domain/periods/span.ts";

import { periodPart, spanOf } from "./table/period-text.ts";

/** A period as people and systems write it: `2024-05`, `202405`, `maj 2024`, `2024T1`, `2024`. Null for anything else, and for what can be two. */
export function readPeriod(text: string): Span | null {
  const span = parseSpan(text);
  if (span !== null || text.trim() === "") return span;
  const part = periodPart(text);
  return part === null || part === "unclear" ? null : spanOf([part]);
}
