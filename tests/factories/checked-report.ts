import { templateOf } from "./workspace.ts";

/** A table of a report of VARD, whose total is wrong unless said otherwise, under a sentence. */
export function wrongReport(total = "31,9", sentence = "Två poster står för kostnaderna.") {
  const body = `# Kostnader

${sentence}

| Post | Utfall | Budget |
| --- | --- | --- |
| Personal | 12,0 | 13,0 |
| Lokaler | 19,5 | 19,0 |
| Summa | ${total} | 32,0 |

# Slutsats

Inget mer att säga.
`;
  const period = "2025-01..2025-04";
  return templateOf(body, {
    id: "costs",
    name: { sv: "Kostnadsrapport" },
    unit: "VARD",
    period,
    file: "reports/costs.md",
  });
}
