import { term } from "../terms.ts";
import { inLanguage, type Language } from "../text.ts";
import type { Reference } from "./plan.ts";

const relationTerms = { at_least: "atLeast", at_most: "atMost", over: "moreThan", under: "lessThan" } as const;
const directionTerms = {
  increase: "increase",
  decrease: "decrease",
  no_increase: "noIncrease",
  no_decrease: "noDecrease",
} as const;

/**
 * A baseline or a target in words: `högst 3 %`, `70–80 %`, `öka`. `number` prints a number as it was written, with its unit unless
 * `bare`. Empty where it is not set.
 */
export function referenceText(
  reference: Reference,
  language: Language,
  number: (written: string, bare: boolean) => string,
): string {
  switch (reference.kind) {
    case "number": {
      const value = number(reference.value, false);
      return reference.relation === "equal"
        ? value
        : term(relationTerms[reference.relation], language, { value }).replace(" ", "\u00a0");
    }
    case "range":
      return `${number(reference.from, true)}–${number(reference.to, false)}`;
    case "direction":
      return term(directionTerms[reference.direction], language);
    case "state":
      return inLanguage(reference.state, language);
    case "fact":
      return term("factsRead", language);
    case "new_measure":
      return term("newMeasure", language);
    case "not_set":
      return "";
  }
}
