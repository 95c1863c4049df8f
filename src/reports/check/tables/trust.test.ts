import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { judged } from "./table.ts";
import { understood } from "./understand.ts";

const statement = `| Mnkr | Not | Utfall | Budget |
| --- | --- | --- | --- |
| Verksamhetens intäkter | 1 | 269 | 522 |
| Verksamhetens kostnader | 2 | 1 | 116 |
| Verksamhetens nettokostnader | -872 | -853 | -884 |
| Skatteintäkter | 705 | 683 | 705 |
| Verksamhetens resultat | 45 | 33 | 25 |`;

test.each([
  [1, true],
  [0.8, false],
])("figures that contradict each other, places known to %d", (certainty, isJudged) => {
  const [table] = manuscriptOfMarkdown(statement).blocks;
  if (table?.kind !== "table") throw new Error("no table");
  expect(understood({ ...table, certainty }, 0, "sv").certainty >= judged).toBe(isJudged);
});
