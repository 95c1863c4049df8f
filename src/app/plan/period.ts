import { parseSpan, type Span } from "#domain/periods/span.ts";

import { found, refused, type Result } from "../result.ts";

/** A period as people write it; refused beside its field where it can't be read. */
export function periodOrRefusal(text: string, field: string): Result<Span> {
  const span = parseSpan(text);
  return span === null ? refused("bad_period", { name: text }, field) : found(span);
}
