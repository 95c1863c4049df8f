import { expect, test } from "vitest";

import { manuscriptOfMarkdown } from "./manuscript.ts";

const table = "| Post | Utfall |\n|---|--:|\n| Lön | 1* |\n";

test("a table has the caption beside it and the notes under it", () => {
  expect(
    manuscriptOfMarkdown(`Tabell 3. Kostnader\n\n${table}\n\\* Preliminärt.\n\nKälla: eget system\n\nText.`).blocks,
  ).toMatchObject([
    { kind: "table", caption: "Tabell 3. Kostnader", notes: ["* Preliminärt.", "Källa: eget system"], lines: [3, 5] },
    { kind: "paragraph", text: "Text." },
  ]);
});

test.each(["Tabell 3 visar kostnaderna.", "Diagram 3. Kostnader", "Kostnader"])("%s is no caption", (text) => {
  expect(manuscriptOfMarkdown(`${text}\n\n${table}`).blocks).toMatchObject([{ text }, { caption: null }]);
});
