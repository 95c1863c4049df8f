import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseDecimal, sum, toNumber } from "#domain/quantities/rational.ts";
import { fixture, known, problemLines, textFile, valueLines } from "../../../tests/factories/sources.ts";
import { readPaxml } from "./paxml.ts";

test("hours and days by code, month and result unit; heads of the file's month", () => {
  const extract = known(readPaxml(fixture("paxml-2.2.xml")));
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract)).toEqual([
    "2024-05 employment=TV unit:1=3110 what=heads 2",
    "2024-05 code=ARB employment=TV unit:1=3110 what=hours 15.75",
    "2024-04 code=SJK employment=TV unit:1=3110 what=days 1",
    "2024-05 code=SJK employment=TV unit:1=3110 what=days 2",
    "2024-05 code=SJK employment=TV unit:1=3130 what=hours 4.5",
  ]);
  expect(extract.facets.map(({ id, likely }) => `${id} ${likely}`)).toEqual([
    "what measure",
    "code null",
    "unit:1 unit",
    "employment null",
  ]);
});

test("nothing in the extract says who anybody is", () => {
  const told = JSON.stringify(known(readPaxml(fixture("paxml-2.2.xml"))));
  expect(told).not.toMatch(/1001|1003|Testperson/u);
});

const paxml = (times: string, version = "2.0"): string =>
  `<paxml><header><version>${version}</version></header><tidtransaktioner>\n${times}\n</tidtransaktioner></paxml>`;
const time = (fields: string): string => `<tidtrans persnr="199001019999"><tidkod>SJK</tidkod>${fields}</tidtrans>`;

describe("what can't be counted is told and left out", () => {
  test.each([
    [paxml(time("<datum>2024-02-30</datum><timmar>8</timmar>")), "invalid-date 2"],
    [paxml(time("<timmar>8</timmar>")), "missing-field 2"],
    [paxml(time("<datum>2024-02-01</datum><timmar>åtta</timmar>")), "invalid-number 2"],
    [paxml("<tidtrans><datum>2024-02-01</datum><timmar>8</timmar></tidtrans>"), "missing-field 2"],
    [paxml(time("<datumfrom>2024-02-05</datumfrom><datumtom>2024-02-01</datumtom>")), "reversed-range 2"],
    [paxml(time("<datumfrom>1024-02-05</datumfrom><datumtom>2024-02-01</datumtom>")), "unlikely-range 2"],
    [
      paxml(time("<datumfrom>2024-01-31</datumfrom><datumtom>2024-02-01</datumtom><timmar>16</timmar>")),
      "hours-over-months 2",
    ],
    [paxml("", "3.0"), "paxml-version 1"],
    ["<paxml><a>&unknown;</a></paxml>", "xml-syntax 1"],
    ["<paxml>", "xml-syntax 1"],
    ['<!DOCTYPE paxml [<!ENTITY a "aaaaaaaaaa">]>\n<paxml>&a;</paxml>', "xml-forbidden 1"],
    [`<paxml>${"<a>".repeat(50)}`, "xml-too-large 1"],
    [`<paxml>${"a".repeat(20_000)}</paxml>`, "xml-too-large 1"],
  ])("%.120s", (text, expected) => {
    const extract = known(readPaxml(textFile("p.xml", text)));
    expect(problemLines(extract)).toEqual([expected]);
    expect(extract.values).toEqual([]);
    expect(JSON.stringify(extract.problems)).not.toContain("199001019999");
  });
});

test("the same record twice is counted once and told", () => {
  const twice = '<tidtrans postid="7"><tidkod>ARB</tidkod><datum>2024-02-01</datum><timmar>8</timmar></tidtrans>\n';
  const extract = known(readPaxml(textFile("p.xml", paxml(twice + twice))));
  expect(valueLines(extract)).toEqual(["2024-02 code=ARB what=hours 8"]);
  expect(problemLines(extract)).toEqual(["record-twice 3"]);
});

test("absence over months is divided by its calendar days, and all of them are there", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2025-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 100 }), (start, length, percent) => {
      const [from, to] = [start, new Date(start.getTime() + length * 86_400_000)].map((date) =>
        date.toISOString().slice(0, 10),
      );
      const range = `<datumfrom>${from}</datumfrom><datumtom>${to}</datumtom><omfattning>${percent}</omfattning>`;
      const extract = known(readPaxml(textFile("p.xml", paxml(time(range)))));
      const days = sum(extract.values.flatMap(({ amount }) => parseDecimal(amount) ?? []));
      expect(toNumber(days)).toBe(((length + 1) * percent) / 100);
    }),
  );
});

test.each(["", "<SIE/>", "<a><paxml/></a>"])("no PAXml: %s", (text) => {
  expect(readPaxml(textFile("p.xml", text))).toBeNull();
});
