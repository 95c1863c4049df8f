import { parseSpan } from "#domain/periods/span.ts";
import { problem, type Problem } from "#domain/problems/problem.ts";
import { ownRoles } from "#domain/profiles/role.ts";
import { z } from "zod";

import type { Extract, Facet, SourceValue } from "./extract.ts";
import type { SourceFile } from "./file.ts";

/** A value that somebody writes: ids of the workspace, a period and an amount as people write them. */
export interface WrittenValue {
  readonly unit: string;
  readonly measure: string;
  readonly period: string;
  readonly scenario: string;
  readonly version: string;
  /** Dimension -> member. */
  readonly cut: Readonly<Record<string, string>>;
  /** Null: the value that stands is withdrawn. */
  readonly amount: string | null;
}

const writtenSchema: z.ZodType<WrittenValue> = z.strictObject({
  unit: z.string(),
  measure: z.string(),
  period: z.string(),
  scenario: z.string(),
  version: z.string(),
  cut: z.record(z.string(), z.string()),
  amount: z.string().nullable(),
});

const fileSchema = z.strictObject({ tertial: z.literal("values"), values: z.array(writtenSchema) });

/** Values that somebody has written, as a file's bytes. */
export function handFile(values: readonly WrittenValue[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ tertial: "values", values }, null, 1)}\n`);
}

/** Null where the bytes are not of such a file. */
export function readHand({ name, bytes }: SourceFile): Extract | null {
  const file = fileSchema.safeParse(parsed(bytes));
  if (!file.success) return null;
  const problems: Problem[] = [];
  const values = file.data.values.flatMap((written, index): SourceValue[] => {
    const { unit, measure, scenario, version, cut, amount } = written;
    const place = { sheet: null, row: index + 1, column: null };
    const period = parseSpan(written.period);
    const names = { ...cut, unit, measure, scenario, version };
    if (period !== null)
      return [
        amount === null ? { names, period, amount: "", withdrawn: true, place } : { names, period, amount, place },
      ];
    const at = { file: name, line: index + 1, excerpt: [unit, measure, written.period, amount ?? "–"].join(" · ") };
    problems.push(problem("invalid-period", at, { value: written.period }));
    return [];
  });
  const dimensions = new Set(file.data.values.flatMap(({ cut }) => Object.keys(cut)));
  const facets = [...ownRoles, ...dimensions].map((id) => facetOf(id, values));
  return { kind: "hand", recognised: [], marks: [], facets, values, totals: [], problems };
}

function facetOf(id: string, values: readonly SourceValue[]): Facet {
  const names = new Set(values.map((value) => value.names[id] ?? ""));
  return { id, name: { sv: id }, likely: null, values: [...names].map((name) => ({ name, label: null })) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
