import { fill } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";

const words = {
  objective: { sv: "Mål", en: "Objective" },
  indicator: { sv: "Styrmått", en: "Indicator" },
  assignment: { sv: "Uppdrag", en: "Assignment" },
  activity: { sv: "Aktivitet", en: "Activity" },
  risk: { sv: "Risk", en: "Risk" },
  control: { sv: "Kontrollmoment", en: "Control" },
  draft: { sv: "Utkast", en: "Draft" },
  adopted: { sv: "Antaget {day}", en: "Adopted {day}" },
  dropped: { sv: "Utgått", en: "Dropped" },
  moved: { sv: "Flyttat", en: "Moved" },
  leftOutEnded: { sv: "Avslutat: {reason}", en: "Ended: {reason}" },
  leftOutCarried: { sv: "Redan överfört", en: "Carried over already" },
  leftOutAlone: { sv: "Stödjer inget av de mål som förs över", en: "Supports none of the objectives that go on" },
  leftOutMilestones: { sv: "Klart: alla milstolpar är klara", en: "Done: all milestones are done" },
  leftOutAssessed: { sv: "Klart: {step} i {round}", en: "Done: {step} in {round}" },
  unfinished: { sv: "Inte klart", en: "Not done" },
  unfinishedAssessed: { sv: "Inte klart: {step} i {round}", en: "Not done: {step} in {round}" },
  riskGoesOn: { sv: "Gäller tills den avslutas", en: "Holds until it is ended" },
  targetIs: { sv: "Målvärde: {target}", en: "Target: {target}" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** A word of the plan in the asked language. */
export function planWord(
  name: keyof typeof words,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(inLanguage(words[name], language), values);
}
