import { z } from "zod";
import { ended, id, listOf, mapping, reference, text, wholeNumber } from "./common.ts";

const score = wholeNumber(1, 5, "score").optional().meta({ description: "1-5." });
const amount = z.number({ error: () => "money" });
const size = wholeNumber(0, Number.MAX_SAFE_INTEGER, "wholeNumber");

export const riskSchema = mapping({
  id,
  name: text,
  unit: reference,
  probability: score,
  consequence: score,
  ended: ended.optional(),
});

const sample = mapping({
  size,
  over: amount.optional().meta({ description: "Amounts over this, in kronor." }),
  under: amount.optional().meta({ description: "Amounts under this, in kronor." }),
  parts: listOf(mapping({ name: text, size })).default([]),
  questions: listOf(text).default([]),
});

export const controlItemSchema = mapping({
  id,
  risk: reference,
  name: text,
  method: text,
  sample: sample.optional().meta({ description: "How many are looked at, and how they are chosen." }),
  performed: z.enum(["yes", "partly", "no"]),
  reason: text.optional().meta({ description: "Why it was not performed." }),
  performedMethod: text.optional(),
  result: text.optional(),
  action: text.optional(),
  ended: ended.optional(),
});

/** control/*.yaml: risks and controls. */
export const controlSchema = mapping({
  risks: listOf(riskSchema).default([]),
  controls: listOf(controlItemSchema).default([]),
});
