import type { UnitRound } from "./draft.ts";

/** Where on the page something is to be written: the parts of an answer each have their place. */
export function fieldId(subject: string, part: "step" | "comment" | "outcome" | "reason" | "text"): string {
  return `${part} ${subject}`.replaceAll(/\s+/gu, "-");
}

/** Where what is lacking is to be written. */
export function lackId({ kind, subject }: Pick<UnitRound["lacking"][number], "kind" | "subject">): string {
  if (kind === "step") return fieldId(subject, "step");
  return fieldId(subject, kind === "note" ? "comment" : "text");
}
