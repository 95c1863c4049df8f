import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formatNumber } from "#domain/quantities/format.ts";
import { rational } from "#domain/quantities/rational.ts";
import type { ManuscriptBlock } from "#formats/manuscript.ts";
import { manuscriptOfText } from "#formats/text/manuscript.ts";

import { judged } from "../tables/table.ts";
import { laidOut } from "./lay-out.ts";

const shown = (block: ManuscriptBlock): string => {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.number === null ? "" : `${block.number} `}${block.text}`;
    case "paragraph":
      return `${block.role}: ${block.text}`;
    case "table":
      return block.rows.map((row) => row.map(({ text }) => text.replaceAll("\n", "/")).join("|")).join("\n");
  }
};
const lay = (text: string): readonly string[] => laidOut(manuscriptOfText(text)).blocks.map(shown);

function tableIn(text: string): {
  readonly rows: readonly string[];
  readonly certainty: number;
  readonly lines: unknown;
} {
  const table = laidOut(manuscriptOfText(text)).blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return { rows: shown(table).split("\n"), certainty: table.certainty, lines: table.lines };
}

describe("prose", () => {
  test("numbered headings, pages that break a sentence and numbers of pages", () => {
    const text = `
 1 Sammanfattning

Nämnden har under året byggt om två av sina mottagningar och flyttat verksamhet till den
nya byggnaden.
1.1 Verksamhet
Arbetet med den nya mottagningen har gått enligt plan, och den öppnade för



12


besökare i oktober.
 2 Ekonomi

Resultatet är bättre än budget.
`;
    expect(lay(text)).toEqual([
      "# 1 Sammanfattning",
      "body: Nämnden har under året byggt om två av sina mottagningar och flyttat verksamhet till den\nnya byggnaden.",
      "## 1.1 Verksamhet",
      "body: Arbetet med den nya mottagningen har gått enligt plan, och den öppnade för\nbesökare i oktober.",
      "# 2 Ekonomi",
      "body: Resultatet är bättre än budget.",
    ]);
  });
  test("headings without numbers, and items that go on", () => {
    const text = `Personal

Under året har antalet anställda ökat i hela verksamheten, och sjukfrånvaron har minskat.
Bemanning
Behovet av hyrd personal är lägre än förra året, och tre av fyra avtal har sagts upp i tid.

• Rekryteringen går framåt och fler söker till
  utbildningarna.
• Introduktionen är ny.`;
    expect(lay(text)).toEqual([
      "## Personal",
      "body: Under året har antalet anställda ökat i hela verksamheten, och sjukfrånvaron har minskat.",
      "## Bemanning",
      "body: Behovet av hyrd personal är lägre än förra året, och tre av fyra avtal har sagts upp i tid.",
      "item: • Rekryteringen går framåt och fler söker till\nutbildningarna.",
      "item: • Introduktionen är ny.",
    ]);
  });
  test("an empty line between all lines tells nothing", () => {
    const lines = ["Divisionen redovisar ett överskott", "på 3 mnkr för personalkostnader."];
    const text = Array.from({ length: 6 }, () => [...lines, " "].join("\n\n")).join("\n\n");
    expect(lay(text)).toEqual(Array.from({ length: 6 }, () => `body: ${lines.join("\n")}`));
  });
  test("a list of contents is not part of the report", () => {
    const text = `Innehåll

1 Inledning ........ 3
2 Ekonomi .......... 7
2.1 Resultat ....... 9

1 Inledning

Här börjar rapporten.`;
    expect(lay(text).slice(-2)).toEqual(["# 1 Inledning", "body: Här börjar rapporten."]);
    expect(lay(text).join()).not.toContain("Resultat");
  });
  test("lines that end with numbers are no table", () => {
    const text = `Antalet besök på mottagningarna var 12 300 och antalet inlagda patienter 1 250
under perioden, vilket kan jämföras med föregående års 11 900 och 1 300 som var
lägre.`;
    expect(lay(text)).toEqual([`body: ${text}`]);
  });
});

describe("tables", () => {
  test("heads and names over several lines", () => {
    const text = `5.3 Investeringar

Investering (mnkr) Ack. utfall Årsbudge
t

Årsprogno
s

Avvikelse mot
årsbudget

Möbler och utrustning
Kansliet 1,2 4,6 4,6 0,0

Vandringsled 0,6 2,7 2,7 0,0

Summa 1,8 7,3 7,3 0,0
`;
    expect(tableIn(text)).toEqual({
      rows: [
        "Investering (mnkr)|Ack. utfall|Årsbudge/t|Årsprogno/s|Avvikelse mot/årsbudget",
        "Möbler och utrustning/Kansliet|1,2|4,6|4,6|0,0",
        "Vandringsled|0,6|2,7|2,7|0,0",
        "Summa|1,8|7,3|7,3|0,0",
      ],
      certainty: 0.95,
      lines: [3, 13, 15, 17],
    });
  });
  test("thousands are told from columns by what the other rows can be, and by the difference", () => {
    const text = `Arbetstyp 2022 2021 Differens Differens %
Anst timmar 584 677 671 828 -87 151 -013%
Tjl med lön -2 746 -2 691 - 56 002%
Kompledighet - 527 - 470 - 57 012%
Timlön 5 795 2 288 3 507 153%
Arb jour/bered  0  0  0 -
`;
    expect(tableIn(text).rows.slice(1)).toEqual([
      "Anst timmar|584 677|671 828|-87 151|-013%",
      "Tjl med lön|-2 746|-2 691|- 56|002%",
      "Kompledighet|- 527|- 470|- 57|012%",
      "Timlön|5 795|2 288|3 507|153%",
      "Arb jour/bered|0|0|0|",
    ]);
  });
  test("per cent stands under per cent where a row lacks it", () => {
    const text = `Mkr Utfall Budget Avvikelse Avvikelse %
Försäljning 2 283,9 2 205,7 78,2 3,5%
Statsbidrag 0,5 0,0 0,5
Resultat 1,8 0,0 1,8
Övrigt 11,8 9,9 2,0 19,9%
`;
    expect(tableIn(text).rows).toContain("Statsbidrag|0,5|0,0|0,5|");
    expect(tableIn(text).certainty).toBeGreaterThan(0.9);
  });
  test("names that come after all figures: the last row is the total that is named", () => {
    const text = `Mkr %-enhet

13,9 0,6%
30,6 1,4%
44,5 2,0%

Nya avtal

Summa
`;
    expect(tableIn(text).rows).toEqual(["|Mkr|%-enhet", "|13,9|0,6%", "|30,6|1,4%", "Summa|44,5|2,0%"]);
  });
  test("a head with more columns than the rows have figures is not judged", () => {
    const text = `Medgivna Avslagna

Antal med
koppling

Antal utan
koppling

Antal med
koppling

Antal utan
koppling

Övriga  3   0
Totalt  3   0
`;
    expect(tableIn(text).certainty).toBeLessThan(judged);
  });
  test("cells that stand apart are in the columns that they stand under", () => {
    const text = `Tkr            Utfall    Budget   Avvikelse   Prognos
Intäkter        1 200     1 100         100     1 300
Bidrag                      300        -300
Övrigt             80                              90
`;
    expect(tableIn(text)).toMatchObject({
      rows: [
        "Tkr|Utfall|Budget|Avvikelse|Prognos",
        "Intäkter|1 200|1 100|100|1 300",
        "Bidrag||300|-300|",
        "Övrigt|80|||90",
      ],
      certainty: 0.95,
    });
  });
  test("a column that few rows fill is one all the same, and so is a row of marks, one without a name, and a group with a note", () => {
    const text = `                                           Kommunen             Koncernen
Tkr                              Not     2024     2023        2024     2023
Rörelsens intäkter                 2
Hyror                                  81 200   79 100      95 300   92 700
Övriga intäkter                    9      640                 1 260
Aktiverat arbete                            -        -           -        -
                                       81 840   79 100      96 560   92 700
Rörelsens kostnader          3, 4, 5
Drift                                 -52 300  -50 900     -61 100  -60 200
`;
    expect(tableIn(text)).toMatchObject({
      rows: [
        "Tkr|Not|Kommunen/2024|Kommunen/2023|Koncernen/2024|Koncernen/2023",
        "Rörelsens intäkter|2||||",
        "Hyror||81 200|79 100|95 300|92 700",
        "Övriga intäkter|9|640||1 260|",
        "Aktiverat arbete|||||",
        "||81 840|79 100|96 560|92 700",
        "Rörelsens kostnader|3, 4, 5||||",
        "Drift||-52 300|-50 900|-61 100|-60 200",
      ],
      certainty: 0.95,
    });
  });
  test("cells between tabs, with heads that span several", () => {
    const rows = [
      "\tUtfall\t\tBudget\t",
      "Mnkr\t2024\t2023\t2024\t2023",
      "INTÄKTER",
      "Avgifter\t12,0\t11,5\t\t11,0",
      "Bidrag\t4,0\t3,5\t4,5\t3,0",
    ];
    expect(tableIn(rows.join("\n")).rows).toEqual([
      "Mnkr|Utfall/2024|Utfall/2023|Budget/2024|Budget/2023",
      "INTÄKTER||||",
      "Avgifter|12,0|11,5||11,0",
      "Bidrag|4,0|3,5|4,5|3,0",
    ]);
  });
  test("heads that end with their years, and a title with a number above them", () => {
    const text = `Not 16 Pågående arbeten

Tkr Kommunen 2024 Kommunen 2023 Koncernen 2024 Koncernen 2023
Ingående värde 550 930 330 410 567 430 341 110
Årets investeringar 529 620 346 160 560 510 358 910
`;
    expect(tableIn(text).rows[0]).toBe(
      "Tkr|Kommunen/2024|Kommunen/2023|Koncernen/2024|Koncernen/2023".replaceAll("/", " "),
    );
  });
  test("a line of years alone begins a new table", () => {
    const text = `Not 4 Intäkter

Tkr
2024 2023
Avgifter 261 250
Hyror 265 264
Summa 526 514

Not 5 Kostnader

Tkr
2024 2023
Löner -185 -207
Material -31 -29
Summa -216 -236
`;
    expect(lay(text).filter((block) => block.includes("|"))).toEqual([
      "Tkr|2024|2023\nAvgifter|261|250\nHyror|265|264\nSumma|526|514",
      "Tkr|2024|2023\nLöner|-185|-207\nMaterial|-31|-29\nSumma|-216|-236",
    ]);
  });
  test("groups between the head and the first row", () => {
    const text = `Mnkr Not 31 dec 2024 31 dec 2023
Tillgångar
Anläggningstillgångar
Maskiner 3 2 920 2 510
Byggnader 4 8 090 8 310
`;
    expect(tableIn(text).rows).toEqual([
      "Mnkr|Not|31 dec 2024|31 dec 2023",
      "Tillgångar|||",
      "Anläggningstillgångar|||",
      "Maskiner|3|2 920|2 510",
      "Byggnader|4|8 090|8 310",
    ]);
  });
  test("a row that may lack a figure, or have one that is taken for two, is left out of what is judged", () => {
    const text = `Tkr 2024 2023 2022 2021
Lokaler 550 910 330 420 567 440 341 110
Personal 529 630 346 140 560 510 358 920
Flytt -19 -2 543 -113
Övrigt 264 910 125 640 271 260 132 470
Summa 1 345 431 802 200 1 396 667 832 387
`;
    expect(tableIn(text).rows[3]).toBe("Flytt|…|…|…|…");
    expect(tableIn(text).certainty).toBeGreaterThan(judged);
  });
  test("targets with words before and verdicts after the figures", () => {
    const text = `Indikator Utfall Målvärde Bedömning
Besök inom tre dagar 91,2% minst 86% Uppfyllt
Ombokade besök 10,3% högst 8% Ej uppfyllt
Fast vårdkontakt 55% 60%
`;
    expect(tableIn(text).rows).toEqual([
      "Indikator|Utfall|Målvärde|Bedömning",
      "Besök inom tre dagar|91,2%|minst 86%|Uppfyllt",
      "Ombokade besök|10,3%|högst 8%|Ej uppfyllt",
      "Fast vårdkontakt|55%|60%|",
    ]);
  });
  test.each(["Lokaler 9O 95 -5", "Lokaler 9,O 9,5 -0,5", "Lokaler 9.0 9,5 -0,5", "Lokaler 1 9O"])(
    "a number that a scan misread makes the table doubtful: %s",
    (row) => {
      const { certainty } = tableIn(`Mnkr Utfall Budget Avvikelse\nPersonal 90 95 -5\n${row}\nSumma 180 190 -10\n`);
      expect(certainty).toBeLessThan(judged);
    },
  );
  test("per cent is told from thousands by the column that the other rows show", () => {
    const text = `(tkr) Utfall 2023 Förändring Förändring % Budget 2023 Avvikelse
Ledning – 537 – 11 2,1 % – 540 3
Ersättningar – 7 205 4 870 – 40,3 % – 9 980 2 775
Räntor 3 910 – 4 120 – 51,3 % 4 205 – 295
Övrigt 7 215 3 940 120,3 % – 3 705 10 920
Planering – 1 180 – 790 202,6 % – 1 090 – 90
`;
    expect(tableIn(text).rows.slice(4)).toEqual([
      "Övrigt|7 215|3 940|120,3 %|– 3 705|10 920",
      "Planering|– 1 180|– 790|202,6 %|– 1 090|– 90",
    ]);
  });
  test("a figure that is missing does not make two of another", () => {
    const text = `Belopp i tkr Utfall Budget Differens Diff %
Hyror 31 546 29 236 2 310 7,9 %
Avgifter 21 548 20 044 1 504
Resor 38 039 35 254 2 785 7,9 %
`;
    expect(tableIn(text).rows).toContain("Avgifter|21 548|20 044|1 504|");
  });
  test("a table with each cell on a line of its own", () => {
    const cells = ["Intäkter", "1 205", "1 136", "Kostnader", "-5 410", "-5 205", "Netto", "-4 205", "-4 069"];
    const lines = ["Belopp, mkr", "2024", "2023", ...cells];
    const { rows, certainty } = tableIn(lines.join("\n\n"));
    expect(rows.slice(0, 2)).toEqual(["Belopp, mkr|2024|2023", "Intäkter|1 205|1 136"]);
    expect(certainty).toBeGreaterThan(judged);
    expect(tableIn(lines.toSpliced(4, 1).join("\n")).certainty).toBeLessThan(judged);
  });
  test("each cell on a line of its own is read back, whatever the figures", () => {
    const figure = fc
      .integer({ min: -99_999, max: 99_999 })
      .map((tenths) => (tenths / 10).toFixed(1).replace(".", ","));
    const row = fc.tuple(fc.constantFrom("Hyror", "Resor och kurser", "Läkemedel"), figure, figure, figure);
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (rows) => {
        const all = [["Mnkr", "Utfall", "Budget", "Avvikelse"], ...rows];
        expect(tableIn(all.flat().join("\n")).rows).toEqual(all.map((cells) => cells.join("|")));
      }),
    );
  });
  test("two sentences with figures below a table are none of its rows", () => {
    const text = `Mått 2024 2023
Antal besök 48 051 46 712
Antal resor 42 574 40 144

Antalet besök har ökat från 46 712 till 48 051. Antalet resor uppgick till 50
495.`;
    expect(lay(text)).toHaveLength(2);
  });
  test("heads that tabs keep apart", () => {
    const text = "Mål\tIngångsvärde\tMålvärde\nHeltid\t100 %\tÖkning\nKännedom\t55 %\t65 %";
    expect(tableIn(text).rows[0]).toBe("Mål|Ingångsvärde|Målvärde");
  });
  test("two tables with only a head between them", () => {
    const text = `Kön Andel fast anställda 2022-12-31

Andel fast anställda 2021-12-31

K 98,9% 96,0%
M 98,9% 95,4%

Kön Andel heltid 2022-12-31

Andel heltid 2021-12-31

K 98,4% 98,9%
M 98,9% 98,9%
`;
    expect(laidOut(manuscriptOfText(text)).blocks.map(({ kind }) => kind)).toEqual(["table", "table"]);
  });
  test("a heading parts a table from the total above it", () => {
    const text = `
                       Avvikelse
Post         Budget            %   Avvikelse
Fordon         12,0          2,5         0,3
Nätverk         8,0          0,0         0,0
Summa          20,0          1,5         0,3

Intern kontroll

                 Sannolikhet   Konsekvens
Risk                   (1–4)        (1–4)   Riskpoäng
Fel lön                    2            3           6
Inköp                      3            3           9
`;
    expect(lay(text)).toEqual([
      "Post|Budget|Avvikelse/%|Avvikelse\nFordon|12,0|2,5|0,3\nNätverk|8,0|0,0|0,0\nSumma|20,0|1,5|0,3",
      "## Intern kontroll",
      "Risk|Sannolikhet/(1–4)|Konsekvens/(1–4)|Riskpoäng\nFel lön|2|3|6\nInköp|3|3|9",
    ]);
  });
  test("what is judged has each figure where it was, whatever the figures", () => {
    const row = fc.record({
      outcome: fc.integer({ min: -9_999_999, max: 9_999_999 }),
      budget: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    });
    const printed = (value: number, decimals: number): string =>
      formatNumber(rational(BigInt(value), 10n ** BigInt(decimals)), { decimals, language: "sv" }).replaceAll(
        "\u00a0",
        " ",
      );
    const isKept = fc.property(
      fc.array(row, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 0, max: 1 }),
      (rows, decimals) => {
        const cells = rows.map(({ outcome, budget }, index) => [
          `Enhet ${String.fromCodePoint(65 + index)}`,
          ...[outcome, budget, outcome - budget].map((value) => printed(value, decimals)),
        ]);
        const text = ["Tkr Utfall Budget Avvikelse", ...cells.map((row) => row.join(" "))].join("\n");
        const { rows: found, certainty } = tableIn(text);
        const whole = cells.map((row) => row.join("|"));
        return certainty < judged || found.slice(1).join("\n") === whole.join("\n");
      },
    );
    expect(fc.check(isKept, { numRuns: 100 })).toMatchObject({ failed: false });
  });
});
