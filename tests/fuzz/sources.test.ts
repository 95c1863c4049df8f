import { expect, test } from "vitest";

import { mutated } from "../factories/mutations.ts";
import { kolada, ledger, paxml, pay, survey, tickets } from "./readers.ts";

/** For each reader; bench/fuzz makes as many as one likes. */
const files = 400;

test.each([kolada, ledger, tickets, survey, pay, paxml])(
  "$name: no damaged file makes the reader throw",
  async (reader) => {
    const seeds = await reader.seeds();
    for (let seed = 0; seed < files; seed += 1) {
      const bytes = mutated(seeds[seed % seeds.length] ?? new Uint8Array(), seed);
      expect(() => reader.read(bytes), `seed ${seed}`).not.toThrow();
    }
  },
);
