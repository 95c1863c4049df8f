import { describe, expect, test } from "vitest";

import { nouns, type Noun } from "#store/item.ts";

import { figures } from "../../../tests/factories/steps/figures.ts";
import { plan } from "../../../tests/factories/steps/plan.ts";
import { rounds } from "../../../tests/factories/steps/rounds.ts";
import { texts } from "../../../tests/factories/steps/texts.ts";
import { risk, told, type Case } from "../../../tests/factories/steps/told.ts";
import { workspace } from "../../../tests/factories/steps/workspace.ts";

/** Every sort of thing at least once. */
const cases: Readonly<Record<Noun, readonly Case[]>> = { ...workspace, ...figures, ...plan, ...rounds, ...texts };

describe.each(nouns)("%s", (noun) => {
  test.each(cases[noun])("%j", (expected, told) => {
    expect(told()).toEqual(expected);
  });
});

test("what no word is known for is told in a readable form, and what looks the same is told as rewritten", () => {
  const older = { ...risk, owners: ["A", "B"], limit: { amount: 3, hard: true } };
  expect(told("risk", older, risk)).toEqual([
    "Risken ”Förtroendeskada”",
    "Uppgiften ”owners” togs bort: ”A”, ”B”",
    "Uppgiften ”limit” togs bort: amount: 3, hard: ja",
  ]);
  expect(told("risk", risk, { ...risk, place: { file: "y", line: 2 } })).toEqual([
    "Risken ”Förtroendeskada”",
    "Skrevs om utan att innehållet ändrades",
  ]);
});
