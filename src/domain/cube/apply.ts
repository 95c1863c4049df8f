import { inputKey, type Formula, type FormulaInput, type Operator } from "../measures/formula.ts";
import { add, compare, divide, isZero, multiply, negate, subtract, type Rational } from "../quantities/rational.ts";
import type { UnitOfMeasurementId } from "../quantities/units.ts";
import { absent } from "./aggregate.ts";
import type { AbsentAnswer, Answer, CarriedOver, Coverage, PresentAnswer } from "./query.ts";

export interface AnsweredInput {
  readonly input: FormulaInput;
  readonly answer: Answer;
}

/** Applies a formula to its inputs' exact values. One missing input makes the whole missing, with that input's reason. */
export function applyFormula(formula: Formula, inputs: readonly AnsweredInput[], unit: UnitOfMeasurementId): Answer {
  const missing = inputs.find(({ answer }) => answer.state === "absent")?.answer;
  if (missing?.state === "absent") return { ...missing, unit };
  const answers = new Map(inputs.map(({ input, answer }) => [inputKey(input), answer]));
  const value = valueOf(formula, answers);
  if (value === null) return absent("division_by_zero", inputs.at(-1)?.input.measure ?? "", unit);
  return combined(
    inputs.map(({ answer }) => answer),
    value,
    unit,
  );
}

/** Null: a division by zero. */
function valueOf(formula: Formula, answers: ReadonlyMap<string, Answer>): Rational | null {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "measure": {
      const answer = answers.get(inputKey(formula));
      return answer?.state === "value" ? answer.value : null;
    }
    case "negate": {
      const operand = valueOf(formula.operand, answers);
      return operand === null ? null : negate(operand);
    }
    case "binary": {
      const [left, right] = [valueOf(formula.left, answers), valueOf(formula.right, answers)];
      return left === null || right === null ? null : operate(formula.operator, left, right);
    }
  }
}

function operate(operator: Operator, left: Rational, right: Rational): Rational | null {
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return isZero(right) ? null : divide(left, right);
    case "min":
      return compare(left, right) < 0 ? left : right;
  }
}

/** An answer made of others: as preliminary, as approximate and as incomplete as the worst of them. */
export function combined(answers: readonly Answer[], value: Rational, unit: UnitOfMeasurementId): PresentAnswer {
  const present = answers.filter((answer): answer is PresentAnswer => answer.state === "value");
  return {
    state: "value",
    value,
    upper: null,
    unit,
    kind: "computed",
    qualifier: present.some(({ qualifier }) => qualifier !== null) ? "about" : null,
    preliminary: present.some(({ preliminary }) => preliminary),
    coverage: worst(present.flatMap(({ coverage }) => coverage ?? [])),
    carried: mostCarried(present.map(({ carried }) => carried)),
  };
}

export function mostCarried(all: readonly CarriedOver[]): CarriedOver {
  return (["divided", "whole"] as const).find((one) => all.includes(one)) ?? "none";
}

function worst(coverages: readonly Coverage[]): Coverage | null {
  const share = ({ have, of, months, ofMonths }: Coverage): number => (have * months) / Math.max(1, of * ofMonths);
  const least = coverages.reduce<Coverage | null>(
    (found, coverage) => (found === null || share(coverage) < share(found) ? coverage : found),
    null,
  );
  return least === null ? null : { ...least, missed: Math.max(...coverages.map(({ missed }) => missed)) };
}

export function firstAbsent(answers: readonly Answer[]): AbsentAnswer | undefined {
  return answers.find((answer): answer is AbsentAnswer => answer.state === "absent");
}
