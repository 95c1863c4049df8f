import { join } from "node:path";

import { readGraph } from "./graph.ts";
import { findViolations } from "./violations.ts";

const graph = readGraph(join(import.meta.dirname, "..", "..", "src"));
const violations = findViolations(graph);
for (const { place, what, reason } of violations) console.log(`${place}: ${what}\n    because ${reason}`);
console.log(`${graph.files.length} files, ${graph.imports.length} imports, ${violations.length} broken rules`);
if (graph.imports.length === 0) console.log("No import was read: the check itself is broken.");
process.exitCode = violations.length > 0 || graph.imports.length === 0 ? 1 : 0;
