// A process of its own that opens a store and tells how it went: `node opener.ts <folder>`; it holds the store until it is ended.
import { StoreError } from "../../src/store/errors.ts";
import { openStore } from "../../src/store/open.ts";

try {
  await openStore({ kind: "folder", folder: process.argv[2] ?? "" });
  process.stdout.write("open\n");
  setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(`${error instanceof StoreError ? error.code : String(error)}\n`);
}
