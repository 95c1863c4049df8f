// Writes docs/measures.md from the catalogue of measures. A test says when it is not current.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./files.ts";
import { measuresDocument } from "./measures-document.ts";

writeFileSync(join(root, "docs", "measures.md"), measuresDocument());
