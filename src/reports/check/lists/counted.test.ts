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

test.each([
  ["Nämnden har fyra mål; ett för biblioteket, ett för kultur och fritid, ett för skolan och ett för vården.", 0],
  ["Nämnden har fyra mål; ett för biblioteket, ett för kultur och fritid och ett för skolan.", 1],
  ["Nämnden har fem mål: tre för vården och två för skolan.", 0],
  ["The board has six goals: three for care and two for schools.", 1],
  ["Nämnden har fem mål: ett för vården, men flera för skolan och två för kulturen i stort.", 0],
])("%s", (sentence, count) => {
  expect(checkManuscript(manuscriptOfMarkdown(sentence)).findings).toHaveLength(count);
});
