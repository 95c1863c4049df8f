import { isDraft } from "#domain/plan/draft.ts";
import { problem, type Problem } from "#domain/problems/problem.ts";
import { formatRounded, formatWords } from "#domain/quantities/format.ts";
import type { ValueInline } from "../../document.ts";
import { conditions, flag, id, oneOf, readAttributes, type Directive } from "../attributes.ts";
import { concerns, type BuiltInlines, type ReportContext, type Scope } from "../context.ts";
import { assignmentsOf } from "../blocks/assignments.ts";
import { gapInline, noSuch, wrongChoice } from "../problems.ts";
import { hasStep, objectivesOf, recordsOf } from "../select.ts";
import type { InlineBuilder } from "./directive.ts";

type Counted =
  | { readonly ok: true; readonly count: number; readonly words: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Counter = (context: ReportContext, directive: Directive) => Counted;

/** `:count[objectives]{level=tactical step=met}` */
export const buildCount: InlineBuilder = (context, directive) => {
  const counter = Object.hasOwn(counters, directive.label) ? counters[directive.label] : undefined;
  if (counter === undefined)
    return gapInline(
      [
        problem("bad-directive-attribute", directive.place, {
          name: "count",
          attribute: "[…]",
          value: directive.label,
        }),
      ],
      context.language,
    );
  const counted = counter(context, directive);
  return counted.ok
    ? printCount(context, directive, counted.count, counted.words)
    : gapInline(counted.problems, context.language);
};

function printCount(scope: Scope, directive: Directive, count: number, words: boolean): BuiltInlines {
  const { language } = scope;
  const value: ValueInline = {
    kind: "value",
    text: words ? formatWords(BigInt(count), language) : formatRounded(BigInt(count), { decimals: 0, language }),
    ref: null,
    explanation: explain(directive),
    valueKind: "computed",
    tone: "none",
    adjusted: false,
    preliminary: false,
  };
  return { inlines: [value], problems: [] };
}

/** What was counted, as the template says it. */
function explain({ label, attributes }: Directive): string {
  const said = Object.entries(attributes).filter(([name]) => name !== "words");
  return [label, ...said.map(([name, value]) => `${name}=${value}`)].join(" ");
}

const counters: Readonly<Record<string, Counter>> = {
  objectives: (context, directive) => {
    const read = readAttributes(directive, {
      level: id,
      step: id,
      under: id,
      status: oneOf("active", "dropped", "moved"),
      words: flag,
    });
    if (!read.ok) return read;
    const problems = wrongChoice(context, directive.place, read.values);
    return problems.length > 0
      ? { ok: false, problems }
      : counted(objectivesOf(context, read.values).length, read.values);
  },
  indicators: (context, directive) => {
    const read = readAttributes(directive, { step: id, words: flag });
    if (!read.ok) return read;
    const { step } = read.values;
    const found = context.workspace.plan.indicators.filter(
      (one) =>
        concerns(context, one.unit) &&
        !isDraft(context.workspace.plan, one) &&
        (step === undefined || hasStep(context, `indicator:${one.id}`, step)),
    );
    return counted(found.length, read.values);
  },
  assignments: (context, directive) => {
    const read = readAttributes(directive, { type: id, step: id, words: flag });
    if (!read.ok) return read;
    const { step, type } = read.values;
    const found = assignmentsOf(context, { step, type });
    return counted(found.length, read.values);
  },
  controls: (context, directive) => {
    const read = readAttributes(directive, { performed: oneOf("yes", "partly", "no"), risk: id, words: flag });
    if (!read.ok) return read;
    const { performed, risk } = read.values;
    const risks = context.workspace.control.risks.filter(({ id: own, unit }) =>
      risk === undefined ? concerns(context, unit) : own === risk,
    );
    const found = context.workspace.control.controls.filter(
      (one) =>
        (performed === undefined || one.performed === performed) && risks.some(({ id: own }) => own === one.risk),
    );
    return counted(found.length, read.values);
  },
  records: countRecords,
  levels: (context, directive) => {
    const read = readAttributes(directive, { words: flag });
    return read.ok ? counted(context.workspace.plan.levels.length, read.values) : read;
  },
};

function counted(count: number, { words }: { readonly words: boolean | undefined }): Counted {
  return { ok: true, count, words: words ?? false };
}

/** Any attribute beside `of`, `where` and `words` is a field and what it must be. */
function countRecords(context: ReportContext, directive: Directive): Counted {
  const own = new Set(["of", "where", "words"]);
  const fields = Object.entries(directive.attributes).filter(([name]) => !own.has(name));
  const rest = Object.fromEntries(Object.entries(directive.attributes).filter(([name]) => own.has(name)));
  const read = readAttributes({ ...directive, attributes: rest }, { of: id, where: conditions, words: flag }, ["of"]);
  if (!read.ok) return read;
  const { registers } = context.workspace;
  const register = registers.find((one) => one.id === read.values.of);
  if (register === undefined) {
    const of = read.values.of ?? "";
    return {
      ok: false,
      problems: [noSuch("unknown-register", directive.place, of, registers)],
    };
  }
  const wanted = { ...read.values.where, ...Object.fromEntries(fields) };
  const unknown = Object.keys(wanted).filter((field) => !register.fields.some((one) => one.id === field));
  const problems = unknown.map((attribute) =>
    problem("bad-directive-attribute", directive.place, { name: "count", attribute, value: wanted[attribute] ?? "" }),
  );
  return problems.length > 0 ? { ok: false, problems } : counted(recordsOf(register, wanted).length, read.values);
}
