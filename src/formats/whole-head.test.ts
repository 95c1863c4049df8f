import { expect, test } from "vitest";

import { wholeHead, type SpannedRow } from "./whole-head.ts";

const wide = (...texts: readonly string[]): SpannedRow => ({ texts, spans: true });
const row = (...texts: readonly string[]): SpannedRow => ({ texts, spans: false });

test.each([
  ["has heads below those that span", [wide("", "Utfall", ""), row("Post", "2024", "2023"), row("Lön", "1", "2")], 2],
  ["has three steps", [wide("", "A", "", ""), wide("", "B", "", "C"), row("", "2024", "2023", "D")], 3],
  ["ends where figures begin", [wide("", "Utfall", ""), row("Lön", "1", "2")], 1],
  ["is one row where no cell spans", [row("", "Utfall", "Budget"), row("Post", "tkr", "tkr")], 1],
  ["ends above a row of words with a name", [wide("Mål", "Bedömning", ""), row("Matsvinn", "Uppfyllt", "Ja")], 1],
  ["ends above a name over all columns", [wide("", "Utfall", ""), wide("Intäkter", "", "")], 1],
] as const)("a head %s", (_, rows, head) => {
  expect(wholeHead(1, rows)).toBe(head);
});
