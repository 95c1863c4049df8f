import type { Control, Risk, Sample } from "#domain/control/control.ts";
import { problem } from "#domain/problems/problem.ts";
import { formatQuantity } from "#domain/quantities/format.ts";
import { rational } from "#domain/quantities/rational.ts";
import { term, type Term } from "#domain/terms.ts";
import type { LocalText } from "#domain/text.ts";
import type { Block, Facts, Inline, StatusInline } from "../../document.ts";
import { id, readAttributes } from "../attributes.ts";
import { concerns, localText, text, type Scope } from "../context.ts";
import { endDetail } from "../ended.ts";
import { gapBlock, noSuch } from "../problems.ts";
import type { BlockBuilder } from "./directive.ts";

/** `::control{risk=trust}`; without `risk` all risks of the unit. */
export const buildControlBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { risk: id });
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { risks } = context.workspace.control;
  const wanted = read.values.risk;
  if (wanted !== undefined && !risks.some((one) => one.id === wanted))
    return gapBlock([noSuch("unknown-risk", directive.place, wanted, risks)], context.language);
  const chosen =
    wanted === undefined
      ? risks.filter(({ unit }) => concerns(context, unit))
      : risks.filter((one) => one.id === wanted);
  const blocks = chosen.flatMap((risk) => buildControl(context, risk));
  return blocks.length === 0
    ? gapBlock([problem("empty-block", directive.place, { name: directive.name })], context.language)
    : { blocks, problems: [] };
};

/** A list of facts for each control of a risk. */
export function buildControl(scope: Scope, risk: Risk): readonly Block[] {
  return scope.workspace.control.controls
    .filter((one) => one.risk === risk.id)
    .map((control) => controlFacts(scope, risk, control));
}

/** All that is said of a control, as a list of facts. */
export function controlFacts(scope: Scope, risk: Risk, control: Control): Facts {
  const said: readonly (readonly [Term, readonly Inline[]])[] = [
    ["risk", riskInlines(scope, risk)],
    ["control", words(scope, control.name)],
    ["method", words(scope, control.method)],
    ["sample", sampleInlines(scope, control.sample)],
    [
      "questions",
      (control.sample?.questions ?? []).flatMap((question, index) => [
        ...(index === 0 ? [] : [{ kind: "line_break" } as const]),
        ...words(scope, question),
      ]),
    ],
    ["dropped", endDetail(scope, control.ended ?? risk.ended)],
    ["performed", [performedStatus(scope, control)]],
    ["reason", words(scope, control.reason)],
    ["performedMethod", words(scope, control.performedMethod)],
    ["result", words(scope, control.result)],
    ["action", words(scope, control.action)],
  ];
  const items = said
    .filter(([, content]) => content.length > 0)
    .map(([name, content]) => ({ term: term(name, scope.language), content }));
  return { kind: "facts", items };
}

function words(scope: Scope, content: LocalText | null): readonly Inline[] {
  return content === null ? [] : [text(localText(scope, content))];
}

function riskInlines(scope: Scope, { name, probability, consequence }: Risk): readonly Inline[] {
  if (probability === null || consequence === null) return words(scope, name);
  const score = term("riskScore", scope.language, {
    probability: String(probability),
    consequence: String(consequence),
  });
  return [...words(scope, name), { kind: "line_break" }, text(score)];
}

const performedStatuses = {
  yes: { name: "performedYes", symbol: "●", tone: "good" },
  partly: { name: "performedPartly", symbol: "◐", tone: "mid" },
  no: { name: "performedNo", symbol: "▲", tone: "bad" },
} as const;

export function performedStatus(scope: Scope, { performed }: Control): StatusInline {
  const { name, symbol, tone } = performedStatuses[performed];
  return { kind: "status", text: term(name, scope.language), symbol, tone };
}

/** `10, över 100 000 kr, under 700 000 kr (I verktyget 5, utanför 5)` */
function sampleInlines(scope: Scope, sample: Sample | null): readonly Inline[] {
  if (sample === null) return [];
  const { language } = scope;
  const amount = (kronor: number): string =>
    formatQuantity(rational(Math.round(kronor)), "sek", { decimals: 0, language, in: "kr" });
  const bounds = [
    ...(sample.over === null ? [] : [term("over", language, { amount: amount(sample.over) })]),
    ...(sample.under === null ? [] : [term("under", language, { amount: amount(sample.under) })]),
  ];
  const parts = sample.parts.map(({ name, size }) => `${localText(scope, name)} ${size}`);
  const inner = parts.length === 0 ? "" : ` (${parts.join(", ")})`;
  return [text([String(sample.size), ...bounds].join(", ") + inner)];
}
