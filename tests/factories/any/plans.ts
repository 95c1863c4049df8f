import { assessedKinds } from "#domain/assessment/assessment.ts";
import type { ObjectiveRule } from "#domain/assessment/scale.ts";
import type { Cut, Dimension } from "#domain/measures/dimension.ts";
import type { Ended, Milestone, Reference } from "#domain/plan/plan.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { type Known, anyCut } from "./definitions.ts";
import {
  type Draw,
  date,
  decimalText,
  id,
  localText,
  oneOf,
  place,
  plainText,
  some,
  span,
  textOrNull,
  yesNo,
} from "./draw.ts";

export function anyScale(draw: Draw, scale: string): Workspace["scales"][number] {
  const steps = ["met", ...some(draw, id)].map((step) => ({
    id: step,
    name: draw(localText),
    symbol: oneOf(draw, "●", "◐", "–"),
    tone: oneOf<"good" | "none">(draw, "good", "none"),
    meaning: draw(textOrNull),
  }));
  const kinds = some(draw, fc.constantFrom(...assessedKinds));
  const proposes = {
    met: "met",
    notMet: steps.at(-1)?.id ?? "met",
    notMeasured: oneOf(draw, null, "met"),
    ...(draw(yesNo) ? { partly: "met", trend: draw(yesNo), forecast: draw(yesNo) } : {}),
    ...(draw(yesNo) ? { objectives: oneOf<ObjectiveRule>(draw, "worst", "majority", "none", { share: 80 }) } : {}),
  };
  const meant = kinds.length > 0 && draw(yesNo) ? { for: kinds } : {};
  return { id: scale, name: draw(localText), ...meant, steps, proposes: draw(yesNo) ? proposes : null };
}

const references: fc.Arbitrary<Reference> = fc.oneof(
  fc
    .tuple(fc.constantFrom("equal", "at_least", "at_most", "over", "under"), decimalText)
    .map(([relation, value]) => ({ kind: "number" as const, relation, value })),
  fc.constantFrom<Reference>(
    { kind: "range", from: "0.10", to: "80" },
    { kind: "direction", direction: "no_increase" },
    { kind: "fact" },
    { kind: "new_measure" },
    { kind: "not_set" },
  ),
  localText.map((state) => ({ kind: "state" as const, state })),
);

export function anyPlan(draw: Draw, { codes, dimensions, measures }: Known, levels: readonly string[]) {
  const objectives = (levels.length === 0 ? [] : some(draw, id)).map((objective, index, ids) => ({
    id: objective,
    level: draw(fc.constantFrom(...levels)),
    name: draw(localText),
    description: draw(textOrNull),
    unit: draw(fc.constantFrom(...codes)),
    supports: ids.slice(0, index),
    period: draw(span),
    number: draw(fc.option(plainText)),
    status: oneOf<"draft" | "active" | "dropped">(draw, "draft", "active", "dropped"),
    ...(draw(yesNo) && index > 0 ? { continues: ids[0] ?? "" } : {}),
    ...(draw(yesNo) ? { adopted: draw(date) } : {}),
    ended: draw(yesNo)
      ? { date: oneOf(draw, null, draw(date)), reason: draw(localText), successor: ids[0] ?? null }
      : null,
    followedUpIn: draw(textOrNull),
    place,
  }));
  const indicators = some(draw, id).map((indicator) => ({
    id: indicator,
    objective: objectives[0]?.id ?? null,
    unit: draw(fc.constantFrom(...codes)),
    name: draw(localText),
    measure: oneOf(draw, null, draw(fc.constantFrom(...measures)).id),
    scenario: oneOf<"outcome" | "change_percent">(draw, "outcome", "change_percent"),
    cuts: anyCuts(draw, dimensions),
    baseline: draw(references),
    target: draw(references),
    period: draw(span),
    ...anyEnd(draw),
    place,
  }));
  const assignments = some(draw, id).map((assignment, index, ids) => ({
    id: assignment,
    number: draw(fc.option(plainText)),
    type: oneOf(draw, "assignment", "null", "2018"),
    name: draw(localText),
    description: draw(textOrNull),
    unit: draw(fc.constantFrom(...codes)),
    supports: objectives.map((objective) => objective.id),
    start: oneOf(draw, null, "2018-01-01"),
    end: oneOf(draw, null, "2018-12-31"),
    owner: draw(textOrNull),
    ...(draw(yesNo) ? { person: draw(plainText) } : {}),
    carriedOverTo: draw(fc.option(plainText)),
    ...(draw(yesNo) && index > 0 ? { continues: ids[0] ?? "" } : {}),
    ...(draw(yesNo) ? { milestones: anyMilestones(draw) } : {}),
    ...anyEnd(draw),
    place,
  }));
  return { objectives, indicators, assignments };
}

function anyMilestones(draw: Draw): readonly Milestone[] {
  const all = ["first", ...some(draw, id)].map((milestone) => ({
    id: milestone,
    name: draw(localText),
    date: oneOf(draw, "2018-01-01", "2018-12-31"),
    done: oneOf(draw, null, draw(date)),
  }));
  return all.filter(({ id: own }, index) => all.findIndex((one) => one.id === own) === index);
}

function anyEnd(draw: Draw): { readonly ended?: Ended } {
  return draw(yesNo) ? { ended: { date: oneOf(draw, null, draw(date)), reason: draw(localText) } } : {};
}

function anyCuts(draw: Draw, dimensions: readonly Dimension[]): Cut[] {
  const { id: dimension, members } = draw(fc.constantFrom(...dimensions));
  const all = members.map((member) => ({ [dimension]: member.id }));
  return oneOf<Cut[]>(draw, [{}], all, [anyCut(draw, dimensions), ...all]);
}

export function anyControl(draw: Draw, { codes }: Known): Workspace["control"] {
  const risks = some(draw, id).map((risk) => ({
    id: risk,
    name: draw(localText),
    unit: draw(fc.constantFrom(...codes)),
    probability: draw(fc.option(fc.integer({ min: 1, max: 5 }))),
    consequence: draw(fc.option(fc.integer({ min: 1, max: 5 }))),
    ...anyEnd(draw),
    place,
  }));
  const controls = (risks.length === 0 ? [] : some(draw, id)).map((control) => ({
    id: control,
    risk: draw(fc.constantFrom(...risks)).id,
    name: draw(localText),
    method: draw(localText),
    sample: draw(yesNo)
      ? {
          size: draw(fc.nat()),
          over: draw(fc.option(fc.constantFrom(0, 0.1, -5, 1e21))),
          under: draw(fc.option(fc.nat())),
          parts: some(draw, fc.nat()).map((size) => ({ name: draw(localText), size })),
          questions: some(draw, fc.nat()).map(() => draw(localText)),
        }
      : null,
    performed: oneOf<"yes" | "partly" | "no">(draw, "yes", "partly", "no"),
    reason: draw(textOrNull),
    performedMethod: draw(textOrNull),
    result: draw(textOrNull),
    action: draw(textOrNull),
    ...anyEnd(draw),
    place,
  }));
  return { risks, controls };
}
