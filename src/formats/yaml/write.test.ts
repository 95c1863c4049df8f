import * as fc from "fast-check";
import { expect, test } from "vitest";
import { writeYaml } from "./write.ts";
import { parseYaml } from "./yaml.ts";

test("short mappings and lists of words stand on one line, lists of mappings one a line, long texts are folded", () => {
  const text = "Alla erbjuds heltid. ".repeat(8).trim();
  const written = writeYaml({
    id: "g1",
    on: "row:income.result",
    number: 1,
    version: "0.10",
    supports: ["a", "b"],
    left: undefined,
    rows: [{ id: "a", cut: { age: "30-49" } }],
    comment: "Ett:\n\n- två\n",
    text,
  });
  expect(written).toBe(`id: g1
on: row:income.result
number: 1
version: "0.10"
supports: [ a, b ]
rows:
  - { id: a, cut: { age: 30-49 } }
comment: |
  Ett:

  - två
text: >-
  Alla erbjuds heltid. Alla erbjuds heltid. Alla erbjuds heltid. Alla erbjuds heltid. Alla erbjuds heltid. Alla erbjuds
  heltid. Alla erbjuds heltid. Alla erbjuds heltid.
`);
});

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 60 }), fc.string({ unit: "binary-ascii" }));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    text,
    fc.boolean(),
    fc.array(tie("tree"), { minLength: 1 }),
    fc.dictionary(text, tie("tree"), { minKeys: 1, noNullPrototype: true }),
  ),
}));

type Tree = string | boolean | Tree[] | { readonly [key: string]: Tree };

test("whatever is written is read back the same", () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1 }), (value) => {
      const written = writeYaml(value);
      expect(parseYaml(written)).toMatchObject({ value, fault: null });
      expect(writeYaml(value)).toBe(written);
    }),
  );
});
