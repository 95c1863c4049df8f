import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Linux has a disk in memory, and what stands there of it: programs of ours run from it. */
const memory = "/dev/shm";
const usableMemory = /^\S+ \/dev\/shm tmpfs (?!\S*\bnoexec\b)/mu;

/** So many bytes are to be free there; the tests of a run take half of it. */
const enough = 4 * 2 ** 30;

function memoryHasRoom(): boolean {
  const mounts = "/proc/mounts";
  if (!existsSync(mounts) || !usableMemory.test(readFileSync(mounts, "utf8"))) return false;
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, process.availableMemory()) >= enough;
}

/**
 * Makes a folder for all temporary files of a run, this process's and those it starts. In memory where there is room: most of what
 * a database does is to wait for the disk, and what a killed process wrote is there afterwards as it is on a disk. Gives what removes it.
 */
export function makeTemporary(): () => void {
  const place = memoryHasRoom() ? memory : tmpdir();
  removeLeft(place);
  const folder = mkdtempSync(join(place, `tertial-tests-${process.pid}-`));
  // PostgreSQL runs as another user.
  chmodSync(folder, 0o755);
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's process can't be asked.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** What a run that was killed has left goes when the next begins, but for the disks that it had mounted. */
function removeLeft(place: string): void {
  for (const name of readdirSync(place)) {
    const [, run] = /^tertial-tests-(\d+)-/u.exec(name) ?? [];
    if (run !== undefined && !isRunning(Number(run))) spawnSync("rm", ["-rf", "--one-file-system", join(place, name)]);
  }
}

/** All tests of a run have their temporary files in one folder, which is gone after the run, however its tests and processes ended. */
export default makeTemporary;
