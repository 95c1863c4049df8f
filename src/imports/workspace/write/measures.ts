import { isDeepStrictEqual } from "node:util";

import { standardMeasures } from "#domain/measures/catalogue/catalogue.ts";
import type { CatalogueChoice } from "#domain/measures/catalogue/choice.ts";
import type { StandardMeasure } from "#domain/measures/catalogue/standard.ts";
import type { Measure, MeasureVersion } from "#domain/measures/measure.ts";
import { monthKey } from "#domain/periods/span.ts";
import { usualOverTime, usualOverUnits } from "../read/measures.ts";
import { textIfAny, textOf, unless, wordsIfAny, type Written } from "./values.ts";

/** An entry of measures/*.yaml. */
export function measureOf(measure: Measure): Written {
  const { catalogue } = measure;
  const standard = catalogue === undefined ? undefined : standardMeasures.get(catalogue.id);
  return catalogue === undefined || standard === undefined ? ownOf(measure) : choiceOf(measure, catalogue, standard);
}

/** A measure of the catalogue: its edition, and what of it is the workspace's own. */
function choiceOf(
  measure: Measure,
  { id, version, inputs, parts }: CatalogueChoice,
  standard: StandardMeasure,
): Written {
  const source = measure.versions[0]?.source;
  const [from, to] = [textOf(measure.name), textOf(standard.name)];
  return {
    catalogue: id,
    version,
    id: unless(measure.id, id),
    name: isDeepStrictEqual(from, to) ? undefined : from,
    inputs: Object.keys(inputs).length === 0 ? undefined : inputs,
    parts: Object.keys(parts).length === 0 ? undefined : parts,
    addsOver: isDeepStrictEqual(measure.addsOver, standard.addsOver) ? undefined : measure.addsOver,
    decimals: unless(measure.decimals, standard.decimals),
    sensitive: measure.sensitive || undefined,
    accounts: source?.kind === "accounts" ? wordsIfAny(source.ranges) : undefined,
    ledger: source?.kind === "accounts" ? source.ledger : undefined,
  };
}

function ownOf(measure: Measure): Written {
  const { id, name, unit, kind, better, overUnits, overTime, weight, addsOver, decimals, authority } = measure;
  return {
    id,
    name: textOf(name),
    unit,
    kind,
    better,
    overUnits: unless(overUnits, usualOverUnits(kind)),
    overTime: unless(overTime, usualOverTime[kind]),
    weight: weight ?? undefined,
    addsOver: addsOver.length === 0 ? undefined : addsOver,
    decimals: unless(decimals, 0),
    authority: textIfAny(authority),
    sensitive: measure.sensitive || undefined,
    personal: measure.personal || undefined,
    ...versionsOf(measure.versions),
  };
}

/** One definition that has always held is the measure's own. */
function versionsOf(versions: readonly MeasureVersion[]): Written {
  const [first] = versions;
  if (versions.length === 1 && first?.from === null) return definitionOf(first);
  return {
    versions: versions.map((version) => ({
      from: version.from === null ? undefined : monthKey(version.from),
      ...definitionOf(version),
    })),
  };
}

function definitionOf({ definition, source }: MeasureVersion): Written {
  return {
    definition: textOf(definition),
    formula: source.kind === "formula" ? source.formula : undefined,
    accounts: source.kind === "accounts" ? wordsIfAny(source.ranges) : undefined,
    ledger: source.kind === "accounts" ? source.ledger : undefined,
  };
}
