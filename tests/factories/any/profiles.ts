import { storedScenarios } from "#domain/measures/scenario.ts";
import { sourceKinds, type Profile, type Role } from "#domain/profiles/profile.ts";
import * as fc from "fast-check";
import type { Known } from "./definitions.ts";
import { type Draw, date, filled, localText, oneOf, plainText, some, yesNo } from "./draw.ts";

/** A profile of whose names each means something that there is. */
export function anyProfile(draw: Draw, known: Known, id: string): Profile {
  const anyOf = (ids: readonly string[]) => fc.constantFrom(...ids);
  const [units, measures] = [known.codes, known.measures.map((measure) => measure.id)];
  const dimensions = known.dimensions.filter(({ id: one, members }) => one !== "account" && members.length > 0);
  return {
    id,
    name: draw(localText),
    source: draw(fc.constantFrom(...sourceKinds)),
    recognisedBy: some(draw, plainText),
    reading: Object.fromEntries(some(draw, fc.constantFrom("sheet", "first")).map((key) => [key, draw(plainText)])),
    unit: anyRole(draw, anyOf(units)),
    measure: measures.length === 0 ? { ...anyFacet(draw, null) } : anyRole(draw, anyOf(measures)),
    scenario: anyRole(draw, anyOf(storedScenarios)),
    version: anyRole(draw, fc.constantFrom("", "0.10", "2018", "revised")),
    cuts: Object.fromEntries(
      dimensions.map((dimension) => [dimension.id, anyRole(draw, anyOf(dimension.members.map((member) => member.id)))]),
    ),
    negated: some(draw, fc.constantFrom("*", ...measures)),
    completeFor: draw(fc.option(anyOf(units))),
    automatic: draw(yesNo),
  };
}

function anyRole(draw: Draw, inside: fc.Arbitrary<string>): Role {
  return draw(yesNo) ? { kind: "fixed", value: draw(inside) } : anyFacet(draw, inside);
}

function anyFacet(draw: Draw, inside: fc.Arbitrary<string> | null): Role {
  const meant = (): string | null => (inside === null ? null : draw(fc.option(inside)));
  return {
    kind: "facet",
    facet: draw(filled),
    translations: some(draw, plainText).map((outside) => ({
      outside,
      inside: meant(),
      from: draw(fc.option(date)),
      to: draw(fc.option(date)),
    })),
    otherwise: oneOf(draw, "refuse", "same", "skip"),
    empty: meant(),
  };
}
