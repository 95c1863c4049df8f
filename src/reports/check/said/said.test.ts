import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { changeInText } from "../rules/change-in-text.ts";

const correctionsIn = (text: string): readonly (string | null)[] =>
  checkManuscript(manuscriptOfMarkdown(text), undefined, undefined, [changeInText]).findings.map(
    ({ correction }) => correction,
  );

test.each([
  ["the year before in brackets", "Intäkterna var 412 (400) mnkr, vilket är 5 procent högre än året innan.", "3"],
  ["the change after a unit", "Kostnaderna uppgick till 412 mnkr (400 mnkr) och har ökat med 21 mnkr.", "12"],
  ["per cent said first", "Besöken minskade med 6 procent, från 4 100 under 2023 till 3 936 under 2024.", "4"],
  ["years between", "Andelen sjönk från 5,2 % (2023) till 4,9 % (2024) – en minskning med 0,5 procentenheter.", "0,3"],
  [
    "a deficit and its budget",
    "Resultatet är minus 504 mnkr, vilket är 54 mnkr sämre än budget på minus 405 mnkr.",
    "99",
  ],
  ["the sentence before", "Resultatet är 42 mnkr. Det är 41 mnkr bättre än budget på 28 mnkr.", "14"],
  ["a number of people", "Det var 3 452 anställda, eller 94 fler än vid samma tid året innan (3 308).", "144"],
  ["two of them", "De är 452, eller 44 fler än 2015 (408) och 55 fler än 2014 (379).", "73"],
  [
    "the corresponding figure",
    "Det var 20,2 dagar. Motsvarande antal för 2023 var 18,7 dagar, en ökning med 2,5 dagar.",
    "1,5",
  ],
  ["a share before its whole", "Det fanns 618 medarbetare (31,6 %) med chefsansvar av de 2 167 anställda.", "28,5"],
  ["the year before in brackets after a change", "Resultatet ökade med 9 % till 123 mnkr (117).", "5"],
  ["a change in two ways", "Lönen ökade med 4,2 % (628 kronor) till 26 520 kronor.", "2,4"],
  ["women and men", "Av de anställda är 75,8 % kvinnor och 21,4 % män.", "24,2"],
  ["the others", "Av målen nås 60 %: 25 % av dem sent och övriga 45 % i tid.", null],
  ["the others of one whole", "71 % av cheferna har färre än 25 medarbetare, övriga 25 % har fler.", "29"],
] as const)("%s: %s", (_, text, correction) => {
  expect(correctionsIn(text)).toEqual(correction === null ? [] : [correction]);
});

test.each([
  "Intäkterna var 412 (400) mnkr, vilket är 3 procent högre än året innan.",
  "Intäkterna var 412 (400) mnkr, vilket är 5 procent av budgeten.",
  "Intäkterna var 412 (budget 400) mnkr, vilket är 5 procent högre än året innan.",
  "Intäkterna var 412 (400) mnkr och kostnaderna ökade med 5 procent.",
  "Kostnaden steg från 56,3 mnkr 2022 till 92,5 mnkr 2023 och 124,8 mnkr i år.",
  "Besöken minskade med 4 procent, från 4 100 under 2023 till 3 936 under 2024.",
  "Resultatet är 60 mnkr, vilket är 90 mnkr bättre än det budgeterade underskottet på 30 mnkr.",
  "Resultatet är 42 mnkr. Det egna kapitalet är 931 mnkr. Resultatet är 14 mnkr bättre än budget på 28 mnkr.",
  "Resultatet ökade med 5 % till 123 mnkr (117). Andelen ökade till 30,6 % (212).",
  "Lönen ökade med 2,4 % (628 kronor) till 26 520 kronor, och för män med 1,5 % (405 kronor) till 27 637 kronor.",
  "Andelen ökade från 45 procent till 52 procent, vilket är 3 procentenheter över målet.",
  "Andelen ökade från 45 procent till 52 procent, vilket är 3 procentenheter högre än riket.",
  "Intäkterna var 412 (400) mnkr, vilket är 5 procent högre än riksgenomsnittet.",
  "Resultatet är 42 mnkr, vilket är 14 mnkr bättre än budget och prognosen på 50 mnkr.",
  "Resultatet är 42 mnkr, vilket är 14 mnkr bättre än budget till följd av hyror på 50 mnkr.",
  "Resultatet är 42 mnkr, vilket är 14 mnkr bättre än budget (3).",
  "Svarsfrekvensen var 75 procent kvinnor och 62 procent män.",
  "Av kvinnorna arbetar 96 procent heltid, och av männen 98 procent.",
  "I ledningen är 60 % kvinnor och i förvaltningen 45 % män.",
  "Andelen är 61 procent för kvinnor och 35 procent för män.",
  "Norr når 90 procent av besöken i tid, övriga 85 procent.",
  "Medarbetarna är 75,8 % kvinnor och 24,1 % män.",
])("is right, or can't be told: %s", (text) => {
  expect(correctionsIn(text)).toEqual([]);
});
