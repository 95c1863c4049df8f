import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { fonts } from "./scripts/web-fonts.ts";

export default defineConfig({
  plugins: [react(), fonts()],
  publicDir: "src/web/public",
  build: { outDir: "dist/web", emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": "http://127.0.0.1:4180" } },
});
