import { expect, test } from "vitest";

import type { Block, Inline } from "#server/contract/document.ts";

import { findPlace, placesIn } from "./places.ts";

function value(ref: string): Inline {
  return { kind: "value", text: "1", ref, valueKind: "observed", tone: "none", adjusted: false, preliminary: false };
}

function paragraph(...content: readonly Inline[]): Block {
  return { kind: "paragraph", role: "body", content };
}

const blocks: readonly Block[] = [
  paragraph(value("a"), { kind: "strong", content: [value("b")] }),
  { kind: "list", ordered: false, items: [[paragraph(value("c"))], [paragraph(value("a"))]] },
  { kind: "quote", blocks: [paragraph(value("d"))] },
];

test("a number is found where it stands first, unless another place that has it is asked for", () => {
  const places = placesIn(blocks, "goals");
  expect(findPlace(places, "a", undefined)).toBe("goals.0");
  expect(findPlace(places, "a", "goals.1.i1.0")).toBe("goals.1.i1.0");
  expect(findPlace(places, "a", "goals.2")).toBe("goals.0");
  expect(findPlace(places, "b", undefined)).toBe("goals.0");
  expect(findPlace(places, "c", undefined)).toBe("goals.1.i0.0");
  expect(findPlace(places, "d", undefined)).toBe("goals.2.0");
  expect(findPlace(places, "none", undefined)).toBeNull();
});

test("each place has a name of its own", () => {
  const names = placesIn(blocks, "goals").map(({ place }) => place);
  expect(new Set(names).size).toBe(names.length);
});
