import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { textSubjects, type Subject } from "./subject.ts";

function subjectsOf(text: string): readonly Subject[] {
  return textSubjects(checkManuscript(manuscriptOfMarkdown(text), undefined, undefined, []).report.sections);
}

const told = ({ figure, name, measure, direction }: Subject): readonly unknown[] => [
  figure.printed,
  name.join(" "),
  `${measure.form} ${measure.basis}`,
  direction,
];

test.each<[string, ...(readonly unknown[])[]]>([
  ["Personalkostnaderna uppgick till 135,4 mnkr.", ["135,4", "personalkostnad", "amount outcome", null]],
  ["Lokalerna visar ett överskott på 3,7 mnkr.", ["3,7", "lokal", "deviation outcome", 1]],
  ["Årsprognosen för lokalerna är ett underskott på 3 mnkr.", ["3", "lokal", "deviation forecast", -1]],
  ["Det blev ett överskott om +4,0 mnkr på hyrorna.", ["+4,0", "hyr", "deviation outcome", 1]],
  [
    "Resultatet är 1,5 mnkr, vilket är 3,7 mnkr bättre än periodens budget.",
    ["1,5", "resultat", "amount outcome", null],
    ["3,7", "resultat", "deviation outcome", 1],
  ],
  [
    "Sjukfrånvaron har sjunkit från 5,1 procent till 4,4 procent.",
    ["5,1", "sjukfrånvaro", "amount previous", null],
    ["4,4", "sjukfrånvaro", "amount outcome", null],
  ],
  ["Hyrorna ökade med 4 procent.", ["4", "hyr", "change outcome", null]],
  ["Elkostnaden är 2 mnkr högre.", ["2", "elkostnad", "unclear outcome", null]],
  ["Trots hyrorna blev elkostnaden 2 mnkr.", ["2", "trot hyr elkostnad", "unclear unclear", null]],
  [
    "I bolagen är 40 procent kvinnor. Bolagen har 550 chefer, där 41 procent är kvinnor.",
    ["40", "bolag", "amount outcome", null],
    ["550", "bolag", "amount outcome", null],
    ["41", "bolag", "unclear unclear", null],
  ],
  ["The surplus on rents is 2.4 million kronor.", ["2.4", "rent", "deviation outcome", 1]],
])("tells what the figures are of: %s", (text, ...subjects) => {
  expect(subjectsOf(text).map(told)).toEqual(subjects);
});

test("what stands in several words' company is marked, and a sentence after one without figures does not open", () => {
  const [joint] = subjectsOf("Hyror och städning kostade 4,0 mnkr.");
  expect(joint?.isJoint).toBe(true);
  const later = subjectsOf("Kliniken flyttade under våren. Hyrorna blev 4,0 mnkr. Städningen blev 1,5 mnkr.");
  expect(later.map(({ opens }) => opens)).toEqual([false, true]);
});
