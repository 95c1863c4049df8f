import type { ReportDocument } from "../document.ts";

/** Raised when what is written would be read wrongly by those who read the version before. */
const version = 1;

/** The document as JSON: keys in alphabetical order, so that the same document gives the same bytes however it was built. */
export function writeJson(document: ReportDocument): string {
  return `${JSON.stringify({ format: "tertial-report", version, document }, sorted, 2)}\n`;
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
