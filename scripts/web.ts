// Builds the pages when something they are made of has changed since the last build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { filesBelow, root } from "./files.ts";

const stampFile = join(root, "dist", ".sources");

/** One hash of every source file: `src` as a whole, since the pages share the domain and the contract. */
function sourcesHash(): string {
  const sources = filesBelow("src").filter((file) => !/\.test\.tsx?$/.test(file));
  const hash = createHash("sha256");
  for (const file of [...sources, "index.html", "vite.config.ts", "package-lock.json"]) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update("\n");
  }
  return hash.digest("hex");
}

function build(hash: string): number {
  console.log("Building the pages / Bygger sidorna …");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error("The pages could not be built; vite's message is above.");
    console.error("Sidorna gick inte att bygga; meddelandet från vite står ovan.");
    return 1;
  }
  writeFileSync(stampFile, hash);
  return 0;
}

const hash = sourcesHash();
const isFresh = existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash;
process.exitCode = isFresh ? 0 : build(hash);
