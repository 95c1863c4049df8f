import type { Language } from "../text.ts";

interface SeverityWords {
  readonly severities: Readonly<Record<"error" | "warning" | "question", string>>;
  readonly counts: Readonly<Record<"error" | "warning" | "question", (count: number) => string>>;
}

/** What problems and findings are called by how serious they are, one and many; only the number check asks questions. */
export const severityWords: Readonly<Record<Language, SeverityWords>> = {
  sv: {
    severities: { error: "Fel", warning: "Varning", question: "Fråga" },
    counts: {
      error: (count) => `${count} fel`,
      warning: (count) => (count === 1 ? "1 varning" : `${count} varningar`),
      question: (count) => (count === 1 ? "1 fråga" : `${count} frågor`),
    },
  },
  en: {
    severities: { error: "Error", warning: "Warning", question: "Question" },
    counts: {
      error: (count) => (count === 1 ? "1 error" : `${count} errors`),
      warning: (count) => (count === 1 ? "1 warning" : `${count} warnings`),
      question: (count) => (count === 1 ? "1 question" : `${count} questions`),
    },
  },
};
