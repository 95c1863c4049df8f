import { describe, expect, test } from "vitest";

import { manuscriptOfText } from "#formats/text/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { judged } from "../tables/table.ts";
import { laidOut } from "./lay-out.ts";

function tableIn(text: string): { readonly rows: readonly string[]; readonly certainty: number } {
  const table = laidOut(manuscriptOfText(text)).blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  const rows = table.rows.map((row) => row.map((cell) => cell.text.replaceAll("\n", "/")).join("|"));
  return { rows, certainty: table.certainty };
}

const statement = `Resultaträkning

Belopp i mnkr Not 2023 2024 2023 2024
Verksamhetens intäkter 1 8 120 8 545 19 310 19 870
Verksamhetens kostnader 2, 3, 11 -29 310 -30 705 -37 800 -38 905
Avskrivningar 4,5 -1 120 -1 210 -3 350 -3 440
Verksamhetens nettokostnader
-22 310 -23 370 -21 840 -22 475
Skatteintäkter 6 20 400 21 300 20 400 21 300
Generella statsbidrag  7 2 705 2 830 2 705 2 830
Verksamhetens resultat
795 760 1 265 1 655
Finansiella intäkter 8 1 107 840 58 61
Finansiella kostnader 3, 8 -410 -395 -602 -588
Resultat efter finansiella poster
1 492 1 205 721 1 128
Extraordinära poster
- - - -
Årets resultat
1 492 1 205 721 1 128
`;

describe("a column of notes", () => {
  test("is no column of figures and takes no figure's thousands", () => {
    expect(tableIn(statement)).toEqual({
      rows: [
        "Belopp i mnkr|Not|2023|2024|2023|2024",
        "Verksamhetens intäkter|1|8 120|8 545|19 310|19 870",
        "Verksamhetens kostnader|2, 3, 11|-29 310|-30 705|-37 800|-38 905",
        "Avskrivningar|4,5|-1 120|-1 210|-3 350|-3 440",
        "Verksamhetens nettokostnader||-22 310|-23 370|-21 840|-22 475",
        "Skatteintäkter|6|20 400|21 300|20 400|21 300",
        "Generella statsbidrag|7|2 705|2 830|2 705|2 830",
        "Verksamhetens resultat||795|760|1 265|1 655",
        "Finansiella intäkter|8|1 107|840|58|61",
        "Finansiella kostnader|3, 8|-410|-395|-602|-588",
        "Resultat efter finansiella poster||1 492|1 205|721|1 128",
        "Extraordinära poster|||||",
        "Årets resultat||1 492|1 205|721|1 128",
      ],
      certainty: 0.85,
    });
  });
  test("leaves a statement that foots without findings, and one that does not with its fault", () => {
    expect(checkManuscript(manuscriptOfText(statement)).findings).toEqual([]);
    const { findings } = checkManuscript(manuscriptOfText(statement.replace("-22 310", "-22 910")));
    expect(findings.map(({ rule }) => rule)).toContain("income-statement-foots");
  });
  test("minus signs apart from their numbers, and heads with a word on each line", () => {
    const text = `Resultaträkning

Belopp i mnkr Not Utfall
2023
Utfall
2022
Budget
2023
Avvikelse Koncern
2023
Koncern
2022
Verksamhetens intäkter 1 241 480 270 − 29 415 690
Verksamhetens kostnader 2 − 1 020 − 1 240 − 1 055 35 − 1 190 − 1 402
Avskrivningar 3 − 22 − 28 − 31 9 − 41 − 45
Verksamhetens nettokostnader   − 801 − 788 − 816 15 − 816 − 757
Skatteintäkter 4 640 615 636 4 640 615
Statsbidrag 5 195 187 188 7 195 187
Verksamhetens resultat   34 14 8 26 19 45
Finansiella kostnader 6 − 5 − 7 − 9 4 − 8 − 6
Årets resultat   29 7 − 1 30 11 39
`;
    const { rows, certainty } = tableIn(text);
    expect(rows.slice(0, 3)).toEqual([
      "Belopp i mnkr|Not|Utfall/2023|Utfall/2022|Budget/2023|Avvikelse|Koncern/2023|Koncern/2022",
      "Verksamhetens intäkter|1|241|480|270|− 29|415|690",
      "Verksamhetens kostnader|2|− 1 020|− 1 240|− 1 055|35|− 1 190|− 1 402",
    ]);
    expect(rows).toContain("Statsbidrag|5|195|187|188|7|195|187");
    expect(certainty).toBeGreaterThan(judged);
    expect(checkManuscript(manuscriptOfText(text)).findings).toEqual([]);
  });
  test("what may be a note or a thousand is neither, and no sum with it is judged", () => {
    const text = `Mnkr Not 2023 2024
Intäkter 3 805 933
Bidrag 4 120 135
Avgifter 2 340 355
Summa 1 265 1 423
`;
    expect(tableIn(text).rows.slice(3)).toEqual(["Avgifter|2|…|…", "Summa||1 265|1 423"]);
    expect(checkManuscript(manuscriptOfText(text)).findings).toEqual([]);
  });
  test("counts nothing where columns stand apart, either", () => {
    const text = `Här redovisas utfallet för perioden och de budgeterade beloppen.

Mnkr        Not   Utfall   Budget
Intäkter      1      5,5      5,0
Bidrag        2      2,5      2,0
Summa         4      8,0      7,0
`;
    expect(tableIn(text).rows).toContain("Summa|4|8,0|7,0");
    expect(checkManuscript(manuscriptOfText(text)).findings).toEqual([]);
  });
});
