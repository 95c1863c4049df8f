import { writtenSpan } from "#domain/periods/span.ts";
import type { Control } from "#domain/control/control.ts";
import type { LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { dimensionOf } from "./read.ts";
import type { PlanThing } from "./thing.ts";
import type { WrittenSample, WrittenThing } from "./written.ts";

const nothing: LocalText = { sv: "" };

/** A thing as a form would say it: what `thingOf` reads back. */
export function writtenOf({ noun, body }: PlanThing, { dimensions }: Pick<Model, "dimensions">): WrittenThing {
  switch (noun) {
    case "objective": {
      const { level, name, number, description, unit, period, supports, status, followedUpIn } = body;
      const texts = {
        number: number ?? "",
        description: description ?? nothing,
        followedUpIn: followedUpIn ?? nothing,
      };
      const isDraft = status === "draft";
      return { noun, written: { level, name, ...texts, unit, period: writtenSpan(period), supports, isDraft } };
    }
    case "indicator": {
      const { objective, name, unit, period, measure, scenario, cuts, baseline, target } = body;
      const by = dimensionOf(cuts, dimensions);
      return {
        noun,
        written: { objective, name, unit, period: writtenSpan(period), measure, scenario, by, baseline, target },
      };
    }
    case "assignment": {
      const { type, name, description, unit, supports, owner, person = null } = body;
      const texts = { number: body.number ?? "", description: description ?? nothing, owner: owner ?? nothing };
      const days = { start: body.start ?? "", end: body.end ?? "" };
      const milestones = (body.milestones ?? []).map((one) => ({ ...one, done: one.done ?? "" }));
      return { noun, written: { type, name, ...texts, unit, supports, ...days, person, milestones } };
    }
    case "risk": {
      const { name, unit, probability, consequence } = body;
      return { noun, written: { name, unit, probability, consequence } };
    }
    case "control": {
      const { risk, name, method, performed, sample } = body;
      const texts = {
        reason: body.reason ?? nothing,
        performedMethod: body.performedMethod ?? nothing,
        result: body.result ?? nothing,
        action: body.action ?? nothing,
      };
      return { noun, written: { risk, name, method, sample: sampleOf(sample), performed, ...texts } };
    }
  }
}

function sampleOf(sample: Control["sample"]): WrittenSample | null {
  if (sample === null) return null;
  const { size, over, under, parts, questions } = sample;
  const amount = (kronor: number | null): string => (kronor === null ? "" : String(kronor));
  return {
    size: String(size),
    over: amount(over),
    under: amount(under),
    parts: parts.map((part) => ({ ...part, size: String(part.size) })),
    questions,
  };
}
