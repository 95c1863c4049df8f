import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { filesBelow, root } from "./files.ts";
import { rulesDocuments } from "./rules-document.ts";

test("docs/check is current (else: node scripts/write-rules.ts)", () => {
  const written = filesBelow(join("docs", "check")).map(
    (path) => [path.split("/").at(-1), readFileSync(join(root, path), "utf8")] as const,
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(rulesDocuments()));
});
