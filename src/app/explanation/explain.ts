import type { Explanation } from "#domain/cube/cube.ts";
import { parseRef, queryRef, type AbsentAnswer, type Query, type Step } from "#domain/cube/query.ts";
import type { Measure, MeasureVersion } from "#domain/measures/measure.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { absentTerm } from "#domain/terms.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import { originsOf, type Origin } from "#store/origin.ts";

import { asWritten, type NameOf } from "../history/names.ts";
import { found, refused, type Result } from "../result.ts";
import { usesOf } from "../uses/measure.ts";
import { settled } from "../settled.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { definitionText } from "./definition.ts";
import { formulaText } from "./formula.ts";
import { ruleTexts } from "./rules.ts";
import { belowOf } from "./below.ts";
import { factView } from "./fact.ts";
import { preciseValue } from "./value.ts";
import type { AnsweredView, DefinitionView, ExplanationView, InputView } from "./view.ts";
import type { Scope } from "#reports/build/context.ts";
import { coverageText } from "#reports/build/print.ts";
import * as words from "./words.ts";

export interface ExplainRequest {
  /** The question as it stands beside the number. */
  readonly ref: string;
  /** The first fact to give. */
  readonly offset: number;
  /** At most how many facts. */
  readonly limit: number;
  readonly language: Language;
}

/** How many facts are given where nobody says. */
export const factsShown = 20;

/** Where one number comes from, one step: each input carries the question that opens the next. Facts without their batches. */
export function explain(open: OpenWorkspace, request: ExplainRequest): Result<AnsweredView> {
  const asked = ask(open, request);
  return asked.ok ? found(present(asked.value, [], asWritten)) : asked;
}

/** As `explain`, with where the measure is used; for a workspace from a store each fact also says which batch it came with. Throws a StoreError. */
export async function whereFrom(
  open: OpenWorkspace,
  request: ExplainRequest,
  nameOf: NameOf,
): Promise<Result<ExplanationView>> {
  const asked = await settled(open, () => ask(open, request));
  if (!asked.ok) return asked;
  const { stored } = open;
  const { page } = asked.value.explanation.facts;
  const origins = stored === null ? [] : await originsOf(stored.store, page, stored.change);
  const usedIn = await settled(open, () => usesOf(open, asked.value.measure, request.language));
  return found({ ...present(asked.value, origins, nameOf), usedIn });
}

/**
 * Each question once, in the order they are given; then what their answers were made of, all the way down. What can't be read is passed
 * over. Throws a StoreError.
 */
export async function explainAll(
  open: OpenWorkspace,
  refs: readonly string[],
  request: Pick<ExplainRequest, "limit" | "language">,
  nameOf: NameOf,
): Promise<readonly AnsweredView[]> {
  const { stored } = open;
  const asked = await settled(open, () => askAll(open, refs, request));
  const facts = asked.flatMap(({ explanation }) => explanation.facts.page);
  const origins = stored === null ? [] : await originsOf(stored.store, facts, stored.change);
  let first = 0;
  return asked.map((one) => {
    const next = first + one.explanation.facts.page.length;
    const view = present(one, origins.slice(first, next), nameOf);
    first = next;
    return view;
  });
}

function askAll(
  open: OpenWorkspace,
  refs: readonly string[],
  { limit, language }: Pick<ExplainRequest, "limit" | "language">,
): readonly Asked[] {
  const asked: Asked[] = [];
  const waiting = new Set(refs);
  // A set is walked in the order of its members, also those added meanwhile.
  for (const ref of waiting) {
    const one = ask(open, { ref, offset: 0, limit, language });
    if (!one.ok) continue;
    asked.push(one.value);
    for (const { query } of one.value.below) waiting.add(queryRef(query));
  }
  return asked;
}

/** An answered question, before it is put in words. */
interface Asked {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly explanation: Explanation;
  /** What it was made of in its turn. */
  readonly below: readonly Step[];
  readonly offset: number;
}

function ask(open: OpenWorkspace, { ref, offset, limit, language }: ExplainRequest): Result<Asked> {
  const query = parseRef(ref);
  if (query === null) return refused("bad_reference", { name: ref });
  const { workspace, cube } = open;
  const measure = workspace.measures.find((one) => one.id === query.measure);
  if (measure === undefined) return refused("unknown_measure", { name: query.measure });
  if (!workspace.organisation.units.some((unit) => unit.code === query.unit))
    return refused("unknown_unit", { name: query.unit });
  const scope = { workspace, cube, unit: query.unit, period: query.period, round: null, language };
  const explanation = cube.explain(query, { offset, limit });
  return found({ scope, measure, explanation, below: belowOf(cube, explanation), offset });
}

/** Rules by which a scenario follows from others; a deviation that is a fact of its own follows from nothing. */
const derivations: ReadonlySet<Explanation["rule"]> = new Set(["difference", "percent", "same_value"]);

function present(
  { scope, measure, explanation, below, offset }: Asked,
  origins: readonly (Origin | null)[],
  nameOf: NameOf,
): AnsweredView {
  const { workspace, language } = scope;
  const { query, answer, rule, version, facts } = explanation;
  const formula = explanation.formula === null ? null : formulaText(workspace, explanation.formula, language);
  const byScenario = derivations.has(rule) ? words.scenarioFormula(query.scenario, language) : null;
  return {
    ref: queryRef(query),
    measure: inLanguage(measure.name, language),
    question: words.questionText(workspace, query, language),
    value: preciseValue(scope, query, answer),
    absent: answer.state === "absent" ? absentText(scope, answer, measure) : null,
    kind: answer.state === "value" ? words.kindText(answer.kind, language) : null,
    formula: formula ?? byScenario,
    rules: ruleTexts(workspace, explanation, language),
    definition: definitionView(scope, measure, version),
    inputs: below.map((input) => inputView(scope, query, input)),
    facts: {
      total: facts.count,
      offset,
      items: facts.page.map((fact, index) => factView(scope, fact, origins[index] ?? null, nameOf)),
    },
    coverage: answer.state === "value" ? coverageText(answer.coverage, language) : null,
    preliminary: answer.state === "value" && answer.preliminary,
  };
}

/** Why there is no value, and for what, where it is something else than what was asked for. */
function absentText({ workspace, language }: Scope, answer: AbsentAnswer, asked: Measure): string {
  const text = absentTerm(answer, language);
  const lacking = workspace.measures.find((one) => one.id === answer.about && one.id !== asked.id);
  return lacking === undefined ? text : `${text}: ${inLanguage(lacking.name, language)}`;
}

function definitionView({ workspace, language }: Scope, measure: Measure, held: MeasureVersion | null): DefinitionView {
  const version = held ?? measure.versions.at(-1);
  const from = version?.from ?? null;
  return {
    text: definitionText(workspace, measure, version, language),
    version: version?.number ?? 1,
    of: measure.versions.length,
    from: from === null ? null : formatSpan({ from, to: from }, language, "long"),
    authority: measure.authority === null ? null : inLanguage(measure.authority, language),
    place: measure.place,
    address: `measures/${measure.id}`,
  };
}

function inputView(scope: Scope, above: Query, { query, answer }: Explanation["inputs"][number]): InputView {
  const { workspace, language } = scope;
  const measure = workspace.measures.find((one) => one.id === query.measure);
  return {
    ref: queryRef(query),
    name: measure === undefined ? query.measure : inLanguage(measure.name, language),
    detail: differing(scope, above, query),
    value: preciseValue(scope, query, answer),
    absent: answer.state === "absent" ? absentTerm(answer, language) : null,
  };
}

/** What of a question is not as in the one above it. */
function differing({ workspace, language }: Scope, above: Query, query: Query): string {
  const samePeriod = above.period.from === query.period.from && above.period.to === query.period.to;
  const parts = [
    above.scenario === query.scenario ? "" : words.scenarioText(query, language),
    samePeriod ? "" : formatSpan(query.period, language, "short"),
    above.unit === query.unit ? "" : words.unitText(workspace, query, language),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
