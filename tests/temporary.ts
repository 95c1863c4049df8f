import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All tests of a run have their temporary files in one folder, which is gone after the run, however its tests and processes ended. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tertial-tests-"));
  // PostgreSQL runs as another user.
  chmodSync(folder, 0o755);
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
