// Writes docs/check from the rules of the number check. A test says when it is not current.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./files.ts";
import { rulesDocuments } from "./rules-document.ts";

const folder = join(root, "docs", "check");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of rulesDocuments()) writeFileSync(join(folder, name), text);
