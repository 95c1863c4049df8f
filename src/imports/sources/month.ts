import { lengthOf, parseSpan, type Span } from "#domain/periods/span.ts";

/** One month as pay systems and people write it: `2024-05`, `202405`, `2024/05`, `2024-05-31`. Null for anything else, also a longer span. */
export function readMonth(text: string): Span | null {
  const [, year, month] = /^(\d{4})[-/.]?(\d{2})(?:[-/.]?\d{2})?$/u.exec(text.trim()) ?? [];
  const span = parseSpan(`${year}-${month}`);
  return span === null || lengthOf(span) > 1 ? null : span;
}
