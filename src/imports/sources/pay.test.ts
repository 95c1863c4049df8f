import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fixture, known, problemLines, textFile, valueLines } from "../../../tests/factories/sources.ts";
import { isPersonalNumber } from "./pay/personal-number.ts";
import { readPay } from "./pay.ts";

test("groups: a value for each quantity, totals beside and not among them", () => {
  const extract = known(readPay(fixture("pay-grupper.csv"), {}));
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract).slice(0, 6)).toEqual([
    "2024-05 age=30-49 gender=Kvinna unit=3110 what=Anställda 12",
    "2024-05 age=30-49 gender=Kvinna unit=3110 what=Ordinarie arbetstid, timmar 1920.5",
    "2024-05 age=30-49 gender=Kvinna unit=3110 what=Sjukfrånvaro, timmar 80.25",
    "2024-05 age=30-49 gender=Man unit=3110 what=Anställda 4",
    "2024-05 age=30-49 gender=Man unit=3110 what=Ordinarie arbetstid, timmar 640",
    "2024-05 age=30-49 gender=Man unit=3110 what=Sjukfrånvaro, timmar 0",
  ]);
  expect(extract.totals.map(({ name, amount, sum }) => `${name.sv}: ${amount} ${sum}`)).toEqual([
    "Summa 3110, Anställda: 16 16",
    "Summa 3110, Ordinarie arbetstid, timmar: 2560.5 2560.5",
    "Summa 3110, Sjukfrånvaro, timmar: 80.25 80.25",
    "Totalt, Anställda: 18 18",
    "Totalt, Ordinarie arbetstid, timmar: 2880.5 2880.5",
    "Totalt, Sjukfrånvaro, timmar: 96.2 96.25",
  ]);
  expect(extract.recognised.at(-1)?.value).toBe("Kommentar");
});

test("persons are added up to groups, by age bands, and nobody is in the extract", () => {
  const extract = known(readPay(fixture("pay-personer.csv"), {}));
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract)).toEqual([
    "2024-05 age=30-49 employment=Tillsvidare gender=K unit=3110 what=Timmar 152",
    "2024-05 absence=Sjuk age=30-49 employment=Tillsvidare gender=K unit=3110 what=Timmar 8",
    "2024-05 age=50- employment=Tillsvidare gender=K unit=3110 what=Timmar 160",
    "2024-05 absence=Sjuk age=-29 employment=Vikariat gender=M unit=3120 what=Timmar 16",
    "2024-05 age=30-49 employment=Tillsvidare gender=K unit=3110 what=headcount 1",
    "2024-05 age=50- employment=Tillsvidare gender=K unit=3110 what=headcount 1",
    "2024-05 age=-29 employment=Vikariat gender=M unit=3120 what=headcount 1",
  ]);
  expect(JSON.stringify(extract)).not.toMatch(/Testperson|19850301|2380/u);
});

test("a long extract: one column names what the other counts", () => {
  const text = 'Enhet,Månad,Mått,Kön,Antal\n3110,2024-05,Årsarbetare,K,"12,5"\n3110,2024-05,Övertid,K,30\n';
  expect(valueLines(known(readPay(textFile("p.csv", text), {})))).toEqual([
    "2024-05 gender=K unit=3110 what=Årsarbetare 12.5",
    "2024-05 gender=K unit=3110 what=Övertid 30",
  ]);
});

describe("rows that can't be counted are told and left out, without saying whom they are about", () => {
  test.each([
    ["3110,K,2024-05,åtta", "not-a-quantity 2"],
    ["198503012380,K,2024-05,8", "personal-number-in-column 2"],
    ["3110,K,2024-05,8503012380", "personal-number-in-column 2"],
    [",K,2024-05,8", "missing-cell 2"],
    ["3110,K,maj,8", "invalid-period 2"],
  ])("%s", (row, expected) => {
    const extract = known(readPay(textFile("p.csv", `Enhet,Kön,Månad,Timmar\n${row}\n`), {}));
    expect(problemLines(extract)).toEqual([expected]);
    expect(extract.values).toEqual([]);
    expect(JSON.stringify(extract)).not.toContain("8503012380");
  });

  test("where no period is said", () => {
    expect(problemLines(known(readPay(textFile("p.csv", "Enhet,Kön,Timmar\n3110,K,8\n"), {})))).toEqual([
      "source-needs-month –",
    ]);
  });
});

test.each(["", "Enhet;Värde\nA;1\n", "number,opened_at\n1,2024-01-01\n"])("no pay extract: %s", (text) => {
  expect(readPay(textFile("p.csv", text), {})).toBeNull();
});

test("a personal number is known in all its forms, and only by its check digit", () => {
  expect(["8503012380", "850301-2380", "198503012380", "19850301-2380", "850361-2387"].map(isPersonalNumber)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(["8503012381", "1234567890", "3110", "850301238", "851301-2380", ""].some(isPersonalNumber)).toBe(false);
});

test("no personal number in any column gets out, and the hours of all others are summed exactly", () => {
  const hours = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
  fc.assert(
    fc.property(fc.array(hours, { minLength: 1, maxLength: 30 }), (amounts) => {
      const rows = amounts.map((amount, index) => `8503012380,namn ${index},3110,K,2024-05,${amount}`);
      const text = `Personnummer,Namn,Enhet,Kön,Månad,Timmar\n${rows.join("\n")}\n`;
      const extract = known(readPay(textFile("p.csv", text), {}));
      const [summed, heads] = extract.values;
      expect(Number(summed?.amount)).toBeCloseTo(
        amounts.reduce((sum, amount) => sum + Number(amount), 0),
        6,
      );
      expect(heads?.amount).toBe("1");
      expect(JSON.stringify(extract)).not.toMatch(/8503012380|namn/u);
    }),
    { numRuns: 50 },
  );
});
