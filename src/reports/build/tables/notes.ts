import type { AbsentAnswer, Coverage } from "#domain/cube/query.ts";
import type { Scenario } from "#domain/measures/scenario.ts";
import { formatNumber } from "#domain/quantities/format.ts";
import type { Rational } from "#domain/quantities/rational.ts";
import { absentTerm, term } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";

/** Something that must be said under the table of one of its cells. */
export type CellNote = { readonly place: string } & (
  | { readonly kind: "absent"; readonly answer: AbsentAnswer; readonly scenario: Scenario }
  | { readonly kind: "coverage"; readonly coverage: Coverage }
  | { readonly kind: "does_not_foot"; readonly difference: Rational; readonly decimals: number }
);

const mostPlaces = 4;

/** Notes as sentences; what is said of several cells is said once. */
export function notesOf(notes: readonly CellNote[], language: Language): string[] {
  const groups = Map.groupBy(notes, (note) => sentenceOf(note, language, ""));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [sentenceOf(first, language, places(group, language))];
  });
}

function sentenceOf(note: CellNote, language: Language, where: string): string {
  switch (note.kind) {
    case "absent":
      return term("absentBecause", language, { reason: reasonOf(note, language), places: where });
    case "does_not_foot":
      return term("doesNotFoot", language, { places: where });
    case "coverage":
      return coverageSentence(note.coverage, language, where);
  }
}

/** A share of nothing is told by what is nothing. */
function reasonOf(
  { answer, scenario }: { readonly answer: AbsentAnswer; readonly scenario: Scenario },
  language: Language,
): string {
  if (answer.reason !== "division_by_zero" || !scenario.endsWith("_percent")) return absentTerm(answer, language);
  return term(scenario === "change_percent" ? "previousIsZero" : "budgetIsZero", language);
}

function coverageSentence({ have, of, months, ofMonths, missed }: Coverage, language: Language, where: string): string {
  if (have < of) return term("coverageUnits", language, { have: String(have), of: String(of), places: where });
  if (missed > 0) return term("coverageMissed", language, { count: String(missed), places: where });
  return term("coverageMonths", language, { have: String(months), of: String(ofMonths), places: where });
}

function places(group: readonly CellNote[], language: Language): string {
  const named = [...new Set(group.map((note) => placeOf(note, language)))];
  const shown = named.slice(0, named.length === mostPlaces + 1 ? mostPlaces + 1 : mostPlaces).join("; ");
  const more = named.length - mostPlaces;
  return more > 1 ? term("andMore", language, { places: shown, count: String(more) }) : shown;
}

function placeOf(note: CellNote, language: Language): string {
  if (note.kind !== "does_not_foot") return note.place;
  const difference = formatNumber(note.difference, { decimals: note.decimals, language, sign: "always" });
  return term("doesNotFootBy", language, { place: note.place, difference });
}
