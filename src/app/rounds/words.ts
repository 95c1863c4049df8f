import type { Lack } from "#domain/rounds/lacking.ts";
import type { RoundStage } from "#domain/rounds/round.ts";
import type { UnitState } from "#domain/rounds/standing.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

const lacks: Readonly<Record<Lack["kind"], LocalText>> = {
  step: { sv: "Bedöm, eller skriv varför det inte bedöms", en: "Assess it, or write why it is not assessed" },
  note: {
    sv: "Kommentera: målet nås inte, eller bedömningen är en annan än den föreslagna",
    en: "Comment: the target is missed, or the assessment is not the proposed one",
  },
  deviation: { sv: "Förklara avvikelsen", en: "Explain the deviation" },
  question: { sv: "Svara på frågan", en: "Answer the question" },
};

export function lackText(kind: Lack["kind"], language: Language): string {
  return inLanguage(lacks[kind], language);
}

const states: Readonly<Record<UnitState, LocalText>> = {
  not_begun: { sv: "Inte påbörjad", en: "Not begun" },
  reporting: { sv: "Påbörjad", en: "Begun" },
  submitted: { sv: "Klarmarkerad", en: "Submitted" },
  returned: { sv: "Återlämnad", en: "Returned" },
  approved: { sv: "Godkänd", en: "Approved" },
};

/** How far a unit has come. */
export function stateText(state: UnitState, language: Language): string {
  return inLanguage(states[state], language);
}

const summaryWords = {
  title: { sv: "Vår uppföljning", en: "Our follow-up" },
  state: { sv: "Läge", en: "State" },
  deadline: { sv: "Sista svarsdag", en: "Deadline" },
  assessed: { sv: "Våra bedömningar", en: "Our assessments" },
  what: { sv: "Mål, styrmått och uppdrag", en: "Objectives, indicators and assignments" },
  target: { sv: "Målvärde", en: "Target" },
  outcome: { sv: "Utfall", en: "Outcome" },
  assessment: { sv: "Bedömning", en: "Assessment" },
  unsaid: { sv: "inte bedömt än", en: "not assessed yet" },
  deviations: { sv: "Avvikelser mot budget", en: "Deviations from the budget" },
  noComment: { sv: "Inget är skrivet än.", en: "Nothing has been written yet." },
} as const satisfies Readonly<Record<string, LocalText>>;

/** What stands in the summary for a workplace meeting. */
export function summaryWord(name: keyof typeof summaryWords, language: Language): string {
  return inLanguage(summaryWords[name], language);
}

const stages: Readonly<Record<RoundStage, LocalText>> = {
  planned: { sv: "Planerad", en: "Planned" },
  open: { sv: "Öppen", en: "Open" },
  closed: { sv: "Stängd", en: "Closed" },
};

export function stageText(stage: RoundStage, language: Language): string {
  return inLanguage(stages[stage], language);
}
