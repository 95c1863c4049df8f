import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fixture, known, problemLines, textFile, valueLines } from "../../../tests/factories/sources.ts";
import { readKolada } from "./kolada.ts";

test("version 2: values of genders as published, without those that have none", () => {
  const extract = known(readKolada(fixture("kolada-v2.json")));
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract)).toEqual([
    "2023-01..2023-12 kpi=N00090 municipality=0099 7.05",
    "2023-01..2023-12 gender=K kpi=N00090 municipality=0099 7.9",
    "2023-01..2023-12 gender=M kpi=N00090 municipality=0099 4.1",
    "2023-01..2023-12 kpi=U60200 municipality=G99901 77.333333333333343",
  ]);
  expect(extract.values.every(({ reported }) => reported === true)).toBe(true);
  expect(extract.recognised.map(({ name, value }) => `${name.sv}: ${value}`)).toEqual([
    "Värden: 4",
    "Utan värde i Kolada: 1",
    "Ovägda medelvärden av grupper: 1",
  ]);
  expect(extract.marks).toEqual(["N00090", "U60200"]);
});

test("version 3: pages after one another, with what things are called, without what was deleted", () => {
  const extract = known(readKolada(fixture("kolada-v3-pages.json")));
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract)).toEqual([
    "2023-01..2023-12 kpi=U15200 municipality=0099 79",
    "2023-01..2023-12 gender=K kpi=U15200 municipality=0099 80.5",
    "2024-01..2024-12 kpi=U15200 municipality=0099 10.5",
  ]);
  expect(extract.facets.map(({ id, likely, values }) => [id, likely, values])).toEqual([
    ["kpi", "measure", [{ name: "U15200", label: "Medarbetarengagemang (HME) totalt" }]],
    ["municipality", "unit", [{ name: "0099", label: "Region Exempel" }]],
    ["gender", "gender", [{ name: "K", label: "Kvinnor" }]],
  ]);
});

const row = (value: string, more = ""): string =>
  `{"kpi":"N1","municipality":"0099","period":2023,"values":[{"gender":"T","count":1,"value":${value}}]${more}}`;

test("pages that were fetched twice give their values once, and pages that differ none", () => {
  const page = (value: string): string => `{"values":[${row(value)}]}`;
  expect(valueLines(known(readKolada(textFile("k.json", `[${page("1")},${page("1")}]`))))).toHaveLength(1);
  const torn = known(readKolada(textFile("k.json", `[${page("1")},${page("2")},${page("1")}]`)));
  expect(torn.values).toEqual([]);
  expect(problemLines(torn)).toEqual(["two-values 2"]);
});

test("a file that ends before the last page is an error", () => {
  const next = `"next_page":"http://api.kolada.se/v2/data?page=2"`;
  const cut = known(readKolada(textFile("k.json", `{"values":[${row("1")}],${next}}`)));
  expect(problemLines(cut)).toEqual(["kolada-more-pages –"]);
});

test.each([
  ['{"values":', ["not-json –"]],
  ['{"values":[', ["not-json –"]],
  ['{"values":[{"id":"N1","title":"Ett"}]}', ["kolada-without-data –"]],
  ['{"values":[{"kpi":"N1","values":[]}]}', ["missing-field 1"]],
  ['{"values":[{"kpi":"N1","period":"vår","values":[]}]}', ["invalid-period 1"]],
  [`{"values":[${row('"många"')}]}`, ["invalid-number 1"]],
])("%s", (text, expected) => {
  const extract = known(readKolada(textFile("k.json", text)));
  expect(problemLines(extract)).toEqual(expected);
  expect(extract.values).toEqual([]);
});

test("any values come back as they were written", () => {
  const amount = fc.tuple(fc.integer(), fc.stringMatching(/^\d{0,8}$/u)).map(([whole, fraction]) => {
    return fraction === "" ? String(whole) : `${whole}.${fraction}`;
  });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
      const rows = amounts.map(
        (value, index) =>
          `{"kpi":"N1","municipality":"0099","period":${1990 + index},"values":[{"gender":"F","value":${value}}]}`,
      );
      const extract = known(readKolada(textFile("k.json", `{"values":[${rows.join(",")}]}`)));
      expect(extract.values.map((value) => value.amount)).toEqual(amounts);
    }),
  );
});

test.each(["", "[1, 2]", '{"records":[{"number":"INC1"}]}', "#FLAGGA 0"])("nothing of Kolada's: %s", (text) => {
  expect(readKolada(textFile("k.json", text))).toBeNull();
});
