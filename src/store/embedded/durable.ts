import { fsyncSync } from "node:fs";

import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Options = Parameters<NodeFS["init"]>[1];
type Started = Awaited<ReturnType<NodeFS["init"]>>;

/** The part of emscripten's node file system that we add to. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
  readonly tryFSOperation: <T>(operation: () => T) => T;
}

/** As it comes, PGlite's file system never asks the disk to keep anything: a power cut could take what was committed. This one does. */
export class DurableFolder extends NodeFS {
  fsyncs = 0;

  override async init(database: PGlite, options: Options): Promise<Started> {
    const started = await super.init(database, options);
    const { preRun } = started.emscriptenOpts;
    const addFsync = (module: object): void => this.#addFsync(module);
    return { emscriptenOpts: { ...started.emscriptenOpts, preRun: [...(preRun ?? []), addFsync] } };
  }

  #addFsync(module: object): void {
    const files: unknown = Reflect.get(module, "NODEFS");
    if (!isNodeFileSystem(files)) throw new Error("PGlite's file system is not what it was: fsync cannot be added");
    files.stream_ops.fsync = ({ nfd }) => {
      files.tryFSOperation(() => fsyncSync(nfd));
      this.fsyncs += 1;
      return 0;
    };
  }
}

function isNodeFileSystem(value: unknown): value is NodeFileSystem {
  return value instanceof Object && "stream_ops" in value && "tryFSOperation" in value;
}

/**
 * PGlite's own start parameters but for `-F`, which turns fsync off; `fsync` is the method that our file system answers to.
 * Of PostgreSQL's usual 128 MB of buffers, which here are taken at the start and for each database, it gets an eighth.
 */
export function durableStart(defaults: readonly string[]): string[] {
  const kept = defaults.filter((parameter) => parameter !== "-F");
  if (kept.length === defaults.length) throw new Error("PGlite's start parameters are not what they were: no -F");
  return [
    ...kept,
    "-c",
    "fsync=on",
    "-c",
    "wal_sync_method=fsync",
    "-c",
    "full_page_writes=on",
    "-c",
    "shared_buffers=16MB",
  ];
}
