import * as fc from "fast-check";
import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { changeWordFollowsFigures } from "../rules/change-word-follows-figures.ts";

const findingsIn = (markdown: string): readonly string[] =>
  checkManuscript(manuscriptOfMarkdown(markdown), undefined, undefined, [changeWordFollowsFigures]).findings.map(
    ({ severity }) => severity,
  );

const printed = fc.integer({ min: 0, max: 9999 }).map((tenths) => (tenths / 10).toFixed(1).replace(".", ","));

test("a rise is a rise and a fall is a fall, whatever the figures", () => {
  fc.assert(
    fc.property(printed, printed, fc.constantFrom("ökat", "minskat"), (earlier, later, word) => {
      const [from, to] = [earlier, later].map((text) => Number(text.replace(",", ".")));
      const [before = 0, after = 0] = [from, to];
      const found = findingsIn(`Andelen har ${word} från ${earlier} procent till ${later} procent.`);
      const way = Math.sign(after - before);
      const expected = way === 0 ? ["question"] : way === (word === "ökat" ? 1 : -1) ? [] : ["error"];
      expect(found).toEqual(expected);
    }),
  );
});

test.each([
  "Kostnaden ökade från 3,2 mnkr till 4,4 mnkr och intäkten minskade från 5,1 mnkr till 4,9 mnkr.",
  "Sjukfrånvaron minskade med 0,8 procentenheter, från 5,5 procent till 4,7 procent.",
  "Kostnaderna har ökat, och antalet anställda har gått från 365 till 340.",
  "Underskottet har minskat från -12 mnkr till -5 mnkr.",
  "Andelen är högre bland kvinnor (12,04 procent) än bland män (11,37 procent).",
  "Kostnaden är 52 tkr, vilket är 3 tkr lägre än rikssnittet på 55 tkr.",
  "Skulden minskade från 1,2 miljarder kronor till 950 miljoner kronor.",
  "Medelåldern var 44,3 år, vilket var en minskning med 0,2 år sedan 2011.",
])("%s is right", (sentence) => {
  expect(findingsIn(sentence)).toEqual([]);
});

test.each([
  "Sjukfrånvaron minskade med 0,8 procentenheter, från 4,7 procent till 5,5 procent.",
  "Antalet anställda var 575 jämfört med 562 året innan, en minskning på 2,3 procent.",
  "Skulden ökade från 1,2 miljarder kronor till 950 miljoner kronor.",
  "Andelen är högre bland kvinnor (11,04 procent) än bland män (11,37 procent).",
])("%s is found", (sentence) => {
  expect(findingsIn(sentence)).toEqual(["error"]);
});
