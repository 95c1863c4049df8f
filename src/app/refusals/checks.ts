import type { SomeSentences } from "./sentence.ts";

/** The number check. */
export const checkRefusals = {
  unknown_finding: {
    sv: {
      message: "Sifferkontrollen har inget sådant fynd i rapporten nu.",
      advice: "Rapporten kan ha ändrats. Läs in sidan på nytt.",
    },
    en: {
      message: "The number check has no such finding in the report now.",
      advice: "The report may have changed. Load the page again.",
    },
  },
} as const satisfies SomeSentences;
