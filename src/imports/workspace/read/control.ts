import type { Control, Risk, Sample } from "#domain/control/control.ts";
import type { z } from "zod";
import { mappingOf, readItem, readList, type Item, type Items } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import { controlItemSchema, controlSchema, riskSchema } from "../schema/control.ts";
import type { YamlSource } from "../source.ts";
import { endedOf } from "./plans.ts";

type WrittenRisk = z.output<typeof riskSchema>;
type WrittenControl = z.output<typeof controlItemSchema>;

/** The risks and controls of a file as written. */
export interface ReadControl {
  readonly risks: Items<WrittenRisk>;
  readonly controls: Items<WrittenControl>;
}

/** Reads control/*.yaml: each thing by itself. */
export function readControl(source: YamlSource, problems: Problems): ReadControl | null {
  const written = mappingOf(source, problems);
  if (written === null) return null;
  const { risks, controls, ...rest } = written;
  readItem(source, [], rest, controlSchema.omit({ risks: true, controls: true }), problems);
  return {
    risks: readList(source, ["risks"], risks, riskSchema, problems),
    controls: readList(source, ["controls"], controls, controlItemSchema, problems),
  };
}

/** The risk; a unit that is not there is told. */
export function riskOf({ value, at }: Item<WrittenRisk>, units: Known, problems: Problems): Risk {
  isKnown(problems, "unknown-unit", units, value.unit, at("unit"));
  const { id, name, unit, probability = null, consequence = null } = value;
  const { file, line } = at();
  return { id, name, unit, probability, consequence, ...endedOf(value.ended), place: { file, line } };
}

/** The control; a risk that is not there is told. */
export function controlOf({ value, at }: Item<WrittenControl>, risks: Known, problems: Problems): Control {
  isKnown(problems, "unknown-risk", risks, value.risk, at("risk"));
  const { file, line } = at();
  return {
    id: value.id,
    risk: value.risk,
    name: value.name,
    method: value.method,
    sample: value.sample === undefined ? null : sampleOf(value.sample),
    performed: value.performed,
    reason: value.reason ?? null,
    performedMethod: value.performedMethod ?? null,
    result: value.result ?? null,
    action: value.action ?? null,
    ...endedOf(value.ended),
    place: { file, line },
  };
}

function sampleOf({ size, over, under, parts, questions }: NonNullable<WrittenControl["sample"]>): Sample {
  return { size, over: over ?? null, under: under ?? null, parts, questions };
}
