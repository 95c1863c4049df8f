import { parseFormula, type Formula, type FormulaInput, type Move, type Operator } from "#domain/measures/formula.ts";
import { formatNumber } from "#domain/quantities/format.ts";
import { inLanguage, lowerFirst, type Language, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { cutText } from "./words.ts";

const signs: Readonly<Record<Exclude<Operator, "min">, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };
const strength: Readonly<Record<Exclude<Operator, "min">, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

const moves: Readonly<Record<Exclude<Move, "none">, LocalText>> = {
  opening: { sv: "vid periodens början", en: "at the beginning of the period" },
  closing: { sv: "vid periodens slut", en: "at the end of the period" },
  last_year: { sv: "samma period året före", en: "same period the year before" },
  budget: { sv: "enligt budget", en: "by budget" },
  forecast: { sv: "enligt prognos", en: "by forecast" },
  target: { sv: "enligt mål", en: "by target" },
};

/** A formula as people read it: `100 × sjukfrånvarotid ÷ ordinarie arbetstid`. */
export function formulaText(workspace: Model, text: string, language: Language): string {
  const parsed = parseFormula(text);
  return parsed.ok ? write(parsed.formula, 0) : text;

  function write(formula: Formula, outer: number): string {
    switch (formula.kind) {
      case "number":
        return formatNumber(formula.value, { decimals: decimalsOf(formula.value.den), language });
      case "measure":
        return measureText(formula);
      case "negate":
        return `−${write(formula.operand, 3)}`;
      case "binary": {
        if (formula.operator === "min") {
          const [left, right] = [write(formula.left, 0), write(formula.right, 0)];
          return language === "sv" ? `(det lägsta av ${left} och ${right})` : `(the lower of ${left} and ${right})`;
        }
        const own = strength[formula.operator];
        // The right side of − and ÷ needs its own parentheses also among equals.
        const right = write(formula.right, formula.operator === "-" || formula.operator === "/" ? own + 1 : own);
        const whole = `${write(formula.left, own)} ${signs[formula.operator]} ${right}`;
        return own < outer ? `(${whole})` : whole;
      }
    }
  }

  function measureText({ measure: id, move, cut }: FormulaInput): string {
    const measure = workspace.measures.find((one) => one.id === id);
    const name = measure === undefined ? id : lowerFirst(inLanguage(measure.name, language));
    if (cut !== undefined) return `${name} (${lowerFirst(cutText(workspace, cut, language))})`;
    return move === "none" ? name : `${name} ${inLanguage(moves[move], language)}`;
  }
}

function decimalsOf(den: bigint): number {
  for (let decimals = 0, power = 1n; decimals < 6; decimals += 1, power *= 10n) if (power % den === 0n) return decimals;
  return 6;
}
