import type { Control, Sample } from "#domain/control/control.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";

import { found, refused, type Refused, type Result } from "../result.ts";
import { textOrNull, trimmed } from "./texts.ts";
import type { WrittenControl, WrittenSample } from "./written.ts";

/** What a form says of a control; refused beside the field where a number can't be read, or can't be right. */
export function controlSaid(written: WrittenControl): Result<Omit<Control, "id" | "place" | "ended">> {
  const sample = written.sample === null ? found(null) : sampleOf(written.sample);
  if (!sample.ok) return sample;
  const { risk, name, method, performed } = written;
  return found({
    risk,
    name: trimmed(name),
    method: trimmed(method),
    sample: sample.value,
    performed,
    reason: textOrNull(written.reason),
    performedMethod: textOrNull(written.performedMethod),
    result: textOrNull(written.result),
    action: textOrNull(written.action),
  });
}

function sampleOf({ size, over, under, parts, questions }: WrittenSample): Result<Sample> {
  const [all, lowest, highest] = [
    countIn("sample.size", size),
    amountIn("sample.over", over),
    amountIn("sample.under", under),
  ];
  if (typeof all !== "number") return all;
  if (isRefused(lowest)) return lowest;
  if (isRefused(highest)) return highest;
  if (lowest !== null && highest !== null && highest <= lowest) return refused("range_reversed", {}, "sample.under");
  const made: { name: ReturnType<typeof trimmed>; size: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const own = countIn(`sample.parts.${index}.size`, part.size);
    if (typeof own !== "number") return own;
    if (part.name.sv.trim() === "") return refused("name_missing", {}, `sample.parts.${index}.name`);
    made.push({ name: trimmed(part.name), size: own });
  }
  const sum = made.reduce((so, one) => so + one.size, 0);
  if (sum > all) return refused("parts_exceed_sample", { sum: String(sum), size: String(all) }, "sample.size");
  const asked = questions.map(trimmed).filter(({ sv }) => sv !== "");
  return found({ size: all, over: lowest, under: highest, parts: made, questions: asked });
}

const isRefused = (one: number | null | Refused): one is Refused => typeof one === "object" && one !== null;

/** A whole number that is not negative. */
function countIn(field: string, text: string): number | Refused {
  const bare = text.replaceAll(/\s/gu, "");
  const count = /^\d+$/u.test(bare) ? Number(bare) : NaN;
  return Number.isSafeInteger(count) ? count : refused("not_a_count", { name: text }, field);
}

/** An amount in kronor; none where nothing is written. */
function amountIn(field: string, text: string): number | null | Refused {
  if (text.trim() === "") return null;
  const value = parseDecimal(text);
  return value === null ? refused("not_a_number", { name: text }, field) : Number(value.num) / Number(value.den);
}
