import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseShare, shareText } from "./share.ts";

test.each([
  ["1", { num: 1, den: 1 }],
  ["60 %", { num: 3, den: 5 }],
  ["0,6", { num: 3, den: 5 }],
  ["0.125", { num: 1, den: 8 }],
  ["33,5%", { num: 67, den: 200 }],
  ["2/6", { num: 1, den: 3 }],
  ["1/1", { num: 1, den: 1 }],
])("%s is a share", (text, share) => {
  expect(parseShare(text)).toEqual(share);
});

test.each(["", "0", "0 %", "101 %", "1,01", "1/0", "3/2", "-1/2", "hälften", "60 % %", `1/${2 ** 60}`])(
  "“%s” is no share",
  (text) => {
    expect(parseShare(text)).toBeNull();
  },
);

test("a share that is written is read back the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (num, more) => {
      const share = parseShare(`${num}/${num + more}`);
      expect(share).not.toBeNull();
      expect(share === null ? null : parseShare(shareText(share))).toEqual(share);
    }),
  );
});
