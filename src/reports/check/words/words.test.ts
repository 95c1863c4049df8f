import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { betterBy } from "./better.ts";
import { causeIn } from "./causes.ts";
import { directionsIn } from "./change.ts";
import { countsIn } from "./counts.ts";
import { listLength } from "./list.ts";
import { monthNamed } from "./months.ts";
import { countOf } from "./number-words.ts";
import { stateIn } from "./status.ts";
import { judgedIn, verdictIn, verdictInCell } from "./verdicts.ts";

describe("numbers in words", () => {
  test.each([
    ["elva", "sv", 11],
    ["Tolv", "sv", 12],
    ["en", "sv", 1],
    ["hundra", "sv", 100],
    ["eleven", "en", 11],
    ["17", "sv", 17],
    ["andra", "sv", null],
    ["en", "en", null],
  ] as const)("%s in %s is %s", (word, language, count) => {
    expect(countOf(word, language)).toBe(count);
  });

  test("what is measured is not counted", () => {
    expect(countsIn("Efter fem år har nämnden tre mål och 12 procent av fyra uppdrag", "sv")).toMatchObject([
      { count: 3, noun: "mål" },
      { count: 3, noun: "och" },
      { count: 4, noun: "uppdrag" },
    ]);
  });
});

test.each([
  ["motivation, ledarskap och styrning", { fewest: 2, most: 3 }],
  ["forskning och utveckling, vård samt kultur", { fewest: 2, most: 4 }],
  ["en i maj och två i juni", null],
  ["bland annat vård och kultur", null],
  ["att det är dyrt, att det tar tid", null],
  ["vård", null],
])("the list %s has %o", (text, length) => {
  expect(listLength(text)).toEqual(length);
});

test.each([
  ["Uppfyllt", "met"],
  ["Delvis uppfyllt", "partly"],
  ["Ej uppfyllt", "not_met"],
  ["Målet har inte helt uppnåtts", "not_met"],
  ["Grön", "met"],
  ["Not met", "not_met"],
  ["Pågår", null],
])("%s is the verdict %s", (text, verdict) => {
  expect(verdictIn(text)).toBe(verdict);
});

test.each([
  ["Ja", "Uppnått", "met"],
  ["Nej", "Målet nått?", "not_met"],
  ["Ja", "Publicerad", null],
  ["Target met (on track)", "Status", "met"],
  ["Målet är nått men med en stor insats", "Bedömning", null],
])("the cell %s below %s is %s", (cell, head, verdict) => {
  expect(verdictInCell(cell, head)).toBe(verdict);
});

test.each([
  ["Uppdraget bedöms uppfyllas.", "uppdraget"],
  ["Samlad bedömning: god", "bedömning"],
  ["Målet att minska är högt satt.", null],
])("%s judges %s", (sentence, what) => {
  expect(judgedIn(sentence)).toBe(what);
});

test.each([
  ["Arbetet är nu färdigställt", "done"],
  ["Arbetet är inte klart", null],
  ["Upphandlingen är försenad men pågår", "late"],
  ["Uppdraget är inte påbörjat", "stopped"],
  ["Införandet pågår", "ongoing"],
])("%s is %s", (text, state) => {
  expect(stateIn(text)).toBe(state);
});

test.each([
  ["högst 5 %", "Andel nöjda", "lower"],
  ["5,2 %", "Sjukfrånvaro", "lower"],
  ["≥ 85", "Kostnad", "higher"],
  ["85 %", "Andel besök", null],
  ["inte mer än 12", "Antal klagomål", "lower"],
  ["no more than 12%", "Calls", "lower"],
  ["85% or more", "Complaints", "higher"],
  ["90 %", "Andel som får besked inom 10 dagar", "higher"],
  ["90 %", "Complaints resolved within 20 days", null],
] as const)("for the target %s of %s, %s is better", (target, measure, better) => {
  expect(betterBy(target, measure)).toBe(better);
});

test("words of direction, but for the hedges", () => {
  const text = "Antalet har ökat, kostnaden är lägre, nivån är oförändrad och mindre än tio är kvar";
  expect(directionsIn(text).map(({ direction }) => direction)).toEqual(["up", "down", "same"]);
});

test.each([
  ["Orsaken till att medlen inte används är sena ansökningar.", " sena ansökningar."],
  ["Avvikelsen beror till stor del på vakanser.", " vakanser."],
  ["Kostnaden är 3 mnkr.", undefined],
])("the cause in %s", (sentence, cause) => {
  expect(causeIn(sentence)?.text).toBe(cause);
});

test("months are told by their names in both languages", () => {
  expect(["januari", "October", "maj", "mars 2023"].map(monthNamed)).toEqual([1, 10, 5, null]);
});

test("no text at all is too long or too odd", () => {
  const isRead = fc.property(fc.string({ maxLength: 300 }), (text) => {
    const read = [verdictIn(text), stateIn(text), judgedIn(text), listLength(text), causeIn(text)];
    return read.length === 5 && directionsIn(text).every(({ start, end }) => start < end && end <= text.length);
  });
  expect(fc.check(isRead).failed).toBe(false);
});
