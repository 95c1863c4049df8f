// Writes docs/errors.md from the catalogue of problems and tests/errors. A test says when it is not current.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { errorsDocument } from "./errors-document.ts";
import { root } from "./files.ts";

writeFileSync(join(root, "docs", "errors.md"), errorsDocument());
