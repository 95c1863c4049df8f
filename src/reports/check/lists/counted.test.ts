import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";

const list = "\n\n- God tillgänglighet\n- Jämlik hälsa\n- Ekonomi i balans";

test.each([
  ["Nämnden har tre mål att nå till 2030. Dessa mål är:", []],
  ["Nämnden har fyra mål att nå till 2030. Dessa mål är:", ["count-follows-list"]],
  ["Nämnden har fyra verksamheter. Dessa mål är:", []],
  ["Nämnden har fyra mål, bland annat:", []],
  ["Nämnden har fyra mål:", ["count-follows-list"]],
])("%s", (sentence, found) => {
  const { findings } = checkManuscript(manuscriptOfMarkdown(`${sentence}${list}`));
  expect(findings.map(({ rule }) => rule)).toEqual(found);
});
