import { expect, test } from "vitest";

import { kolada, paxml, pay, survey, tickets } from "./factories/fuzzed.ts";
import { mutants } from "./factories/mutants.ts";

test.each([kolada, tickets, survey, pay, paxml])(
  "$name: altered files give what can be, or problems",
  async (reader) => {
    const files = await reader.seeds();
    for (const bytes of mutants(files, 400, 1)) expect(() => reader.read(bytes)).not.toThrow();
  },
);
