import { isStoredScenario, storedScenarios } from "#domain/measures/scenario.ts";
import type { Profile, Role, Translation } from "#domain/profiles/profile.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { z } from "zod";
import { mappingOf, readItem, type Item } from "../items.ts";
import { isKnown, type Problems } from "../problems.ts";
import { isKnownCut, type Names } from "../references.ts";
import { profileSchema } from "../schema/profiles.ts";
import type { YamlSource } from "../source.ts";

type Written = z.output<typeof profileSchema>;
type WrittenRole = Written["unit"];

/** Reads a profile. What it names that is not there is told. */
export function readProfile(id: string, source: YamlSource, names: Names, problems: Problems): Profile | null {
  if (mappingOf(source, problems) === null) return null;
  const item = readItem(source, [], source.value, profileSchema, problems);
  if (item === null) return null;
  checkProfile(item, names, problems);
  const { name, recognisedBy, reading, unit, measure, scenario, version, cuts, negated, automatic } = item.value;
  const roles = Object.entries(cuts).map(([dimension, role]) => [dimension, roleOf(role)] as const);
  return {
    id,
    name,
    source: item.value.source,
    recognisedBy,
    reading,
    unit: roleOf(unit),
    measure: roleOf(measure),
    scenario: roleOf(scenario),
    version: roleOf(version),
    cuts: Object.fromEntries(roles),
    negated,
    completeFor: item.value.completeFor ?? null,
    automatic,
  };
}

function roleOf(written: WrittenRole): Role {
  if (typeof written !== "object") return { kind: "fixed", value: String(written) };
  const { facet, otherwise, empty = null } = written;
  return { kind: "facet", facet, translations: written.translations.map(translationOf), otherwise, empty };
}

function translationOf({ outside, inside, from, to }: WrittenTranslation): Translation {
  return { outside, inside: inside ?? null, from: from ?? null, to: to ?? null };
}

type WrittenTranslation = Exclude<WrittenRole, string | number>["translations"][number];

/** Whether an id is known; tells of it where it is not. */
type Check = (id: string, place: ProblemPlace) => void;

function checkProfile({ value, at }: Item<Written>, names: Names, problems: Problems): void {
  const unit: Check = (id, place) => isKnown(problems, "unknown-unit", names.units, id, place);
  const measure: Check = (id, place) => isKnown(problems, "unknown-measure", names.measures, id, place);
  const scenario: Check = (id, place) => {
    if (isStoredScenario(id)) return;
    const allowed = storedScenarios.join(", ");
    problems.add("not-one-of", place, { key: "scenario", value: id, nearest: nearest(id, storedScenarios), allowed });
  };
  checkRole(value.unit, unit, (...path) => at("unit", ...path));
  checkRole(value.measure, measure, (...path) => at("measure", ...path));
  checkRole(value.scenario, scenario, (...path) => at("scenario", ...path));
  for (const [dimension, role] of Object.entries(value.cuts)) {
    const member: Check = (id, place) => isKnownCut(problems, names, { [dimension]: id }, place);
    if (isKnown(problems, "unknown-dimension", names.dimensions, dimension, at("cuts", dimension)))
      checkRole(role, member, (...path) => at("cuts", dimension, ...path));
  }
  for (const [index, id] of value.negated.entries()) if (id !== "*") measure(id, at("negated", index));
  if (value.completeFor !== undefined) unit(value.completeFor, at("completeFor"));
}

function checkRole(role: WrittenRole, check: Check, at: Item<Written>["at"]): void {
  if (typeof role !== "object") {
    check(String(role), at());
    return;
  }
  for (const [index, { inside }] of role.translations.entries())
    if (inside !== undefined) check(inside, at("translations", index, "inside"));
  if (role.empty !== undefined) check(role.empty, at("empty"));
}
