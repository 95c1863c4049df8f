import type { AssessmentScale, ScaleProposals } from "#domain/assessment/scale.ts";
import type { NumberStyle, Workspace } from "#domain/workspace.ts";
import { styleSchema } from "../schema/workspace.ts";
import { listIfAny, textIfAny, textOf, unless, type Written } from "./values.ts";

/** workspace.yaml */
export function settingsOf({ id, name, languages, style, smallGroups, reminders, plan, scales }: Workspace): Written {
  return {
    tertial: 1,
    id,
    name: textOf(name),
    languages: languages.length === 1 ? undefined : languages,
    style: styleOf(style),
    smallGroups:
      smallGroups === undefined
        ? undefined
        : { threshold: smallGroups.threshold, persons: smallGroups.persons ?? undefined },
    reminders: reminders === undefined ? undefined : { ...reminders },
    levels: listIfAny(
      plan.levels.map((level) => ({ ...level, name: textOf(level.name), plural: textOf(level.plural) })),
    ),
    scales: listIfAny(scales.map(scaleOf)),
  };
}

function styleOf({ money, moneyDecimals, rounding, costs }: NumberStyle): Written | undefined {
  const usual = styleSchema.parse({});
  const written = {
    money: unless(money, usual.money),
    moneyDecimals: unless(moneyDecimals, usual.moneyDecimals),
    rounding: unless(rounding, usual.rounding),
    costs: unless(costs, usual.costs),
  };
  return Object.values(written).every((value) => value === undefined) ? undefined : written;
}

function scaleOf({ id, name, for: kinds, steps, proposes }: AssessmentScale): Written {
  return {
    id,
    name: textOf(name),
    for: kinds === undefined ? undefined : [...kinds],
    steps: steps.map((step) => ({
      id: step.id,
      name: textOf(step.name),
      symbol: step.symbol,
      tone: step.tone,
      meaning: textIfAny(step.meaning),
    })),
    proposes: proposes === null ? undefined : proposalsOf(proposes),
  };
}

function proposalsOf({ met, partly, notMet, notMeasured, trend, forecast, objectives }: ScaleProposals): Written {
  const rule = typeof objectives === "object" ? { share: objectives.share } : objectives;
  return { met, partly, notMet, notMeasured: notMeasured ?? undefined, trend, forecast, objectives: rule };
}
