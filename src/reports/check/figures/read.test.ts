import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formatNumber } from "#domain/quantities/format.ts";
import { rational } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import type { Figure } from "./figure.ts";
import { figureOfCell, figuresIn } from "./read.ts";

/** A figure as one word a property: hedge, value, unit. */
function shown({ value, decimals, unit, hedge }: Figure): string {
  const number = formatNumber(value, { decimals, language: "en" }).replaceAll("\u00a0", "").replace("\u2212", "-");
  const scale = unit === null || unit.scale === 1 ? "" : ` ×${String(unit.scale)}`;
  return `${hedge === null ? "" : `${hedge} `}${number} ${unit?.kind ?? "-"}${scale}`;
}

const read = (text: string, language: Language): readonly string[] => figuresIn(text, language).map(shown);

describe("in running text", () => {
  test.each<readonly [text: string, figures: readonly string[]]>([
    ["prognosen är +48,3 mnkr", ["48.3 money ×1000000"]],
    ["en avvikelse om + 4,7 mnkr och en på - 1,5 mkr", ["4.7 money ×1000000", "-1.5 money ×1000000"]],
    ["ca -2 mnkr", ["about -2 money ×1000000"]],
    ["minus 3 mnkr", ["-3 money ×1000000"]],
    ["beräknas bli -\n1,0 mnkr", ["-1.0 money ×1000000"]],
    ["budget – 4,8 mnkr", ["4.8 money ×1000000"]],
    ["en plattform (500') och en till (1 200')", ["500 money ×1000", "1200 money ×1000"]],
    ["1.234,5 mnkr och 12.5 procent", ["1234.5 money ×1000000", "12.5 percent"]],
    ["45 000:- eller SEK 500", ["45000 money", "500 money"]],
    ["1,2, 3,4 och 5,6 procent", ["1.2 percent", "3.4 percent", "5.6 percent"]],
    ["från 3,2 till 4,4 procent", ["3.2 percent", "4.4 percent"]],
    ["2 300,4 (2 250,1) mnkr", ["2300.4 money ×1000000", "2250.1 money ×1000000"]],
    ["ökade 3 %-enheter, nästan 2 procentenheter", ["3 points", "under 2 points"]],
    ["drygt 30 mkr under 12 månader", ["over 30 money ×1000000", "12 months"]],
    ["värdet var 77 år 2021", ["77 -"]],
    ["+/- 0 mnkr, ± 3 %", ["0 money ×1000000"]],
    ["31 december 2022 var 365 personer anställda", ["365 persons"]],
  ])("Swedish: %s", (text, figures) => {
    expect(read(text, "sv")).toEqual(figures);
  });
  test.each<readonly [text: string, figures: readonly string[]]>([
    ["SEK 1,234.5 million", ["1234.5 money ×1000000"]],
    ["2,300 employees", ["2300 persons"]],
    ["from 3.2 to 4.4 per cent", ["3.2 percent", "4.4 percent"]],
    ["about 12 days, 3 percentage points", ["about 12 days", "3 points"]],
  ])("English: %s", (text, figures) => {
    expect(read(text, "en")).toEqual(figures);
  });
  test.each([
    "åren 2021, 2022 och 2023–2025",
    "1 januari, den 3:e, 31/8 2023, 2023-08-31, 20230831",
    "kl. 14.30, klockan 8, dygnet runt 24/7",
    "enligt 11 kap. 6 § kommunallagen (2017:725)",
    "ISO 9001:2015, SS-EN 13485, F32.1, COVID-19",
    "telefon 010-123 45 67, +46 8 123 45 67",
    "avsnitt 5.1.1, bilaga 5c, sid 12, s. 4–5, uppföljningsrapport 2",
    "ett 1:1-förhållande, en 2-dagars kurs, 70–80 procent",
    "dnr 2023-00123, läsåret 2021/22, vecka 39, T2 2023",
    "1. Inledning",
    "Prognos 3 är i linje med budget.",
    // A number that a stray space has broken.
    "3, 45 %",
  ])("what only names: %s", (text) => {
    expect(read(text, "sv")).toEqual([]);
  });
});

describe("in a cell", () => {
  test.each([
    ["- 71", "-71 -"],
    ["-013%", "-13 percent"],
    ["450 082 tkr", "450082 money ×1000"],
    ["4,5 % *", "4.5 percent"],
    ["-47,7ᵖ", "-47.7 -"],
    ["1 204⁴", "1204 -"],
    ["3,1 %†", "3.1 percent"],
  ])("%s", (text, figure) => {
    const found = figureOfCell(text, "sv");
    expect(found === null ? null : shown(found)).toBe(figure);
  });
  test.each(["2022", "-", "K:100 %", "3, 45 %", "2022-12-31", "Öka"])("no figure: %s", (text) => {
    expect(figureOfCell(text, "sv")).toBeNull();
  });
});

describe("what is printed is read back", () => {
  const units: Readonly<Record<Language, readonly string[]>> = {
    sv: ["mnkr", "tkr", "kr", "%", "procent", "procentenheter", "personer", "årsarbetare", "timmar", "dagar", "poäng"],
    en: ["million", "per cent", "percentage points", "employees", "hours", "days"],
  };
  test.each(["sv", "en"] as const)("%s", (language) => {
    const printed = fc.record({
      value: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      decimals: fc.integer({ min: 0, max: 2 }),
      unit: fc.constantFrom(...units[language]),
    });
    fc.assert(
      fc.property(printed, ({ value, decimals, unit }) => {
        const number = rational(value, 10n ** BigInt(decimals));
        const text = formatNumber(number, { decimals, language });
        const [figure, ...others] = figuresIn(`x ${text} ${unit}.`, language);
        expect(others).toEqual([]);
        expect(figure).toMatchObject({ value: number, decimals, printed: text });
        expect(figure?.unit?.printed).toBe(unit);
        expect(figureOfCell(text, language)).toMatchObject({ value: number, decimals });
      }),
    );
  });
});
