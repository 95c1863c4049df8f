import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fixture, known, problemLines, textFile, valueLines } from "../../../tests/factories/sources.ts";
import { readSurvey } from "./survey.ts";

test("answers: points and number of answers of items, areas and all", () => {
  const extract = known(readSurvey(fixture("hme-svar.csv"), {}));
  expect(problemLines(extract)).toEqual(["answers-missing –"]);
  const lines = valueLines(extract);
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=hme_1_points 225");
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=hme_1_answers 3");
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=hme_9_answers 2");
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=hme_steering_points 475");
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=hme_steering_answers 8");
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=hme_answers 26");
  expect(lines).toContain("2024-10 gender=Kvinna unit=3110 what=respondents 3");
});

test("means are weighted by their number of answers, exactly, also where those are few", () => {
  const extract = known(readSurvey(fixture("hme-medel.csv"), { period: "2024" }));
  expect(extract.problems).toEqual([]);
  const lines = valueLines(extract);
  expect(lines).toContain("2024-01..2024-12 unit=3110 what=hme_1_points 1360");
  expect(lines).toContain("2024-01..2024-12 unit=3110 what=respondents 17");
  expect(lines).toContain("2024-01..2024-12 unit=3120 what=hme_points 2700");
  expect(lines).toContain("2024-01..2024-12 unit=3120 what=respondents 3");
});

test("indices that somebody else has counted are reported ones, with who has answered beside", () => {
  const extract = known(readSurvey(fixture("hme-index.csv"), {}));
  expect(extract.problems).toEqual([]);
  expect(extract.values.map(({ names, amount, reported }) => [names["unit"], names["what"], amount, reported])).toEqual(
    [
      ["3110", "respondents", "17", undefined],
      ["3120", "respondents", "3", undefined],
      ["3110", "hme", "78", true],
      ["3110", "hme_motivation", "77.5", true],
      ["3110", "hme_leadership", "80", true],
      ["3110", "hme_steering", "76", true],
      ["3120", "hme", "91", true],
    ],
  );
});

const heads = "Enhet,Period,M1,M2,M3,L1,L2,L3,S1,S2,S3";

describe("rows that can't be counted are told and left out", () => {
  test.each([
    ["3110,2024,6,1,1,1,1,1,1,1,1", "answer-outside-scale 2"],
    ["3110,2024,2.5,1,1,1,1,1,1,1,1", "answer-outside-scale 2"],
    [",2024,1,1,1,1,1,1,1,1,1", "missing-cell 2"],
    ["3110,hösten,1,1,1,1,1,1,1,1,1", "invalid-period 2"],
  ])("%s", (row, expected) => {
    const extract = known(readSurvey(textFile("s.csv", `${heads}\n${row}\n`), {}));
    expect(problemLines(extract)).toEqual([expected]);
    expect(extract.values).toEqual([]);
  });

  test("where no period is said", () => {
    expect(problemLines(known(readSurvey(fixture("hme-medel.csv"), {})))).toEqual(["source-needs-month –"]);
  });
});

test.each(["", "Enhet;Värde\nA;1\n", "number,opened_at\n1,2024-01-01\n"])("no survey: %s", (text) => {
  expect(readSurvey(textFile("s.csv", text), {})).toBeNull();
});

test("points by answers is the mean of the answers on the scale 0-100", () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(answers, { minLength: 1, maxLength: 20 }), (respondents) => {
      const rows = respondents.map((row) => `3110,2024,${row.join(",")}`);
      const extract = known(readSurvey(textFile("s.csv", `${heads}\n${rows.join("\n")}\n`), {}));
      const amount = (what: string): number =>
        Number(extract.values.find(({ names }) => names["what"] === what)?.amount);
      const all = respondents.flat();
      expect(amount("hme_answers")).toBe(all.length);
      expect(amount("hme_points")).toBe(all.reduce((sum, answer) => sum + (answer - 1) * 25, 0));
      expect(amount("respondents")).toBe(respondents.length);
    }),
    { numRuns: 50 },
  );
});
