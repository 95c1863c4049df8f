import type { SmallGroups } from "#domain/measures/small-groups.ts";
import { isKnown, type Problems } from "../problems.ts";
import type { Names } from "../references.ts";
import type { PlacedMeasure } from "./choices.ts";
import type { WrittenSmallGroups } from "./settings.ts";

/** Small groups as asked for; tells where it is not said, or wrongly, what counts the persons. Null where nothing is asked for. */
export function smallGroupsOf(
  written: WrittenSmallGroups | null,
  measures: readonly PlacedMeasure[],
  names: Names,
  problems: Problems,
): SmallGroups | null {
  if (written === null) return null;
  for (const { measure, at } of measures)
    if (measure.personal === true && written.persons === null)
      problems.add("persons-not-counted", at("personal"), { measure: measure.id });
  return { threshold: written.threshold, persons: countOf(written, names, problems) };
}

function countOf({ persons, personsAt }: WrittenSmallGroups, names: Names, problems: Problems): string | null {
  if (persons === null || !isKnown(problems, "unknown-measure", names.measures, persons, personsAt)) return null;
  const measure = names.measures.ids.get(persons);
  if (measure === undefined || measure.unit === "persons") return measure === undefined ? null : persons;
  problems.add("not-a-count-of-persons", personsAt, { measure: persons });
  return null;
}
