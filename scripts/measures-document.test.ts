import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "./files.ts";
import { measuresDocument } from "./measures-document.ts";

test("docs/measures.md is current (else: node scripts/write-measures.ts)", () => {
  expect(readFileSync(join(root, "docs", "measures.md"), "utf8")).toBe(measuresDocument());
});
