import { expect, test } from "vitest";

import { checkReport } from "#app/check/work.ts";

import { wrongReports } from "../factories/checked.ts";
import { mutated } from "../factories/mutations.ts";

/** Of each format. */
const files = 40;

test.each(["docx", "pdf", "html", "md", "txt"])(
  "%s: no damaged report makes the check throw",
  async (ending) => {
    const { [`rapport.${ending}`]: whole = new Uint8Array() } = await wrongReports();
    for (let seed = 0; seed < files; seed += 1) {
      const file = { name: `rapport.${ending}`, bytes: new Uint8Array(mutated(whole, seed)) };
      const checked = checkReport({ file, language: "sv", least: 0, isMarked: true });
      await expect(checked, `seed ${seed}`).resolves.toHaveProperty("ok");
    }
  },
  240_000,
);
