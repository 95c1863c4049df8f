import type { Language } from "../../../../src/domain/text.ts";
import type { ManuscriptBlock } from "../../../../src/formats/manuscript.ts";
import { paragraph, table, told } from "../blocks.ts";
import { tell, type Fact } from "../facts.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Planted, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";
import { names, type Name } from "./rows.ts";

/** What is measured in hundredths of a per cent; `more`: where more is better. */
const measured: Readonly<Record<Language, Readonly<Record<"more" | "less", readonly Name[]>>>> = {
  sv: {
    more: names(`
      Besök inom tre dagar = andelen besök inom tre dagar
      Nöjda resenärer = andelen nöjda resenärer
      Leverans i rätt tid = andelen leveranser i rätt tid
      Ekologiska livsmedel = andelen ekologiska livsmedel
      Fossilfria transporter = andelen fossilfria transporter
      Besvarade samtal = andelen besvarade samtal`),
    less: names(`
      Matsvinn = matsvinnet
      Inställda turer = andelen inställda turer
      Ombokade besök = andelen ombokade besök
      Kassation = kassationen`),
  },
  en: {
    more: names(`
      Visits within three days = the share of visits within three days
      Deliveries on time = the share of deliveries on time
      Answered calls = the share of answered calls`),
    less: names(`
      Food waste = the food waste
      Cancelled journeys = the share of cancelled journeys`),
  },
};

const scales: Readonly<Record<Language, readonly (readonly [met: string, partly: string, missed: string])[]>> = {
  sv: [
    ["Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"],
    ["Uppnått", "Delvis uppnått", "Ej uppnått"],
    ["Grön", "Gul", "Röd"],
  ],
  en: [["Met", "Partly met", "Not met"]],
};

const texts = {
  scale: {
    sv: "Varje mål bedöms som {met}, {partly} eller {missed}.|Bedömningarna är {met}, {partly} och {missed}.|Målen bedöms i tre steg: {met}, {partly} och {missed}.",
    en: "Each goal is judged as {met}, {partly} or {missed}.",
  },
  unknown: { sv: "Pågår|På väg|Påbörjat", en: "Ongoing|On its way" },
  counted: {
    sv: "Av {all} {goals} är {met} uppfyllda.|{met} av {all} {goals} är uppfyllda.|Av våra {all} {goals} bedöms {met} vara uppfyllda, {partly} är delvis uppfyllda och {missed} är inte uppfyllda.",
    en: "Of our {all} {goals} {met} are met.|{met} of the {all} {goals} are met, {partly} are partly met and {missed} are not met.",
  },
  increase: { sv: "Öka|Ska öka|Ökning", en: "Increase" },
} satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

interface Goal {
  readonly name: string;
  readonly subject: string;
  readonly moreIsBetter: boolean;
  readonly outcome: number;
  readonly target: number;
}

/** Goals with outcome, target and verdict. */
export const indicators: Piece = {
  id: "indicators",
  languages: ["sv", "en"],
  breaks: [
    "verdict-follows-outcome",
    "verdict-missing",
    "verdict-of-scale",
    "verdicts-as-counted",
    "target-reachable",
    "same-quantity",
  ],
  titles: {
    sv: ["Mål och indikatorer", "Måluppfyllelse", "Nyckeltal", "Uppföljning av mål"],
    en: ["Goals and indicators"],
  },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("indicators") }, fault),
};

function written(setting: Setting, fault: string | null): Written {
  const { draw, language } = setting;
  const goals = goalsOf(setting);
  const scale = draw.of("scale", scales[language]);
  const target = draw.of("target", goals);
  const verdicts = goals.map((goal) => verdictOf(goal, scale));
  const verdict = spoiltVerdict(fault, goals, target, scale, setting);
  const printed = goals.map((goal, index) => (goal === target && verdict !== null ? verdict : (verdicts[index] ?? "")));
  const isScaled = fault === "verdict-of-scale" || draw.chance("scale-said", 0.4);
  const [met, partly, missed] = scale.map((word) => word.toLowerCase());
  const scaleText = filled(draw.of("scale-text", phrases(texts.scale[language])), {
    met: met ?? "",
    partly: partly ?? "",
    missed: missed ?? "",
  });
  const chosen = draw.some(
    "told",
    goals.filter((goal) => goal !== target),
    2,
  );
  const facts = chosen.map(({ subject, outcome }): Fact => ({ kind: "rate", subject, value: outcome }));
  const sentences = facts.map((fact) => tell(fact, setting, draw.under(fact.subject)));
  const wrong: Fact = {
    kind: "rate",
    subject: target.subject,
    value: target.outcome + draw.of("off", [-470, 310, 520]),
  };
  const isCounted = fault === "verdicts-as-counted" || (fault === null && draw.chance("counted", 0.3));
  const counting = isCounted ? countedIn(printed, scale, fault !== null, setting) : null;
  const wrongSentence = tell(wrong, setting, draw.under(target.subject));
  const isWrong = fault === "same-quantity" && wrong.value > 0 && wrong.value < 10_000;
  const blocks: readonly ManuscriptBlock[] = [
    ...(isScaled ? [paragraph(scaleText)] : []),
    ...(counting === null ? [] : [paragraph(counting)]),
    goalTable(goals, printed, setting),
    ...told(isWrong ? [...sentences, wrongSentence] : sentences),
    ...(fault === "target-reachable" || draw.chance("increase", 0.3) ? increasing(fault, setting) : []),
  ];
  if (fault === "verdicts-as-counted" && counting !== null)
    return { blocks, planted: { rule: fault, also: [], place: counting }, facts };
  return { blocks, planted: plantedIn(fault, target, verdict, isWrong ? wrongSentence : null, setting), facts };
}

function goalsOf({ draw, language }: Setting): readonly Goal[] {
  const { more, less } = measured[language];
  const drawn = (all: readonly Name[], moreIsBetter: boolean, most: number): readonly Goal[] =>
    draw
      .some(
        `names/${String(moreIsBetter)}`,
        all,
        draw.between(`count/${String(moreIsBetter)}`, moreIsBetter ? 2 : 1, most),
      )
      .map(([name, subject]) => {
        const own = draw.under(name);
        const target = moreIsBetter ? own.between("target", 50, 92) * 100 : own.between("target", 4, 20) * 100;
        const distance = own.between("distance", 120, 780) * own.of("side", [1, 1, -1]) * (moreIsBetter ? 1 : -0.4);
        return { name, subject, moreIsBetter, target, outcome: target + Math.round(distance / 10) * 10 };
      });
  return [...drawn(more, true, 4), ...drawn(less, false, 2)];
}

const isMet = ({ moreIsBetter, outcome, target }: Goal): boolean =>
  moreIsBetter ? outcome >= target : outcome <= target;

/** Near misses are partly met. */
function verdictOf(goal: Goal, [met, partly, missed]: readonly [string, string, string]): string {
  if (isMet(goal)) return met;
  return Math.abs(goal.outcome - goal.target) < goal.target * 0.05 ? partly : missed;
}

/** How many are judged how; one too many where it is to be wrong. */
function countedIn(
  verdicts: readonly string[],
  scale: readonly [string, string, string],
  isWrong: boolean,
  { draw, language }: Setting,
): string {
  const [head = ""] = headOf({ draw, language });
  const goals = { Indikator: "indikatorer", Indicator: "indicators" }[head] ?? head.toLowerCase();
  const [met, partly, missed] = scale.map((step) => verdicts.filter((verdict) => verdict === step).length);
  return filled(draw.of("counted-text", phrases(texts.counted[language])), {
    goals,
    all: String(verdicts.length),
    met: String((met ?? 0) + (isWrong ? 1 : 0)),
    partly: String(partly),
    missed: String(missed),
  });
}

function spoiltVerdict(
  fault: string | null,
  goals: readonly Goal[],
  target: Goal,
  [met, , missed]: readonly [string, string, string],
  { draw, language }: Setting,
): string | null {
  if (fault === "verdict-follows-outcome") return isMet(target) ? missed : met;
  if (fault === "verdict-missing") return goals.length < 4 ? null : draw.of("blank", ["", "", "-"]);
  return fault === "verdict-of-scale" ? draw.of("unknown", phrases(texts.unknown[language])) : null;
}

/** The head of the goals' table. */
const headOf = ({ draw, language }: Pick<Setting, "draw" | "language">): readonly string[] =>
  draw.of(
    "head",
    {
      sv: [
        ["Indikator", "Utfall", "Målvärde", "Bedömning"],
        ["Mål", "Resultat", "Mål", "Måluppfyllelse"],
        ["Nyckeltal", "Utfall", "Mål", "Bedömning"],
      ],
      en: [["Indicator", "Outcome", "Target", "Assessment"]],
    }[language],
  );

function goalTable(
  goals: readonly Goal[],
  verdicts: readonly string[],
  { draw, language, print }: Setting,
): ManuscriptBlock {
  const [least, most] = { sv: ["minst ", "högst "], en: ["at least ", "at most "] }[language];
  const isBounded = draw.chance("bounded", 0.6) || goals.some(({ moreIsBetter }) => !moreIsBetter);
  const head = headOf({ draw, language });
  const rows = goals.map(({ name, outcome, target, moreIsBetter }, index) => {
    const bound = isBounded ? (moreIsBetter ? least : most) : "";
    return [name, print.percent(outcome), `${bound ?? ""}${print.percent(target, 0)}`, verdicts[index] ?? ""];
  });
  return table([head, ...rows]);
}

/** A table of goals whose target is a word: an increase can't be had from 100 per cent. */
function increasing(fault: string | null, { draw, language, print }: Setting): readonly ManuscriptBlock[] {
  const baseline = fault === "target-reachable" ? 10_000 : draw.between("baseline", 40, 95) * 100;
  const head = { sv: ["Mål", "Ingångsvärde", "Målvärde"], en: ["Goal", "Baseline", "Target"] }[language];
  const [full, known] = {
    sv: ["Heltidsanställda", "Kännedom om rutinen"],
    en: ["Full-time employees", "Known routine"],
  }[language];
  const [increase, kept] = [
    draw.of("increase-word", phrases(texts.increase[language])),
    print.percent(draw.between("kept", 60, 90) * 100, 0),
  ];
  return [
    table([head, [full ?? "", print.percent(baseline, 0), increase], [known ?? "", print.percent(5500, 0), kept]]),
  ];
}

function plantedIn(
  fault: string | null,
  target: Goal,
  verdict: string | null,
  wrongSentence: string | null,
  { language }: Setting,
): Planted | null {
  if (fault === "target-reachable")
    return { rule: fault, also: [], place: { sv: "Heltidsanställda", en: "Full-time employees" }[language] };
  if (wrongSentence !== null) return { rule: "same-quantity", also: [], place: wrongSentence };
  if (fault === null || verdict === null) return null;
  const also = ["verdict-of-scale", "verdict-missing", "verdict-follows-outcome"].filter((rule) => rule !== fault);
  return { rule: fault, also, place: target.name };
}
