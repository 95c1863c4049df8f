import { describe, expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { changeInText } from "./change-in-text.ts";
import { partsGiveSum } from "./parts-give-sum.ts";
import { sameQuantity } from "./same-quantity.ts";

function foundBy(rule: Rule, markdown: string): readonly Finding[] {
  return checkManuscript(manuscriptOfMarkdown(markdown), undefined, undefined, [rule]).findings;
}

const table = `# Ekonomi

| Mnkr | Utfall | Budget | Avvikelse | Prognos |
| --- | --- | --- | --- | --- |
| Personalkostnader | 135,4 | 140,0 | 4,6 | 137,0 |
| Konsulter | 22,1 | 20,0 | -2,1 | 23,0 |
| Teknik och drift | 12,5 | 13,0 | 0,5 | 13,0 |`;

describe("a text against a table", () => {
  test.each([
    ["digits that have changed places", "Personalkostnaderna uppgick till 153,4 mnkr.", "135,4"],
    ["another scale", "Personalkostnaderna uppgick till 135,4 tkr.", "135 400,0"],
    ["the forecast", "Prognosen för personalkostnaderna är 173,0 mnkr.", "137,0"],
    ["a name of several words", "För teknik och drift blev utfallet 21,5 mnkr.", "12,5"],
  ])("finds %s, and says what the table has", (_, text, correction) => {
    const found = foundBy(sameQuantity, `${table}\n\n${text}`);
    expect(found.map(({ correction: right }) => right?.replaceAll("\u00a0", " "))).toEqual([correction]);
  });

  test.each([
    ["rounding", "Personalkostnaderna uppgick till drygt 135 mnkr."],
    ["another row's figure", "Konsulterna på personalkostnader uppgår till 135,4 mnkr."],
    ["last year's figure", "Personalkostnaderna uppgick förra året till 133,4 mnkr."],
    ["another year", "Personalkostnaderna uppgick år 2019 till 125,4 mnkr, jämfört med budget."],
    ["two things together", "Personalkostnader och konsulter uppgick till 157,5 mnkr."],
    ["a part of the thing, after a sentence that narrows it", "Kliniken flyttade. Personalkostnaderna blev 35,2 mnkr."],
    ["a cause", "Trots personalkostnader på 153,4 mnkr blev det ett överskott."],
  ])("keeps quiet about %s", (_, text) => {
    expect(foundBy(sameQuantity, `${table}\n\n${text}`)).toEqual([]);
  });

  test("a table may have its own convention of signs, but a text that leaves it is found", () => {
    const unlike = "Personalkostnaderna har ett underskott på 4,6 mnkr. Konsulterna har ett överskott på 2,1 mnkr.";
    expect(foundBy(sameQuantity, `${table}\n\n${unlike}`)).toEqual([]);
    const like = "Personalkostnaderna har ett överskott på 4,6 mnkr. Konsulterna har ett underskott på 2,1 mnkr.";
    const leaving = `${like} Teknik och drift har ett underskott på 0,5 mnkr.`;
    expect(foundBy(sameQuantity, `${table}\n\n${like}`)).toEqual([]);
    expect(foundBy(sameQuantity, `${table}\n\n${leaving}`)).toHaveLength(1);
  });
});

describe("texts and tables among themselves", () => {
  test("a summary that says otherwise than its section", () => {
    const found = foundBy(
      sameQuantity,
      "# Sammanfattning\n\nHyrornas överskott är 48,3 mnkr.\n\n# Lokaler\n\nHyrornas överskott är 43,8 mnkr.",
    );
    expect(found).toHaveLength(1);
  });

  test("units that say the same of themselves are not one quantity", () => {
    const units = ["Norr", "Söder", "Öster"].map((unit, index) => {
      return `# ${unit}\n\nSjukfrånvaron uppgick till 4,${String(index)} procent.`;
    });
    expect(foundBy(sameQuantity, units.join("\n\n"))).toEqual([]);
  });

  test("rows of one name in two tables are one only where another figure is the same", () => {
    const head = "| Mnkr | Utfall | Budget |\n| --- | --- | --- |\n";
    const same = `# A\n\n${head}| Hyror | 12,5 | 13,0 |\n\n# B\n\n${head}| Hyror | 15,2 | 13,0 |`;
    const other = `# A\n\n${head}| Hyror | 12,5 | 13,0 |\n\n# B\n\n${head}| Hyror | 15,2 | 17,0 |`;
    expect(foundBy(sameQuantity, same)).toHaveLength(1);
    expect(foundBy(sameQuantity, other)).toEqual([]);
  });
});

test.each([
  "Kostnaden är 12 mnkr, varav 4 mnkr avser hyror och 3 mnkr städning.",
  "Kostnaden är 12 mnkr, varav bland annat 9 mnkr avser hyror och 8 mnkr städning.",
  "Bidragen på 7,5 mnkr består av 4,0 mnkr till vård och 3,5 mnkr till tandvård.",
  "Överskottet är 3 mnkr. Det beror på hyror om 2 mnkr och el om 4 mnkr, men städningen gav ett underskott.",
])("parts that are not all, or that are right, are left: %s", (text) => {
  expect(foundBy(partsGiveSum, text)).toEqual([]);
});

test.each([
  "Kostnaden steg från 10 mnkr till 12 mnkr, främst för att lönerna ökade med 3 procent.",
  "Kostnaden steg från 10 mnkr till 12 mnkr, en ökning med nästan 20 procent.",
  "Antalet besök var 412 jämfört med 400 året innan, en ökning med 3 procent.",
  "Av 60 platser var 45 stängda. Av personalen är 75 procent kvinnor.",
])("changes of something else, and those that are right, are left: %s", (text) => {
  expect(foundBy(changeInText, text)).toEqual([]);
});
