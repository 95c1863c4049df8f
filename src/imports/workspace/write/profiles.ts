import type { Profile, Role } from "#domain/profiles/profile.ts";
import type { Writable } from "#formats/yaml/write.ts";
import { listIfAny, textOf, unless, wordIfAny, wordOf, wordsIfAny, type Written } from "./values.ts";

/** profiles/<id>.yaml */
export function profileOf(profile: Profile): Written {
  const { name, source, recognisedBy, reading, unit, measure, scenario, version, cuts, negated, automatic } = profile;
  return {
    name: textOf(name),
    source,
    recognisedBy: wordsIfAny(recognisedBy),
    reading: mapIfAny(reading, wordOf),
    unit: roleOf(unit),
    measure: roleOf(measure),
    scenario: unless(roleOf(scenario), "outcome"),
    version: unless(roleOf(version), ""),
    cuts: mapIfAny(cuts, roleOf),
    negated: wordsIfAny(negated),
    completeFor: wordIfAny(profile.completeFor),
    automatic: unless(automatic, false),
  };
}

function mapIfAny<Value>(map: Readonly<Record<string, Value>>, write: (value: Value) => Writable): Written | undefined {
  const entries = Object.entries(map).map(([key, value]) => [key, write(value)] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** One that is always the same is written as its value. */
function roleOf(role: Role): Writable {
  if (role.kind === "fixed") return wordOf(role.value);
  const { facet, translations, otherwise, empty } = role;
  return {
    facet: wordOf(facet),
    translations: listIfAny(
      translations.map(({ outside, inside, from, to }) => ({
        outside: wordOf(outside),
        inside: wordIfAny(inside),
        from: from ?? undefined,
        to: to ?? undefined,
      })),
    ),
    otherwise: unless(otherwise, "refuse"),
    empty: wordIfAny(empty),
  };
}
