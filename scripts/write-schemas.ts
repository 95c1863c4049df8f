// Writes docs/schema from the schemas that workspace folders are read with. A test says when they are not current.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { jsonSchemas } from "#imports/workspace/schema/json-schema.ts";

import { root } from "./files.ts";

const folder = join(root, "docs", "schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
