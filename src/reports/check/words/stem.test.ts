import { expect, test } from "vitest";

import { stemOf } from "./stem.ts";

test.each([
  ["kostnad", "kostnader", "kostnaderna", "kostnadernas"],
  ["avdelning", "avdelningar", "avdelningarna"],
  ["avvikelse", "avvikelsen", "avvikelser", "avvikelserna"],
  ["prognos", "prognosen", "prognoser", "prognosens"],
  ["utvecklingsmedel", "utvecklingsmedlen"],
  ["förtroendevalda", "förtroendevaldas"],
  ["medarbetare", "medarbetarna", "medarbetarnas"],
  ["sjukfrånvaro", "sjukfrånvaron", "sjukfrånvarons"],
  ["regionkontoret", "regionkontorets"],
  ["resultat", "resultatet", "resultatets"],
  ["verksamhet", "verksamheten", "verksamheternas"],
  ["cost", "costs"],
])("the forms of %s have one stem", (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

test("words of different meaning keep apart", () => {
  const words = ["personal", "kostnad", "konsult", "läkare", "läkemedel", "lokal", "intäkt", "anställd", "anställning"];
  expect(new Set(words.map(stemOf)).size).toBe(words.length);
});
