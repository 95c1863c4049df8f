import { expect, test } from "vitest";

import { joinedSaid, joinedText, nothingSaid, type Said } from "./draft.ts";

const answer = (more: object): Said => ({ kind: "answer", answer: { ...nothingSaid("fulfilment"), ...more } });

test("what two have written is put together without losing a text", () => {
  expect(joinedText({ sv: "Mitt" }, { sv: "Ditt", en: "Yours" })).toEqual({ sv: "Mitt\n\nDitt", en: "Yours" });
  expect(joinedText({ sv: "Samma" }, { sv: "Samma" })).toEqual({ sv: "Samma" });
  expect(joinedText(null, { sv: "Ditt" })).toEqual({ sv: "Ditt" });
});

test("one's own step stands, and another's where one has none", () => {
  const mine = answer({ step: "met", comment: { sv: "Mitt" } });
  const theirs = answer({ step: "not_met", comment: { sv: "Ditt" } });
  expect(joinedSaid(mine, theirs)).toEqual(answer({ step: "met", comment: { sv: "Mitt\n\nDitt" } }));
  expect(joinedSaid(answer({}), theirs)).toEqual(answer({ step: "not_met", comment: { sv: "Ditt" } }));
});
