import { personPrefix, type PersonId } from "#domain/permissions/grant.ts";
import type { Assignment, Ended, Indicator, Milestone, Objective, PlanLevel, Reference } from "#domain/plan/plan.ts";
import { referenceText } from "#domain/plan/reference-text.ts";
import type { UnitOfMeasurementId } from "#domain/quantities/units.ts";
import type { LocalText } from "#domain/text.ts";

import { cutText } from "../../explanation/words.ts";
import { group, list, mapped, parts, text, untold, value, type Field, type Fields } from "../field.ts";
import { day, exactNumber, local, oneOf, period, written, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

export const level: Field<PlanLevel> = group<PlanLevel>({
  id: untold,
  name: text(words.name),
  plural: text({ sv: "Namnet i flertal", en: "The plural of the name" }),
});

const supports = list({ sv: "Stödjer", en: "Supports" }, nameOfThing("objective"));

const statuses: Readonly<Record<Objective["status"], LocalText>> = {
  draft: { sv: "utkast", en: "draft" },
  active: { sv: "gäller", en: "active" },
  dropped: { sv: "utgått", en: "dropped" },
  moved: { sv: "flyttat", en: "moved" },
};

export const objective: Field<Objective> = group<Objective>({
  id: untold,
  level: value({ sv: "Målnivån", en: "The level" }, nameOfThing("level")),
  name: text(words.name),
  description: text(words.description),
  unit: value(words.unit, nameOfThing("unit")),
  supports,
  period: value(words.period, period),
  number: value(words.number, written),
  status: value({ sv: "Läget", en: "The status" }, oneOf(statuses)),
  ended: group<NonNullable<Objective["ended"]>>({
    date: value({ sv: "Dagen då målet upphör", en: "The day it ends" }, day),
    reason: text({ sv: "Skälet till att målet upphör", en: "The reason for its end" }),
    successor: value({ sv: "Målet som ersätter det", en: "The objective that replaces it" }, nameOfThing("objective")),
  }),
  continues: value({ sv: "Målet som det fortsätter", en: "The objective it carries on" }, nameOfThing("objective")),
  adopted: value({ sv: "Dagen då målet antogs", en: "The day it was adopted" }, day),
  followedUpIn: text({ sv: "Platsen där målet följs upp", en: "Where it is followed up" }),
  place: untold,
});

const judged: Readonly<Record<Indicator["scenario"], LocalText>> = {
  outcome: { sv: "utfallet", en: "the outcome" },
  deviation: { sv: "avvikelsen", en: "the deviation" },
  forecast_deviation: { sv: "prognosens avvikelse", en: "the deviation of the forecast" },
  change_percent: { sv: "förändringen i procent", en: "the change in per cent" },
};

/** The end of what is no objective. */
export const ended: Field<Ended> = group<Ended>({
  date: value({ sv: "Dagen då det upphör", en: "The day it ends" }, day),
  reason: text({ sv: "Skälet till att det upphör", en: "The reason for its end" }),
});

/** A baseline or a target with what it is counted in. */
interface Counted {
  readonly reference: Reference;
  readonly unit: UnitOfMeasurementId | null;
}

const reference: Print<Counted> = ({ reference, unit }, reader) => {
  const isGiven = reference.kind !== "not_set";
  return isGiven
    ? referenceText(reference, reader.language, (one, bare) => exactNumber(one, unit, reader, bare))
    : null;
};

type ToldIndicator = Omit<Indicator, "baseline" | "target"> & Readonly<Record<"baseline" | "target", Counted>>;

const indicatorFields: Fields<ToldIndicator> = {
  id: untold,
  objective: value({ sv: "Målet", en: "The objective" }, nameOfThing("objective")),
  unit: value(words.unit, nameOfThing("unit")),
  name: text(words.name),
  measure: value({ sv: "Måttet", en: "The measure" }, nameOfThing("measure")),
  scenario: value({ sv: "Det som bedöms", en: "What is judged" }, oneOf(judged)),
  cuts: list({ sv: "Delar", en: "Parts" }, (cut, { workspace, language }) => cutText(workspace, cut, language) || null),
  baseline: value({ sv: "Ingångsvärdet", en: "The baseline" }, reference),
  target: value({ sv: "Målvärdet", en: "The target" }, reference),
  period: value(words.period, period),
  ended,
  place: untold,
};

export const indicator: Field<Indicator> = mapped((told: Indicator, { workspace }): ToldIndicator => {
  const measured = workspace.measures.find(({ id }) => id === told.measure)?.unit ?? null;
  const unit = told.scenario === "change_percent" ? "percent" : measured;
  return {
    ...told,
    baseline: { reference: told.baseline, unit },
    target: { reference: told.target, unit },
  };
}, group(indicatorFields));

const somebody = { sv: "en person", en: "a person" } as const;

const personName: Print<PersonId> = (id, { nameOf, language }) => nameOf?.(personPrefix + id) || somebody[language];

const milestones = parts<Milestone>(
  { one: { sv: "Milstolpen", en: "The milestone" }, many: { sv: "Milstolpar", en: "Milestones" } },
  ({ id }) => id,
  ({ name }, reader) => local(name, reader),
  {
    id: untold,
    name: text(words.name),
    date: value({ sv: "Dagen", en: "The day" }, day),
    done: value({ sv: "Dagen då den blev klar", en: "The day it was done" }, day),
  },
);

export const assignment: Field<Assignment> = group<Assignment>({
  id: untold,
  number: value(words.number, written),
  type: value({ sv: "Typen", en: "The type" }, written),
  name: text(words.name),
  description: text(words.description),
  unit: value(words.unit, nameOfThing("unit")),
  supports,
  start: value({ sv: "Startdagen", en: "The first day" }, day),
  end: value({ sv: "Slutdagen", en: "The last day" }, day),
  owner: text({ sv: "Ansvarig", en: "The owner" }),
  person: value({ sv: "Ansvarig person", en: "The person who answers for it" }, personName),
  carriedOverTo: value(
    { sv: "Perioden som uppdraget förs över till", en: "The period it is carried over to" },
    written,
  ),
  continues: value(
    { sv: "Uppdraget som det fortsätter", en: "The assignment it carries on" },
    nameOfThing("assignment"),
  ),
  milestones,
  ended,
  place: untold,
});
