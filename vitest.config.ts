import { defineConfig } from "vitest/config";

/** Everything but the browser tests, which playwright runs. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["tests/browser/**", "**/node_modules/**"],
    testTimeout: 120_000,
    // Databases and commands are processes of their own, so that a core is often idle with one worker less than there are cores.
    maxWorkers: "100%",
    passWithNoTests: false,
  },
});
