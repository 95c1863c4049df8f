import type { Language } from "#domain/text.ts";

interface SeverityMessages {
  readonly severities: Readonly<Record<"error" | "warning" | "question", string>>;
  readonly counts: Readonly<Record<"error" | "warning" | "question", (count: number) => string>>;
}

/** What findings of the number check are called by how serious they are, one and many. */
export const severityMessages: Readonly<Record<Language, SeverityMessages>> = {
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
