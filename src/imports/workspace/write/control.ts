import type { Control, InternalControl, Risk, Sample } from "#domain/control/control.ts";
import { endIfAny, listIfAny, textIfAny, textOf, wordOf, type Written } from "./values.ts";

/** control/control.yaml; undefined where there is none. */
export function controlFileOf({ risks, controls }: InternalControl): Written | undefined {
  if (risks.length + controls.length === 0) return undefined;
  return { risks: listIfAny(risks.map(riskOf)), controls: listIfAny(controls.map(controlOf)) };
}

function riskOf({ id, name, unit, probability, consequence, ended }: Risk): Written {
  return {
    id,
    name: textOf(name),
    unit: wordOf(unit),
    probability: probability ?? undefined,
    consequence: consequence ?? undefined,
    ended: endIfAny(ended),
  };
}

function controlOf(control: Control): Written {
  return {
    id: control.id,
    risk: wordOf(control.risk),
    name: textOf(control.name),
    method: textOf(control.method),
    sample: control.sample === null ? undefined : sampleOf(control.sample),
    performed: control.performed,
    reason: textIfAny(control.reason),
    performedMethod: textIfAny(control.performedMethod),
    result: textIfAny(control.result),
    action: textIfAny(control.action),
    ended: endIfAny(control.ended),
  };
}

function sampleOf({ size, over, under, parts, questions }: Sample): Written {
  return {
    size,
    over: over ?? undefined,
    under: under ?? undefined,
    parts: listIfAny(parts.map((part) => ({ name: textOf(part.name), size: part.size }))),
    questions: listIfAny(questions.map(textOf)),
  };
}
