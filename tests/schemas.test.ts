import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "../scripts/files.ts";
import { allSchemas } from "../scripts/schemas.ts";

const folder = join(root, "docs", "schema");

test("the committed JSON Schemas are current (else: node scripts/write-schemas.ts)", () => {
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  expect(written).toEqual(new Map(allSchemas()));
});
