import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import react from "@vitejs/plugin-react";
import subsetFont from "subset-font";
import { defineConfig, type Plugin } from "vite";

/** Latin, the Sami letters, and every sign that pages and statuses use; the whole typeface is six times larger. */
const characters = [
  ...range(0x20, 0x17f),
  ..."–—‘’“”„†•…‰‹›€™−≈≠≤≥÷×·←↑→↓↗↘↖↙▲▼▴▾▸■◆●◐○✓⌘\u00a0\u202f\u2009",
].join("");

const faces = [
  { file: "400Regular/SourceSans3_400Regular.ttf", weight: 400, style: "normal" },
  { file: "400Regular_Italic/SourceSans3_400Regular_Italic.ttf", weight: 400, style: "italic" },
  { file: "600SemiBold/SourceSans3_600SemiBold.ttf", weight: 600, style: "normal" },
] as const;

const typeface = join(import.meta.dirname, "node_modules", "@expo-google-fonts", "source-sans-3");
const cache = join(import.meta.dirname, ".cache", "web-fonts");
const fontsId = "\0virtual:fonts.css";

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

/** `import "virtual:fonts.css"`: the typeface that reports are set in, cut down to what pages need. */
function fonts(): Plugin {
  return {
    name: "tertial-fonts",
    resolveId: (id) => (id === "virtual:fonts.css" ? fontsId : null),
    load: async (id) => (id === fontsId ? (await Promise.all(faces.map(fontFace))).join("\n") : null),
  };
}

async function fontFace(face: (typeof faces)[number]): Promise<string> {
  const whole = readFileSync(join(typeface, face.file));
  const path = join(cache, `source-sans-3-${face.weight}-${face.style}.woff2`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, await subsetFont(whole, characters, { targetFormat: "woff2" }));
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${face.weight}; font-style: ${face.style};
    font-display: swap; src: url("${path}") format("woff2"); }`;
}

export default defineConfig({
  plugins: [react(), fonts()],
  publicDir: "src/web/public",
  build: { outDir: "dist/web", emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:4180" } },
});
