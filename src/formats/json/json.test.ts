import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseJson } from "./json.ts";

describe("numbers are the text that they were written with", () => {
  test.each([
    ["12.3456789012345678901", "12.3456789012345678901"],
    ["-0.10", "-0.10"],
    ["1.2e-5", "0.000012"],
    ["12.5E2", "1250"],
    ["-1.25e1", "-12.5"],
    ["1e0", "1"],
    ["0.05e1", "0.5"],
    ["1e999", "1e999"],
  ])("%s is %s", (written, text) => {
    expect(parseJson(`{"value": ${written}}`)).toEqual([{ value: text }]);
  });

  test("written out they have the same value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (value) => {
        const [text] = parseJson(value.toExponential()) ?? [];
        expect(text).not.toContain("e+");
        expect(Number(text)).toBe(value + 0);
      }),
    );
  });
});

test("several documents after one another are all read, with brackets in their texts", () => {
  expect(parseJson('{"a":"}{"}{"b":["\\"["]}\n\n[3]')).toEqual([{ a: "}{" }, { b: ['"['] }, ["3"]]);
});

test("a key that all objects have is no value", () => {
  expect(parseJson('{"__proto__": 1}')).toHaveLength(1);
});

test.each(["", "{", "{}]", '{"a":1} x', "[".repeat(100_000), `${"[".repeat(200)}${"]".repeat(200)}`, "<html>"])(
  "not JSON: %.20s",
  (text) => {
    expect(parseJson(text)).toBeNull();
  },
);
