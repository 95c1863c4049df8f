import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";

const table = `| Sjukfrånvaro i procent av arbetstiden | 2024 | 2023 |
| --- | --- | --- |
| Total sjukfrånvaro | 6,5 | 6,2 |
| Kvinnor | 7,1 | 6,8 |
| Män | 4,2 | 4,0 |`;

test.each([
  ["Kvinnornas sjukfrånvaro var 7,1 procent.", 0],
  ["Kvinnornas sjukfrånvaro var 7,7 procent.", 1],
  ["Kvinnornas sjukfrånvaro inom vården var 7,7 procent.", 0],
  ["Kvinnornas korta sjukfrånvaro var 7,7 procent.", 0],
  ["Sjukfrånvaron var 6,5 procent, och kvinnornas sjukfrånvaro 7,1 procent.", 0],
])("what the whole table is of names no other row: %s", (sentence, count) => {
  const { findings } = checkManuscript(manuscriptOfMarkdown(`# Personal\n\n${sentence}\n\n${table}`));
  expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: count }, () => "same-quantity"));
});
