// Writes docs/schema from the schemas that workspace folders are read with, and of what is written for programs. A test says when they are not current.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./files.ts";
import { allSchemas } from "./schemas.ts";

const folder = join(root, "docs", "schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of allSchemas()) writeFileSync(join(folder, name), text);
