import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Grant } from "../permissions/grant.ts";
import type { Role } from "../permissions/role.ts";
import { mayDiscuss, mayMention } from "./may.ts";
import { mentionedIn, mentionText, onAnswers, partsOf, roundIn, withNames } from "./post.ts";

test("a text is its parts, whatever is written in it", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom("@", "@{", "}", "@{}", "@{a b}", "@{a}"),
    fc.uuid().map(mentionText),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const parts = partsOf(text);
      expect(parts.map((part) => ("person" in part ? mentionText(part.person) : part.text)).join("")).toBe(text);
      expect(withNames(text, (person) => `{${person}}`)).toBe(text);
    }),
  );
});

test("whom a text mentions, each once, and what they are called", () => {
  const text = "Hej @{eva}, och @{kim}! @{eva}: se anna@region.example @{}";
  expect(mentionedIn(text)).toEqual(["eva", "kim"]);
  expect(withNames("@{eva}, ja", () => "Eva Ek")).toBe("@Eva Ek, ja");
});

test("what is about answers in a round, and what is not", () => {
  expect(roundIn(onAnswers("2025t1", "A 1"))).toEqual({ round: "2025t1", unit: "A 1" });
  for (const on of ["objective:g1", "round:2025t1", "round: A", "", "round:2025t1 "]) expect(roundIn(on)).toBeNull();
});

/** TOP has A and B; A has C. */
const edges = Object.entries({ TOP: null, A: "TOP", B: "TOP", C: "A" }).map(([unit, parent]) => {
  return { unit, parent, name: { sv: unit }, from: null, to: null, short: null, place: { file: "", line: 1 } };
});
const grant = (person: string, role: Role, unit: string): Grant => {
  return { id: `${person} ${unit}`, person, role, unit, from: "2020-01-01", to: null, delegatedFrom: null };
};
const grants = [
  grant("director", "manager", "TOP"),
  grant("head", "manager", "A"),
  grant("cook", "reader", "C"),
  grant("clerk", "reporter", "B"),
  grant("giver", "administrator", "TOP"),
];
const asker = (person: string) => ({ person, grants, organisation: { edges }, today: "2026-05-01", scope: null });
const everybody = ["director", "head", "cook", "clerk", "giver"];

test.each([
  { of: "plan of A", unit: "A", isToldBelow: true, read: ["director", "head", "cook"] },
  { of: "answers of A", unit: "A", isToldBelow: false, read: ["director", "head"] },
  { of: "plan of TOP", unit: "TOP", isToldBelow: true, read: ["director", "head", "cook", "clerk"] },
  { of: "answers of C", unit: "C", isToldBelow: false, read: ["director", "head", "cook"] },
  { of: "plan of nowhere", unit: "X", isToldBelow: true, read: ["director"] },
])("who may take part in the discussion of the $of", ({ unit, isToldBelow, read }) => {
  const discussed = { unit, isToldBelow };
  expect(everybody.filter((person) => mayDiscuss(asker(person), discussed).allowed)).toEqual(read);
});

test("who may mention whom: those above and on the unit, and those below whom one may see", () => {
  const plan = { unit: "TOP", isToldBelow: true };
  const by = (person: string) => everybody.filter((other) => mayMention(asker(person), plan, other));
  expect(by("director")).toEqual(["director", "head", "cook", "clerk"]);
  expect(by("head")).toEqual(["director", "head", "cook"]);
  expect(by("clerk")).toEqual(["director", "clerk"]);
  expect(everybody.filter((other) => mayMention(asker("head"), { unit: "A", isToldBelow: false }, other))).toEqual([
    "director",
    "head",
  ]);
});
