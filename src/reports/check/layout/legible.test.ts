import { expect, test } from "vitest";

import { manuscriptOfText } from "#formats/text/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { isPoorScan } from "./legible.ts";

const report = (budget: string): string => `1 Uppdrag

Mer om detta står i avsnitt 7.

2 Ekonomi

Mnkr Utfall Budget Avvikelse
Hyror 31,5 29,2 2,3
Resor 38,0 35,2 2,8
Summa 69,5 64,4 9,1

Livsmedlen var 4,1 mnkr dyrare än ${budget} mnkr i budget.

3 Personal

Fler har anställts.

4 Lokaler

Ingenting har ändrats.
`;

test("a poor scan makes findings less sure, and nothing is said to be lacking in it", () => {
  const found = (text: string): ReadonlyMap<string, number> =>
    new Map(checkManuscript(manuscriptOfText(text)).findings.map(({ rule, confidence }) => [rule, confidence]));
  const [clean, poor] = [found(report("1,5")), found(report("9O,5"))];
  expect([isPoorScan(manuscriptOfText(report("1,5"))), isPoorScan(manuscriptOfText(report("9O,5")))]).toEqual([
    false,
    true,
  ]);
  expect([clean.has("reference-exists"), poor.has("reference-exists")]).toEqual([true, false]);
  expect(poor.get("rows-give-total")).toBeLessThan(clean.get("rows-give-total") ?? 0);
});
