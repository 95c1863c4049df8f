import type { Measure, MeasureVersion } from "#domain/measures/measure.ts";
import { monthKey } from "#domain/periods/span.ts";
import { usualOverTime, usualOverUnits } from "../read/measures.ts";
import { textIfAny, textOf, unless, wordsIfAny, type Written } from "./values.ts";

/** An entry of measures/*.yaml. */
export function measureOf(measure: Measure): Written {
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
