import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalJson, sha256 } from "./canonical.ts";

test("the order of keys and what is undefined do not matter, everything else does", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "å" }], a: undefined })).toBe('{"b":[1,{"c":"å","d":null}]}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  expect(canonicalJson(["1"])).not.toBe(canonicalJson([1]));
});

test("it is JSON, and says the same when it has been through JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(written);
    }),
  );
});

test("SHA-256 as everybody else counts it", () => {
  expect(sha256("a", new Uint8Array([98, 99]))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
