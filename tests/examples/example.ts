import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCube, type Cube } from "#domain/cube/cube.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Workspace } from "#domain/workspace.ts";
import { loadWorkspace } from "#imports/workspace/load.ts";
import { parse } from "csv-parse/sync";
import { z } from "zod";

export interface Example {
  readonly slug: string;
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  readonly cube: Cube;
  readonly published: readonly Printed[];
  readonly differences: string;
}

export const classes = ["computed", "input", "reported", "difference", "not_a_quantity"] as const;

const line = z.strictObject({
  record: z.string().min(1),
  /** Which value of the record; empty where the record has none. */
  key: z.string(),
  printed: z.string(),
  value: z.string(),
  unit: z.string(),
  class: z.enum(classes),
  /** How the example comes by it; see `answers.ts`. */
  query: z.string(),
  in: z.enum(["", "kr", "tkr", "mnkr", "mkr"]),
  decimals: z.string().regex(/^\d?$/u),
  /** `reversed`: a cost printed without its minus. */
  sign: z.enum(["", "reversed"]),
  reason: z.string(),
});

/** One printed figure of the published report, a line of `published.csv`. */
export type Printed = z.output<typeof line>;

const root = join(import.meta.dirname, "..", "..", "examples");

export async function readExample(slug: string): Promise<Example> {
  const folder = join(root, slug);
  const { workspace, problems } = await loadWorkspace(folder);
  const rows: unknown[] = parse(readFileSync(join(folder, "published.csv"), "utf8"), { columns: true });
  return {
    slug,
    workspace,
    problems,
    cube: createCube(workspace),
    published: rows.map((row) => line.parse(row)),
    differences: readFileSync(join(folder, "differences.md"), "utf8"),
  };
}
