import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";

/**
 * V8 would make the program of the embedded database over while it runs, to be faster. A part of it that every process comes upon
 * takes three seconds and 600 MB to make over, and what we ask is answered no sooner afterwards.
 */
const plain = ["--no-wasm-tier-up", "--no-wasm-dynamic-tiering"];

let engine: Promise<WebAssembly.Module> | null = null;

/** The program of the embedded database, made ready once in a process: all its databases run the same. */
export function readyEngine(): Promise<WebAssembly.Module> {
  engine ??= compile();
  return engine;
}

async function compile(): Promise<WebAssembly.Module> {
  for (const flag of plain) setFlagsFromString(flag);
  return WebAssembly.compile(await readFile(new URL("pglite.wasm", import.meta.resolve("@electric-sql/pglite"))));
}
