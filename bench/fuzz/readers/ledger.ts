import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readLedger } from "../../../src/imports/sources/ledger.ts";
import { mustBeSound } from "../../../tests/factories/sound.ts";
import type { FuzzedReader } from "../reader.ts";

const folder = join(import.meta.dirname, "../../../tests/fixtures/sie");

/** Real SIE files of several programs. */
export const reader: FuzzedReader = {
  name: "ledger",
  seeds: async () =>
    readdirSync(folder)
      .filter((name) => /\.s[ei]$/iu.test(name))
      .map((name) => readFileSync(join(folder, name)))
      .filter(({ length }) => length > 300 && length < 60_000),
  read: (bytes) => mustBeSound(readLedger({ name: "altered.se", bytes }, { balances: "yes" })),
};
