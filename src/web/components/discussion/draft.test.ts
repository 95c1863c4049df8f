import * as fc from "fast-check";
import { expect, test } from "vitest";

import { draftOf, emptyDraft, mentionBegun, sentText, withMention } from "./draft.ts";
import { linkedParts } from "./linked.ts";

const eva = { id: "e1", name: "Eva Ek" };
const other = { id: "e2", name: "Eva Ek" };
const longer = { id: "e3", name: "Eva Eklund" };

test("who is chosen stands by name, and is sent by id", () => {
  const one = withMention({ ...emptyDraft, text: "Hej @!" }, eva, [4, 5]);
  expect(one).toMatchObject({ draft: { text: "Hej @Eva Ek !" }, caret: 12 });
  const two = withMention(one.draft, other, [12, 12]);
  expect(two.draft.text).toBe("Hej @Eva Ek @Eva Ek (2) !");
  const three = withMention({ ...two.draft, text: `${two.draft.text} ` }, longer, [26, 26]);
  expect(sentText(three.draft)).toBe("Hej @{e1} @{e2} ! @{e3} ");
  // What only looks like it, and what has been written over, mentions nobody.
  expect(sentText({ ...one.draft, text: "@Eva Eklund, eva@Eva, @ @Eva" })).toBe("@Eva Eklund, eva@Eva, @ @Eva");
});

test("a post is written on as it stands", () => {
  const parts = [
    { text: "Hej " },
    { person: "e1", name: "Eva Ek" },
    { text: ", och " },
    { person: "e2", name: "Eva Ek" },
  ];
  const draft = draftOf(parts);
  expect(draft.text).toBe("Hej @Eva Ek, och @Eva Ek (2)");
  expect(sentText(draft)).toBe("Hej @{e1}, och @{e2}");
});

test("a mention begins where a word could", () => {
  expect(mentionBegun("Hej ", "Hej @", 5)).toBe(4);
  expect(mentionBegun("", "@", 1)).toBe(0);
  expect(mentionBegun("eva", "eva@", 4)).toBeNull();
  expect(mentionBegun("", "Hej @", 5)).toBeNull();
  expect(mentionBegun("@a", "@", 1)).toBeNull();
});

test("only addresses of the web lead anywhere, and no text is lost", () => {
  expect(linkedParts("Se https://region.example/a?b=c. (http://x.example/) javascript:alert(1)")).toEqual([
    { text: "Se " },
    { href: "https://region.example/a?b=c" },
    { text: ". (" },
    { href: "http://x.example/" },
    { text: ") javascript:alert(1)" },
  ]);
  const piece = fc.oneof(fc.string(), fc.constantFrom("https://", "http://a.example/", "javascript:", ".", ")"));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const parts = linkedParts(pieces.join(""));
      expect(parts.map((part) => ("text" in part ? part.text : part.href)).join("")).toBe(pieces.join(""));
      for (const part of parts) if ("href" in part) expect(new URL(part.href).protocol).toMatch(/^https?:$/u);
    }),
  );
});
