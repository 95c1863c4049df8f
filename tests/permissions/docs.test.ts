import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { delegable, rightsOf, roles } from "#domain/permissions/role.ts";

import { root } from "../../scripts/files.ts";
import { roleText } from "#app/permissions/words.ts";

test("docs/permissions.md has every role with its rights, as they are", () => {
  const text = readFileSync(join(root, "docs", "permissions.md"), "utf8");
  const rows = roles.map((role) => {
    const handedOver = delegable.has(role) ? "yes" : "no";
    return `| \`${role}\` | ${roleText(role, "sv")} | ${rightsOf[role].join(", ")} | ${handedOver} |`;
  });
  expect(text).toContain(`\n${rows.join("\n")}\n\n`);
});
