import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "#formats/markdown/manuscript.ts";

import { checkManuscript } from "../check.ts";
import { textAt } from "../fingerprint.ts";

/** A report of a table with this caption and these notes. */
function pointedAt(caption: string, ...notes: readonly string[]) {
  const read = manuscriptOfMarkdown(
    "# 1 Resultat\n\nText.\n\n| Mnkr | Utfall 2025 |\n| --- | --- |\n| Hyror | 12,1 |\n\n# 2 Personal\n\nText.\n\n# 3 Slut\n\nText.",
  );
  const blocks = read.blocks.map((block) => (block.kind === "table" ? { ...block, caption, notes } : block));
  const { report, findings } = checkManuscript({ ...read, blocks });
  return findings.map(({ rule, places }) => [
    rule,
    ...places.map((place) => textAt(report.manuscript, place).slice(place.start, place.end)),
  ]);
}

test("a day that is not there is pointed at in a caption and in a note", () => {
  expect(pointedAt("Hyror per den 31 november 2025", "Källa: bokslut.", "Läget den 30 februari.")).toEqual([
    ["period-agrees", "31 november 2025"],
    ["period-agrees", "30 februari"],
  ]);
});

test("so is a reference that leads nowhere, and a note whose mark the table lacks", () => {
  expect(pointedAt("Hyror", "Se avsnitt 3.", "Mer står i avsnitt 9.", "** Preliminärt.")).toEqual([
    ["reference-exists", "avsnitt 9"],
    ["footnote-explained", "** Preliminärt."],
  ]);
});

test("heads that have another year than the caption are held against it", () => {
  expect(pointedAt("Hyror 2024")).toEqual([["period-agrees", "Utfall 2025", "Hyror 2024"]]);
});
