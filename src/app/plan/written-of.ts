import { writtenSpan } from "#domain/periods/span.ts";
import type { LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { dimensionOf } from "./read.ts";
import type { PlanThing } from "./thing.ts";
import type { WrittenThing } from "./written.ts";

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
      const { risk, name, method } = body;
      return { noun, written: { risk, name, method } };
    }
  }
}
