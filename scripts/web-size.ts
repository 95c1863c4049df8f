// Holds what a first visit loads (the page, its scripts and its styles) below the limit.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { root } from "./files.ts";

const limitKilobytes = 200;
const folder = join(root, "dist", "web");
const page = join(folder, "index.html");

const gzipSize = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** The page itself and every script, preloaded module and style sheet that it names. */
function firstLoad(): string[] {
  const html = readFileSync(page, "utf8");
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].flatMap((match) => match[1] ?? []);
  return [page, ...new Set(named)].map((path) => (path === page ? path : join(folder, path)));
}

function measure(): number {
  const files = firstLoad();
  const sizes = files.map((file) => ({ file: file.slice(folder.length + 1), bytes: gzipSize(file) }));
  for (const { file, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(`${total.toFixed(1).padStart(7)} kB  first load, gzip (limit ${limitKilobytes} kB)`);
  const hasScript = files.some((file) => file.endsWith(".js"));
  if (!hasScript) console.error("The page names no script: this check reads the wrong thing.");
  return hasScript && total <= limitKilobytes ? 0 : 1;
}

if (!existsSync(page)) console.error("dist/web/index.html does not exist: the pages are not built.");
process.exitCode = existsSync(page) ? measure() : 1;
