import { defineConfig } from "vitest/config";

/** Everything but the browser tests, which playwright runs. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["tests/browser/**", "**/node_modules/**"],
    globalSetup: "tests/temporary.ts",
    testTimeout: 120_000,
    // A process for each file would load the same modules again and again: twice the time for most files.
    isolate: false,
    // Databases and commands are processes of their own, so that a core is often idle with one worker less than there are cores.
    maxWorkers: "100%",
    passWithNoTests: false,
  },
});
