// The typeface of the pages: the one that reports are set in, cut down to what pages need.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import subsetFont from "subset-font";
import type { Plugin } from "vite";

import { root } from "./files.ts";

/** Latin, the Sami letters, and every sign that pages and statuses use; the whole typeface is six times larger. */
const latin = Array.from({ length: 0x17f - 0x20 + 1 }, (_, index) => 0x20 + index);
const characters = String.fromCodePoint(...latin) + "–—‘’“”„†•…‰‹›€™−≈≠≤≥÷×·←↑→↓↗↘↖↙▲▼▴▾▸■◆●○✓\u00a0\u202f\u2009";

const faces = [
  { file: "400Regular/SourceSans3_400Regular.ttf", weight: 400, style: "normal" },
  { file: "400Regular_Italic/SourceSans3_400Regular_Italic.ttf", weight: 400, style: "italic" },
  { file: "600SemiBold/SourceSans3_600SemiBold.ttf", weight: 600, style: "normal" },
] as const;

const typeface = join(root, "node_modules", "@expo-google-fonts", "source-sans-3");
const cache = join(root, ".cache", "web-fonts");
const fontsId = "\0virtual:fonts.css";

/** `import "virtual:fonts.css"`: the typeface that reports are set in, cut down to what pages need. */
export function fonts(): Plugin {
  return {
    name: "tertial-fonts",
    resolveId: (id) => (id === "virtual:fonts.css" ? fontsId : null),
    load: async (id) => (id === fontsId ? (await Promise.all(faces.map(fontFace))).join("\n") : null),
    // Fetched beside the style sheet and not after it, so that text does not change its shape when it has been read.
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /-normal-[^/]+\.woff2$/u.test(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${file}` },
            injectTo: "head",
          })),
    },
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
