import { parseRef, type ValueKind } from "#domain/cube/query.ts";
import type { Reference } from "#domain/plan/plan.ts";
import { toMoneyScale } from "#domain/quantities/format.ts";
import { negate, parseDecimal, rational, type Rational } from "#domain/quantities/rational.ts";
import { buildReport } from "#reports/build/build.ts";
import type { Example, Printed } from "./example.ts";

/** What the example says of a printed figure: a number as it would be printed, or words. `stored`: kept in plan or control. */
export type Said =
  | { readonly number: Rational; readonly kind: ValueKind | "stored" }
  | { readonly words: string; readonly kind: "stored" }
  | { readonly missing: string };

/**
 * Answers a line's query: `measure=…` is a question to the cube (`bound=upper`: the upper end of a range), `count=…` a counted number as the reports count it,
 * `indicator=…&reference=baseline|target` what the plan says, `control=…&sample=size|over|under|part:1` what internal control does.
 */
export function answerTo(example: Example, printed: Printed): Said {
  const parts = new URLSearchParams(printed.query);
  if (parts.has("measure")) return fromCube(example, printed);
  if (parts.has("count")) return fromCount(example, parts);
  if (parts.has("indicator")) return fromPlan(example, parts);
  if (parts.has("control")) return fromControl(example, parts);
  return { missing: `no such kind of query: ${printed.query}` };
}

function fromCube({ cube }: Example, { query, sign, ...printed }: Printed): Said {
  const asked = parseRef(query);
  if (asked === null) return { missing: `cannot be read: ${query}` };
  const answer = cube.answer(asked);
  if (answer.state === "absent") return { missing: `${answer.reason} (${answer.about}): ${query}` };
  const value = new URLSearchParams(query).get("bound") === "upper" ? answer.upper : answer.value;
  if (value === null) return { missing: `no upper end: ${query}` };
  const scaled = printed.in === "" ? value : toMoneyScale(value, printed.in);
  return { number: sign === "reversed" ? negate(scaled) : scaled, kind: answer.kind };
}

/** Counts in a report of one line, so that what is tested is what a report prints. */
function fromCount({ workspace, cube }: Example, parts: URLSearchParams): Said {
  const [template] = workspace.reports;
  if (template === undefined) return { missing: "the example has no report" };
  const conditions = [...parts].filter(([name]) => name !== "count").map(([name, value]) => `${name}="${value}"`);
  const body = `:count[${parts.get("count")}]{${conditions.join(" ")}}`;
  const { document } = buildReport({ ...workspace, reports: [{ ...template, body }] }, cube, template.id);
  const [paragraph] = document.blocks;
  const inline = paragraph?.kind === "paragraph" ? paragraph.content[0] : undefined;
  const number = inline?.kind === "value" ? parseDecimal(inline.text) : null;
  return number === null ? { missing: `cannot be counted: ${body}` } : { number, kind: "computed" };
}

function fromPlan({ workspace }: Example, parts: URLSearchParams): Said {
  const indicator = workspace.plan.indicators.find(({ id }) => id === parts.get("indicator"));
  if (indicator === undefined) return { missing: `no indicator ${parts.get("indicator")}` };
  return fromReference(parts.get("reference") === "baseline" ? indicator.baseline : indicator.target);
}

function fromReference(reference: Reference): Said {
  switch (reference.kind) {
    case "number": {
      const number = parseDecimal(reference.value);
      return number === null ? { missing: reference.value } : { number, kind: "stored" };
    }
    case "range":
      return { words: `${reference.from}–${reference.to}`, kind: "stored" };
    case "direction":
      return { words: reference.direction, kind: "stored" };
    case "state":
      return { words: reference.state.sv, kind: "stored" };
    default:
      return { words: reference.kind, kind: "stored" };
  }
}

function fromControl({ workspace }: Example, parts: URLSearchParams): Said {
  const sample = workspace.control.controls.find(({ id }) => id === parts.get("control"))?.sample ?? null;
  const wanted = parts.get("sample") ?? "";
  if (sample === null) return { missing: `no sample of ${parts.get("control")}` };
  const part = /^part:(\d+)$/u.exec(wanted)?.[1];
  const known: Readonly<Record<string, number | null>> = { size: sample.size, over: sample.over, under: sample.under };
  const number = part === undefined ? known[wanted] : sample.parts[Number(part) - 1]?.size;
  return typeof number === "number"
    ? { number: rational(number), kind: "stored" }
    : { missing: `no ${wanted} in the sample of ${parts.get("control")}` };
}
