import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import { nouns, type Noun } from "#store/item.ts";

/** All that a history can be asked for by sort: the things of a workspace, and batches of facts. */
export type AskedNoun = Noun | "batch";

/** What the things of a workspace are called, one of them. */
const names: Readonly<Record<AskedNoun, LocalText>> = {
  settings: { sv: "inställningar", en: "settings" },
  scale: { sv: "bedömningsskala", en: "scale" },
  unit: { sv: "enhet", en: "unit" },
  edge: { sv: "plats i organisationen", en: "place in the organisation" },
  succession: { sv: "efterträdare", en: "successor" },
  grant: { sv: "behörighet", en: "role" },
  dimension: { sv: "dimension", en: "dimension" },
  measure: { sv: "mått", en: "measure" },
  statement: { sv: "uppställning", en: "statement" },
  table: { sv: "tabell", en: "table" },
  chart: { sv: "diagram", en: "chart" },
  profile: { sv: "inläsningsprofil", en: "import profile" },
  level: { sv: "målnivå", en: "level" },
  objective: { sv: "mål", en: "objective" },
  indicator: { sv: "styrmått", en: "indicator" },
  assignment: { sv: "uppdrag", en: "assignment" },
  risk: { sv: "risk", en: "risk" },
  control: { sv: "kontrollmoment", en: "control" },
  register: { sv: "register", en: "register" },
  record: { sv: "registerpost", en: "record" },
  round: { sv: "uppföljning", en: "round" },
  submission: { sv: "enhets svar", en: "unit’s answers" },
  assessment: { sv: "bedömning", en: "assessment" },
  comment: { sv: "kommentar", en: "comment" },
  calendar: { sv: "post i årshjulet", en: "calendar entry" },
  reminder: { sv: "påminnelse", en: "reminder" },
  post: { sv: "inlägg", en: "post" },
  mention: { sv: "omnämnande", en: "mention" },
  exception: { sv: "undantag från sifferkontrollen", en: "exception from the number check" },
  report: { sv: "rapportmall", en: "report template" },
  batch: { sv: "inläsning", en: "batch" },
};

export function nounText(noun: AskedNoun, language: Language): string {
  return inLanguage(names[noun], language);
}

export const askedNouns: readonly AskedNoun[] = [...nouns, "batch"];

export function isAskedNoun(word: string): word is AskedNoun {
  return Object.hasOwn(names, word);
}
