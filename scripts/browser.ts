import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { inflate } from "@sparticuz/chromium";
import { z } from "zod";

import { readJson, root } from "./files.ts";

/** A Chromium that comes inside an npm package, unpacked with the libraries and fonts it carries: alike on every machine. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const packageFolder = join(root, "node_modules", "@sparticuz", "chromium");
const { version } = z.object({ version: z.string() }).parse(readJson(join(packageFolder, "package.json")));

/** Unpacks beside and renames at the end, so that an interrupted unpacking is never used. */
async function unpack(folder: string): Promise<void> {
  const cache = join(folder, "..");
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, "partial-"));
  const before = process.env["TMPDIR"];
  // The package unpacks to the folder for temporary files, wherever that is.
  process.env["TMPDIR"] = partial;
  try {
    const archives = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
    await Promise.all(archives.map((archive) => inflate(join(packageFolder, "bin", archive))));
    renameSync(partial, folder);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    rmSync(partial, { recursive: true, force: true });
  }
}

/** The package's own settings name folders of another machine; without a font the browser draws no letter, nor loads one. */
function writeFontSettings(folder: string): string {
  const file = join(folder, "fonts.conf");
  const dirs = `<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>\n`,
  );
  return file;
}

/** The browser of the tests, unpacked the first time. */
export async function prepareBrowser(): Promise<Browser> {
  const folder = join(root, ".cache", `chromium-${version}`);
  // The version is in the name: an unpacked browser is reused, but not after an upgrade.
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      TMPDIR: process.env["TMPDIR"] ?? "/tmp",
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: writeFontSettings(folder),
    },
  };
}
