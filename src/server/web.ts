import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

import type { MiddlewareHandler } from "hono";

import type { Appearance } from "./contract/settings.ts";

interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly etag: string;
  /** Its name holds a hash of its content: it never changes. */
  readonly immutable: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const notBuilt = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Tertial</title>
<p>Webbsidorna är inte byggda. Kör <code>npm start</code>, eller <code>npx vite build</code> och starta om.</p>
<p lang="en">The web pages are not built. Run <code>npm start</code>, or <code>npx vite build</code> and start again.</p></html>`;

/**
 * The built web application. All files are read once, so that no path in a request ever reaches the disk; an address
 * that is no file belongs to the application and gets its first page, which says the language and theme of who has not chosen.
 */
export async function serveWeb(folder: string, appearance: () => Promise<Appearance>): Promise<MiddlewareHandler> {
  const files = await readAll(folder);
  const first = files.get("/index.html");
  return async (c) => {
    const path = new URL(c.req.url).pathname;
    if (first === undefined) return c.html(notBuilt, 503);
    const found = files.get(path) ?? (path.startsWith("/assets/") ? undefined : first);
    const file = found === first ? looking(first, await appearance()) : found;
    if (file === undefined) return c.notFound();
    c.header("ETag", file.etag);
    c.header("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (c.req.header("If-None-Match") === file.etag) return c.body(null, 304);
    return c.body(file.bytes, 200, { "Content-Type": file.mediaType });
  };
}

function looking(first: WebFile, { language, theme }: Appearance): WebFile {
  if (language === "sv" && theme === "system") return first;
  const chosen = theme === "system" ? "" : ` data-theme="${theme}"`;
  const html = `<html lang="${language}" data-language="${language}"${chosen}>`;
  const bytes = new TextEncoder().encode(new TextDecoder().decode(first.bytes).replace('<html lang="sv">', html));
  return { ...first, bytes, etag: etagOf(bytes) };
}

const etagOf = (bytes: Uint8Array): string => `W/"${createHash("sha256").update(bytes).digest("hex").slice(0, 20)}"`;

async function readAll(folder: string): Promise<ReadonlyMap<string, WebFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(
      async (path) => [`/${relative(folder, path).split(sep).join("/")}`, await readOne(path, folder)] as const,
    ),
  );
  return new Map(files);
}

async function readOne(path: string, folder: string): Promise<WebFile> {
  const bytes = new Uint8Array(await readFile(path));
  return {
    bytes,
    mediaType: mediaTypes[extname(path)] ?? "application/octet-stream",
    etag: etagOf(bytes),
    immutable: relative(folder, path).startsWith(`assets${sep}`),
  };
}
