import type { Ended } from "#domain/plan/plan.ts";
import { term } from "#domain/terms.ts";
import type { Inline } from "../document.ts";
import { localText, text, type Scope } from "./context.ts";

/** `Utgått 2018-06-01: Verksamheten har flyttats.` */
export function endSentence(scope: Scope, ended: Ended | null, how: "dropped" | "moved" = "dropped"): string {
  const head = [term(how, scope.language), ended?.date ?? ""].filter((part) => part !== "").join(" ");
  if (ended === null) return `${head}.`;
  const reason = localText(scope, ended.reason);
  return /[.!?]$/u.test(reason) ? `${head}: ${reason}` : `${head}: ${reason}.`;
}

/** What is said below the name of a thing that has come to an end. */
export function endDetail(scope: Scope, ended: Ended | undefined): readonly Inline[] {
  return ended === undefined ? [] : [text(endSentence(scope, ended))];
}
