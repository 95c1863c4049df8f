import type { Assessment, Trend } from "#domain/assessment/assessment.ts";
import type { AssessmentScale, ScaleProposals, ScaleStep, Tone } from "#domain/assessment/scale.ts";
import type {
  AskedDeviation,
  AskedKind,
  Asks,
  Comment,
  LevelDeadline,
  Question,
  RoundStage,
  Submission,
} from "#domain/rounds/round.ts";
import { term } from "#domain/terms.ts";
import { inLanguage, type LocalText } from "#domain/text.ts";
import type { Bodies } from "#store/workspace.ts";

import { group, list, mapped, parts, text, untold, value, type Field } from "../field.ts";
import { day, local, number, oneOf, period, plain, written, yes, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { no, words } from "./words.ts";

const tones: Readonly<Record<Tone, LocalText>> = {
  good: { sv: "bra", en: "good" },
  mid: { sv: "mellan", en: "middling" },
  bad: { sv: "dålig", en: "bad" },
  none: { sv: "ingen", en: "none" },
};

/** A step of a scale, by its name where the scale has it. */
interface NamedStep {
  readonly id: string;
  readonly name: LocalText | null;
}

const stepIn = (steps: readonly ScaleStep[], id: string): NamedStep => ({
  id,
  name: steps.find((step) => step.id === id)?.name ?? null,
});

const stepName: Print<NamedStep> = ({ id, name }, reader) =>
  name === null ? written(id, reader) : local(name, reader);

type Proposed = Omit<ScaleProposals, "met" | "partly" | "notMet" | "notMeasured"> &
  Readonly<Record<"met" | "notMet", NamedStep>> &
  Readonly<Record<"partly" | "notMeasured", NamedStep | null>>;
const kinds: Readonly<Record<AskedKind, LocalText>> = {
  objective: { sv: "mål", en: "objectives" },
  indicator: { sv: "styrmått", en: "indicators" },
  assignment: { sv: "uppdrag", en: "assignments" },
  control: { sv: "kontrollmoment", en: "controls" },
};

const objectiveRules = {
  worst: { sv: "det sämsta avgör", en: "the worst decides" },
  majority: { sv: "flertalet avgör", en: "the majority decides" },
  none: { sv: "inget förslag", en: "no proposal" },
} as const satisfies Readonly<Record<string, LocalText>>;

type ToldScale = Omit<AssessmentScale, "proposes"> & { readonly proposes: Proposed | null };

export const scale: Field<AssessmentScale> = mapped(
  (told: AssessmentScale): ToldScale => {
    const { steps, proposes } = told;
    const at = (id: string): NamedStep => stepIn(steps, id);
    if (proposes === null) return { ...told, proposes };
    const { met, partly = null, notMet, notMeasured } = proposes;
    const orNone = (id: string | null): NamedStep | null => (id === null ? null : at(id));
    return {
      ...told,
      proposes: {
        ...proposes,
        met: at(met),
        partly: orNone(partly),
        notMet: at(notMet),
        notMeasured: orNone(notMeasured),
      },
    };
  },
  group<ToldScale>({
    id: untold,
    name: text(words.name),
    for: list({ sv: "Det som skalan är till för", en: "What the scale is for" }, oneOf(kinds)),
    steps: parts<ScaleStep>(
      { one: { sv: "Steget", en: "The step" }, many: { sv: "Stegen", en: "The steps" } },
      ({ id }) => id,
      ({ name }, reader) => local(name, reader),
      {
        id: untold,
        name: text(words.name),
        symbol: value({ sv: "Symbolen", en: "The symbol" }, plain),
        tone: value({ sv: "Tonen", en: "The tone" }, oneOf(tones)),
        meaning: text({ sv: "Innebörden", en: "The meaning" }),
      },
    ),
    proposes: group<Proposed>({
      met: value({ sv: "Förslaget när målet nås", en: "The proposal where the target is met" }, stepName),
      partly: value({ sv: "Förslaget när målet delvis nås", en: "The proposal where it is partly met" }, stepName),
      notMet: value({ sv: "Förslaget när målet inte nås", en: "The proposal where it is not met" }, stepName),
      notMeasured: value(
        { sv: "Förslaget när det inte är mätt", en: "The proposal where it is not measured" },
        stepName,
      ),
      trend: value({ sv: "Utvecklingen räknas i förslaget", en: "The trend counts in the proposal" }, yes, no),
      forecast: value({ sv: "Prognosen räknas i förslaget", en: "The forecast counts in the proposal" }, yes, no),
      objectives: value(
        { sv: "Regeln för förslag om mål", en: "The rule of proposals for objectives" },
        (rule, reader) =>
          typeof rule === "object"
            ? `${number(rule.share, reader) ?? ""} %`
            : inLanguage(objectiveRules[rule], reader.language),
      ),
    }),
  }),
);

const stages: Readonly<Record<RoundStage, LocalText>> = {
  planned: { sv: "planerad", en: "planned" },
  open: { sv: "öppen", en: "open" },
  closed: { sv: "stängd", en: "closed" },
};

const states: Readonly<Record<Submission["state"], LocalText>> = {
  reporting: { sv: "påbörjade", en: "begun" },
  submitted: { sv: "klarmarkerade", en: "submitted" },
  returned: { sv: "återlämnade", en: "returned" },
  approved: { sv: "godkända", en: "approved" },
};

const asks: Field<Asks> = group<Asks>({
  subjects: list({ sv: "Det som frågas om", en: "What is asked about" }, oneOf(kinds)),
  deviations: parts<AskedDeviation>(
    {
      one: { sv: "Avvikelsen att förklara", en: "The deviation to explain" },
      many: { sv: "Avvikelser att förklara", en: "Deviations to explain" },
    },
    ({ measure }) => measure,
    ({ measure }, reader) => nameOfThing("measure")(measure, reader),
    {
      measure: untold,
      scenario: untold,
      over: group<AskedDeviation["over"]>({
        amount: value({ sv: "Beloppsgränsen", en: "The limit in kronor" }, plain),
        percent: value({ sv: "Procentgränsen", en: "The limit in per cent" }, plain),
      }),
    },
  ),
  questions: parts<Question>(
    { one: { sv: "Frågan", en: "The question" }, many: { sv: "Frågorna", en: "The questions" } },
    ({ id }) => id,
    ({ name }, reader) => local(name, reader),
    {
      id: untold,
      name: text(words.name),
      help: text({ sv: "Hjälptexten", en: "The help" }),
      required: value({ sv: "Svaret krävs", en: "The answer is required" }, yes, no),
    },
  ),
  instructions: text({ sv: "Anvisningarna", en: "The instructions" }),
});

export const round: Field<Bodies["round"]> = group<Bodies["round"]>({
  id: untold,
  name: text(words.name),
  period: value(words.period, period),
  stage: value({ sv: "Läget", en: "The stage" }, oneOf(stages), stages.planned),
  deadline: value({ sv: "Sista svarsdagen", en: "The deadline" }, day),
  deadlines: parts<LevelDeadline>(
    {
      one: { sv: "Sista svarsdagen för nivå", en: "The deadline of level" },
      many: { sv: "Sista svarsdagar för nivåer", en: "Deadlines of levels" },
    },
    ({ level }) => level,
    ({ level }) => String(level),
    { level: untold, date: value({ sv: "Dagen", en: "The day" }, day) },
  ),
  previous: value({ sv: "Föregående uppföljning", en: "The round before" }, nameOfThing("round")),
  units: list({ sv: "Tillfrågade enheter", en: "Units asked" }, nameOfThing("unit")),
  asks,
  report: value({ sv: "Rapportmallen", en: "The report template" }, nameOfThing("report")),
});

export const submission: Field<Bodies["submission"]> = group<Bodies["submission"]>({
  round: untold,
  value: group<Submission>({
    unit: untold,
    state: value({ sv: "Läget", en: "The state" }, oneOf(states)),
    comment: text({ sv: "Kommentaren", en: "The comment" }),
  }),
});

const directions = { up: "trendUp", flat: "trendFlat", down: "trendDown" } as const;

const trend: Print<Trend> = ({ direction, meaning }, { language }) => {
  const way = term(directions[direction], language).toLowerCase();
  return meaning === "neutral" ? way : `${way} (${term(meaning, language)})`;
};

type ToldAssessment = Omit<Assessment, "step"> & { readonly step: NamedStep | null };

const said: Field<Assessment> = mapped(
  (told: Assessment, { workspace }): ToldAssessment => {
    const steps = workspace.scales.find(({ id }) => id === told.scale)?.steps ?? [];
    return { ...told, step: told.step === null ? null : stepIn(steps, told.step) };
  },
  group<ToldAssessment>({
    subject: untold,
    unit: untold,
    source: untold,
    scale: value({ sv: "Bedömningsskalan", en: "The scale" }, nameOfThing("scale")),
    step: value({ sv: "Bedömningen", en: "The assessment" }, stepName, { sv: "inte bedömt", en: "not assessed" }),
    trend: value({ sv: "Utvecklingen", en: "The trend" }, trend),
    outcome: text({ sv: "Utfallet i ord", en: "The outcome in words" }),
    reason: text(words.reason),
    comment: text({ sv: "Kommentaren", en: "The comment" }),
    carriedOver: value({ sv: "Överföringen till nästa period", en: "Carrying over to the next period" }, yes, no),
    date: value({ sv: "Dagen", en: "The day" }, day),
    place: untold,
  }),
);

export const assessment: Field<Bodies["assessment"]> = group<Bodies["assessment"]>({ round: untold, value: said });

export const comment: Field<Bodies["comment"]> = group<Bodies["comment"]>({
  round: untold,
  value: group<Comment>({
    on: untold,
    unit: untold,
    text: text({ sv: "Texten", en: "The text" }),
    place: untold,
  }),
});
