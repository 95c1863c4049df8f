import { expect, test } from "vitest";

import type { AssessmentScale, ScaleProposals } from "#domain/assessment/scale.ts";
import type { Control } from "#domain/control/control.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { Language } from "#domain/text.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as factory from "../../../tests/factories/workspace.ts";

import { roundIn } from "./settle.ts";
import { scopeOf } from "./scope.ts";
import { weigh } from "./weigh.ts";

const { place } = factory.objectiveOf("g");
const visits = factory.measureOf("visits", { unit: "count", better: "higher", decimals: 0 });
const sick = factory.measureOf("sick", {
  unit: "percent",
  kind: "rate",
  better: "lower",
  overUnits: "none",
  overTime: "none",
});

const scaleWith = (more: Partial<ScaleProposals>): AssessmentScale => ({
  ...factory.fulfilment,
  proposes: { ...factory.proposes, partly: "on_track", ...more },
});

interface Told {
  readonly step: string | null;
  readonly why: string | null;
}

/** What is proposed of each thing that the round `r` of January-April 2018 asks of LT. */
function proposalsIn(
  parts: Partial<Workspace>,
  round: Partial<Round> = {},
  language: Language = "sv",
): Readonly<Record<string, Told>> {
  const workspace = factory.workspaceOf({
    measures: [visits, sick],
    ...parts,
    rounds: [...(parts.rounds ?? []), factory.roundOf("r", "2018T1", round)],
  });
  const standing = roundIn(workspace, "r");
  if (!standing.ok) throw new RangeError("the round is there");
  const { subjects } = weigh(scopeOf({ cube: factory.cubeOf(workspace) }, standing.value, "LT", language));
  return Object.fromEntries(
    subjects.map(({ subject, proposed, why }) => [
      subject,
      { step: proposed?.id ?? null, why: why?.replaceAll("\u00a0", " ") ?? null },
    ]),
  );
}

const planOf = (more: Partial<Workspace["plan"]>): Pick<Workspace, "plan"> => ({
  plan: { levels: [], objectives: [], indicators: [], assignments: [], ...more },
});

const wantsVisits = factory.indicatorOf("i", {
  measure: "visits",
  target: { kind: "number", relation: "at_least", value: "1000" },
});
const fourMonths = ["2018-01", "2018-02", "2018-03", "2018-04"].map((month) => factory.factOf(visits, month, "100"));

test("a sum on its way is not judged, unless the scale has it go on at the same pace", () => {
  const made = { ...planOf({ indicators: [wantsVisits] }), facts: fourMonths };
  expect(proposalsIn(made)["indicator:i"]?.step).toBeNull();
  expect(proposalsIn({ ...made, scales: [scaleWith({ forecast: true })] })["indicator:i"]).toEqual({
    step: "met",
    why: "Fortsätter utfallet i samma takt blir det 1 200 för 2018. Det når målvärdet, minst 1 000.",
  });
  expect(proposalsIn({ ...made, scales: [scaleWith({ forecast: true })] }, {}, "en")["indicator:i"]?.why).toBe(
    "At the same pace, the outcome for 2018 will be 1 200. That reaches the target, at least 1 000.",
  );
});

test("a forecast goes before the pace", () => {
  const forecast = factory.factOf(visits, "2018", "900", { scenario: "forecast", version: "r" });
  const made = { ...planOf({ indicators: [wantsVisits] }), facts: [...fourMonths, forecast] };
  expect(proposalsIn({ ...made, scales: [scaleWith({ forecast: true })] })["indicator:i"]).toEqual({
    step: "not_met",
    why: "Prognosen för 2018 är 900. Det når inte målvärdet, minst 1 000.",
  });
});

test("nothing is continued of a sum that lacks months, or that begins later than what is wanted", () => {
  const scales = [scaleWith({ forecast: true })];
  const lacks = { ...planOf({ indicators: [wantsVisits] }), facts: fourMonths.slice(1), scales };
  expect(proposalsIn(lacks)["indicator:i"]?.step).toBeNull();
  const later = { ...wantsVisits, period: factory.span("2017-07..2018-12") };
  expect(
    proposalsIn({ ...lacks, ...planOf({ indicators: [later] }), facts: fourMonths })["indicator:i"]?.step,
  ).toBeNull();
});

const wantsHealth = factory.indicatorOf("i", {
  measure: "sick",
  objective: "g",
  target: { kind: "number", relation: "at_most", value: "3" },
});
const health = [factory.factOf(sick, "2018T1", "4"), factory.factOf(sick, "2017T1", "5")];

test("a miss that is better than the year before is partly met, where the scale says so", () => {
  const made = { ...planOf({ indicators: [wantsHealth] }), facts: health };
  expect(proposalsIn({ ...made, scales: [scaleWith({})] })["indicator:i"]?.step).toBe("not_met");
  expect(proposalsIn({ ...made, scales: [scaleWith({ trend: true })] })["indicator:i"]).toEqual({
    step: "on_track",
    why: "Utfallet når inte målvärdet, men är bättre än året före: 4,0 % mot 5,0 %.",
  });
});

test("a step that the scale does not have is never proposed", () => {
  const { partly: _, ...without } = scaleWith({ trend: true }).proposes ?? factory.proposes;
  const scales = [{ ...factory.fulfilment, proposes: without }];
  expect(
    proposalsIn({ ...planOf({ indicators: [wantsHealth] }), facts: health, scales })["indicator:i"]?.step,
  ).toBeNull();
});

const goals = planOf({
  objectives: [
    factory.objectiveOf("g"),
    factory.objectiveOf("a", { unit: "A", supports: ["g"] }),
    factory.objectiveOf("b", { unit: "B", supports: ["g"] }),
    factory.objectiveOf("draft", { unit: "B", supports: ["g"], status: "draft" }),
  ],
  indicators: [wantsHealth],
});

test("an objective is proposed by its indicators and by what has been said of what supports it; what is not assessed is named", () => {
  const met = factory.assessmentOf("objective:a", "met", { unit: "A" });
  const made = { ...goals, facts: health };
  expect(proposalsIn(made, { assessments: [met] })["objective:g"]).toEqual({
    step: "not_met",
    why: "Det som målet vilar på: uppfyllt 1, inte uppfyllt 1. Det sämsta avgör. Inte bedömt, och inte räknat: ”Mål b”.",
  });
  // What the unit itself says of an indicator goes before the rule.
  const own = factory.assessmentOf("indicator:i", "met");
  expect(proposalsIn(made, { assessments: [met, own] })["objective:g"]?.step).toBe("met");
  expect(
    proposalsIn({ ...made, scales: [scaleWith({ objectives: { share: 60 } })] }, { assessments: [met] }),
  ).toMatchObject({
    "objective:g": { step: "on_track" },
  });
  expect(proposalsIn({ ...made, scales: [scaleWith({ objectives: "none" })] })["objective:g"]).toEqual({
    step: null,
    why: null,
  });
});

test("an objective that rests on nothing that is assessed is left to people", () => {
  expect(proposalsIn(goals)["objective:g"]).toEqual({
    step: null,
    why: "Bedöm först det som målet vilar på: ”Styrmått i”, ”Mål a”, ”Mål b”.",
  });
});

test("an assignment is done where the round before said so, and overdue where its last day has passed", () => {
  const assignment = factory.assignmentOf("x", { end: "2018-02-28" });
  const before = factory.roundOf("before", "2017T3", { assessments: [factory.assessmentOf("assignment:x", "met")] });
  const made = planOf({ assignments: [assignment] });
  expect(proposalsIn({ ...made, rounds: [before] })["assignment:x"]).toEqual({
    step: "met",
    why: "Bedömdes som ”Uppfyllt” i before.",
  });
  expect(proposalsIn(made)["assignment:x"]).toEqual({
    step: "not_met",
    why: "Sista dagen, 28 februari 2018, har passerat utan att uppdraget har bedömts som ”Uppfyllt”.",
  });
});

test("a control is proposed by what came of it", () => {
  const risk = {
    id: "r",
    name: { sv: "Risk" },
    unit: "LT",
    probability: null,
    consequence: null,
    place: place,
  };
  const nothing = { sample: null, performedMethod: null, result: null, action: null, place: place };
  const control: Control = {
    id: "c",
    risk: "r",
    name: { sv: "Kontroll" },
    method: { sv: "Så här" },
    performed: "partly",
    reason: null,
    ...nothing,
  };
  const made = { control: { risks: [risk], controls: [control] }, scales: [scaleWith({})] };
  expect(proposalsIn(made)["control:c"]).toEqual({ step: "on_track", why: "Kontrollen är delvis genomförd." });
});

test("a scale that is for some kinds of things is offered for those alone", () => {
  const states = { ...factory.fulfilment, id: "state", for: ["assignment"] as const, proposes: null };
  const made = {
    ...planOf({ assignments: [factory.assignmentOf("x", { end: "2018-02-28" })] }),
    scales: [scaleWith({}), states],
  };
  const narrow = [{ ...scaleWith({}), for: ["indicator", "objective"] as const }, states];
  expect(proposalsIn(made)["assignment:x"]?.step).toBe("not_met");
  expect(proposalsIn({ ...made, scales: narrow })["assignment:x"]).toEqual({ step: null, why: null });
});
