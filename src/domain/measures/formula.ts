import jsep from "jsep";
import { parseDecimal, type Rational } from "../quantities/rational.ts";
import { cutKey, parseCut, type Cut } from "./dimension.ts";
import type { MeasureId } from "./measure.ts";

/** A value of a measure as a formula takes it: of the asked period and scenario, or moved in one of these ways. */
export type Move = "none" | "opening" | "closing" | "last_year" | "budget" | "forecast" | "target";

export type Formula =
  | { readonly kind: "number"; readonly value: Rational }
  | ({ readonly kind: "measure" } & FormulaInput)
  | { readonly kind: "negate"; readonly operand: Formula }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

/** `min`: the lower of two. */
export type Operator = "+" | "-" | "*" | "/" | "min";

export interface FormulaInput {
  readonly measure: MeasureId;
  readonly move: Move;
  /** The part that is taken, of what was asked for; absent: all of it. */
  readonly cut?: Cut | undefined;
}

/** The same for the same input. */
export function inputKey({ measure, move, cut }: FormulaInput): string {
  return `${move} ${measure} ${cutKey(cut ?? {})}`;
}

export type ParsedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly message: string; readonly at: number | null };

const moves: ReadonlySet<string> = new Set<Move>(["opening", "closing", "last_year", "budget", "forecast", "target"]);

/** Thrown inside the parser only; `parseFormula` turns it into a value. */
class NotAFormula extends Error {}

/** Parses `100 * sick_hours / ordinary_hours`. Never throws: a formula that is none comes back with what is wrong, and where (from 0). */
export function parseFormula(text: string): ParsedFormula {
  try {
    return { ok: true, formula: fromExpression(jsep(text)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const at = "index" in error && typeof error.index === "number" ? error.index : null;
    return { ok: false, message: error.message, at };
  }
}

function fromExpression(node: jsep.Expression): Formula {
  switch (node.type) {
    case "Literal":
      return number(node as jsep.Literal);
    case "Identifier":
    case "MemberExpression":
      return { kind: "measure", measure: measureName(node), move: "none" };
    case "UnaryExpression":
      return unary(node as jsep.UnaryExpression);
    case "BinaryExpression":
      return binary(node as jsep.BinaryExpression);
    case "CallExpression":
      return call(node as jsep.CallExpression);
    default:
      throw new NotAFormula(`${node.type} has no meaning in a formula`);
  }
}

function number(node: jsep.Literal): Formula {
  const value = parseDecimal(node.raw);
  if (value === null) throw new NotAFormula(`${node.raw} is not a number`);
  return { kind: "number", value };
}

/** `sick_hours`, or a statement's row: `income.personnel`. */
function measureName(node: jsep.Expression): MeasureId {
  if (node.type === "Identifier") return (node as jsep.Identifier).name;
  const member = node as jsep.MemberExpression;
  const isRow = member.type === "MemberExpression" && !member.computed && member.object.type === "Identifier";
  if (!isRow) throw new NotAFormula("a measure is named by its id, or by statement.row");
  return `${measureName(member.object)}.${(member.property as jsep.Identifier).name}`;
}

function unary(node: jsep.UnaryExpression): Formula {
  const operand = fromExpression(node.argument);
  if (node.operator === "+") return operand;
  if (node.operator !== "-") throw new NotAFormula(`${node.operator} has no meaning in a formula`);
  return { kind: "negate", operand };
}

function binary(node: jsep.BinaryExpression): Formula {
  const operator = node.operator;
  if (operator !== "+" && operator !== "-" && operator !== "*" && operator !== "/")
    throw new NotAFormula(`${operator} has no meaning in a formula`);
  return { kind: "binary", operator, left: fromExpression(node.left), right: fromExpression(node.right) };
}

function call(node: jsep.CallExpression): Formula {
  const name = node.callee.type === "Identifier" ? (node.callee as jsep.Identifier).name : "";
  const [argument, ...rest] = node.arguments;
  if (name === "where") return part(argument, rest);
  if (name === "min") return lower(node.arguments);
  if (!moves.has(name))
    throw new NotAFormula(`there is no function ${name}; there are ${[...moves, "where", "min"].join(", ")}`);
  if (argument === undefined || rest.length > 0) throw new NotAFormula(`${name} takes one measure`);
  return { kind: "measure", measure: measureName(argument), move: name as Move };
}

function lower([left, right, ...rest]: readonly jsep.Expression[]): Formula {
  if (left === undefined || right === undefined || rest.length > 0) throw new NotAFormula("min takes two");
  return { kind: "binary", operator: "min", left: fromExpression(left), right: fromExpression(right) };
}

/** `where(sick_hours, "gender=K")` */
function part(argument: jsep.Expression | undefined, [written, ...rest]: readonly jsep.Expression[]): Formula {
  const { value = null } = written?.type === "Literal" ? (written as jsep.Literal) : {};
  const cut = typeof value === "string" ? parseCut(value) : null;
  if (argument === undefined || cut === null || Object.keys(cut).length === 0 || rest.length > 0)
    throw new NotAFormula('where takes a measure and a part: where(sick_hours, "gender=K")');
  return { kind: "measure", measure: measureName(argument), move: "none", cut };
}

/** The measures that a formula asks for, each once, in the order they are read. */
export function inputsOf(formula: Formula): FormulaInput[] {
  const found = new Map<string, FormulaInput>();
  const visit = (node: Formula): void => {
    if (node.kind === "measure") found.set(inputKey(node), { measure: node.measure, move: node.move, cut: node.cut });
    if (node.kind === "negate") visit(node.operand);
    if (node.kind === "binary") [node.left, node.right].forEach(visit);
  };
  visit(formula);
  return [...found.values()];
}

/**
 * A formula that only adds and subtracts, or multiplies by a number, whole and unmoved measures. Then the deviation of the whole is
 * the formula over the deviations of its inputs.
 */
export function isLinear(formula: Formula): boolean {
  switch (formula.kind) {
    case "number":
      return false;
    case "measure":
      return formula.move === "none" && formula.cut === undefined;
    case "negate":
      return isLinear(formula.operand);
    case "binary":
      return isLinearBinary(formula.operator, formula.left, formula.right);
  }
}

function isLinearBinary(operator: Operator, left: Formula, right: Formula): boolean {
  if (operator === "+" || operator === "-") return isLinear(left) && isLinear(right);
  if (operator === "*")
    return (left.kind === "number" && isLinear(right)) || (right.kind === "number" && isLinear(left));
  return operator === "/" && right.kind === "number" && isLinear(left);
}

/** What a formula adds and takes away; null where it does more than that, or takes the same measure twice. */
export function signedInputs(formula: Formula): ReadonlyMap<MeasureId, 1 | -1> | null {
  const signs = isLinear(formula) ? signsOf(formula, 1) : null;
  return signs !== null && signs.length === inputsOf(formula).length ? new Map(signs) : null;
}

function signsOf(formula: Formula, sign: 1 | -1): [string, 1 | -1][] | null {
  const turned = sign === 1 ? -1 : 1;
  if (formula.kind === "measure") return [[formula.measure, sign]];
  if (formula.kind === "negate") return signsOf(formula.operand, turned);
  if (formula.kind !== "binary" || (formula.operator !== "+" && formula.operator !== "-")) return null;
  const left = signsOf(formula.left, sign);
  const right = signsOf(formula.right, formula.operator === "+" ? sign : turned);
  return left === null || right === null ? null : [...left, ...right];
}
