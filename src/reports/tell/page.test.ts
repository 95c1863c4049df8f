import { expect, test } from "vitest";

import { checkManuscript } from "../check/check.ts";
import { readReport } from "../read/read.ts";
import { writeCheckPage } from "./page.ts";
import { presentFinding, presentRules, presentUnjudged } from "./present.ts";
import type { ReportCheckView } from "./view.ts";

const wrong = `# 5.1 Ekonomi

| Mnkr | Utfall | Budget |
| --- | --- | --- |
| Personal | 12,0 | 13,0 |
| Lokaler | 4,5 | 4,0 |
| Summa | 16,9 | 17,0 |

Planen gäller åren 2025–2023.`;

async function checkOf(text: string, file = "rapport.md"): Promise<ReportCheckView> {
  const read = await readReport({ name: file, bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new TypeError(read.fault);
  const checked = checkManuscript(read.manuscript);
  return {
    version: 1,
    file,
    kind: read.kind,
    hasNotes: false,
    language: "sv",
    read: { sections: 1, tables: 1, figures: 6 },
    findings: checked.findings.map((finding) => presentFinding(finding, checked.report, "sv")),
    unjudged: presentUnjudged(checked, "sv"),
    rules: presentRules("sv"),
  };
}

test("each finding is told with what stands there, its arithmetic, its proposal and its rule", async () => {
  const page = writeCheckPage(await checkOf(wrong), "sv");
  expect(page).toContain('<html lang="sv">');
  expect(page).toContain("<title>Granskning av rapport.md</title>");
  expect(page).toContain('<p class="sum">1 fel, 1 varning</p>');
  expect(page).toContain("12,0 + 4,5 = 16,5; tryckt 16,9");
  expect(page).toContain('<td class="n"><mark class="found">16,9</mark></td>');
  expect(page).toContain('<mark class="against">4,5</mark>');
  expect(page).toContain("Förslag: <strong>16,5</strong>");
  expect(page).toContain('Planen gäller åren <mark class="found">2025–2023</mark>.');
  expect(page).toContain('<a href="#rule-rows-give-total">Raderna ger summan</a>');
});

test("every link within the page leads somewhere, each id is there once, and it needs nothing from elsewhere", async () => {
  const page = writeCheckPage(await checkOf(wrong), "en");
  const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/gu)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  expect(page).not.toMatch(/<script|<link|@import|url\(|src=/u);
});

test("a report without a fault has no list, and says what it was held against", async () => {
  const page = writeCheckPage(await checkOf(wrong.replace("16,9", "16,5").replace("2023", "2026")), "en");
  expect(page).toContain('<p class="sum">Nothing found.</p>');
  expect(page).toMatch(/Rules that hold: (\d+) of \1\./u);
  expect(page).not.toContain("<nav");
});

test("text of a report and the name of its file are text only, and turn nothing around", async () => {
  const evil = '<img src=x onerror=alert(1)>"&\u202E';
  const page = writeCheckPage(await checkOf(wrong.replace("Personal", evil), evil), "sv");
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u202E");
  expect(page).toContain("[U+202E]");
});
