import { storedScenarios, unitOfScenario } from "#domain/measures/scenario.ts";
import { nameOn } from "#domain/organisation/organisation.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { scenarioTerm } from "#domain/terms.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import type { Importer } from "./importer.ts";
import type { ImportChoices } from "./view.ts";

/** What one can choose among when names are translated and values written: units that one may import for, and what is not worked out of accounts. */
export function importChoices(workspace: Model, { may, today }: Importer, language: Language): ImportChoices {
  const { organisation, measures, dimensions, profiles } = workspace;
  const years = { year: "", previous: "" };
  return {
    units: organisation.units
      .filter(({ code }) => may(workspace, "model", { unit: code }).allowed)
      .map(({ code }) => ({ id: code, name: inLanguage(nameOn(organisation, code, today), language) })),
    measures: measures
      .filter(({ versions }) => versions.at(-1)?.source.kind !== "accounts")
      .map(({ id, name, unit, addsOver }) => {
        const { decimals } = unitsOfMeasurement[unitOfScenario(unit, "outcome")];
        return { id, name: inLanguage(name, language), unit, decimals, addsOver };
      }),
    // Of no certain year: nothing is left before a comma, or at the end.
    scenarios: storedScenarios.map((id) => ({
      id,
      name: scenarioTerm(id, language, years).replaceAll(/ +(?=,|$)/gu, ""),
    })),
    dimensions: dimensions.map(({ id, name, members }) => ({
      id,
      name: inLanguage(name, language),
      members: members.map((member) => ({ id: member.id, name: inLanguage(member.name, language) })),
    })),
    profiles: profiles.map(({ id, name, source }) => ({ id, name: inLanguage(name, language), source })),
  };
}
