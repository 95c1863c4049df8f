import type { Cube } from "#domain/cube/cube.ts";
import { nothingCarried } from "#domain/cube/carried.ts";
import { nothing } from "#domain/cube/evaluation.ts";
import type { AbsentAnswer, Query } from "#domain/cube/query.ts";
import type { MeasureId } from "#domain/measures/measure.ts";
import type { UnitCode } from "#domain/organisation/organisation.ts";
import type { Register } from "#domain/registers/register.ts";
import type { Round } from "#domain/rounds/round.ts";
import { saidBy } from "#domain/rounds/said.ts";
import { onDemand, withParts } from "#domain/lazy.ts";
import type { Model } from "#domain/workspace.ts";

/** What one reader may see of a workspace. */
export interface Sight {
  /** A unit's figures and texts. */
  readonly mayRead: (unit: UnitCode) => boolean;
  /** Units above one that may be read: what is said there is said to those below. */
  readonly isAbove: (unit: UnitCode) => boolean;
  readonly seesSensitive: boolean;
}

/** The same cube for a reader who may not see all: what is kept from them is absent, and says so. */
export function fencedCube(cube: Cube, sensitive: ReadonlySet<MeasureId>, sight: Sight): Cube {
  const isOpen = ({ unit, measure }: Query): boolean =>
    sight.mayRead(unit) && (sight.seesSensitive || !sensitive.has(measure));
  const withheld = ({ unit }: Query): AbsentAnswer => ({
    state: "absent",
    reason: "withheld",
    about: unit,
    unit: null,
  });
  return {
    ...cube,
    answer: (query) => (isOpen(query) ? cube.answer(query) : withheld(query)),
    together: (queries) => {
      const answers = cube.together(queries.filter(isOpen));
      let next = 0;
      return queries.map((query) => (isOpen(query) ? answers[next++] : undefined) ?? withheld(query));
    },
    explain: (query, page) => {
      if (!isOpen(query)) {
        const facts = { count: 0, page: [], isHidden: false };
        return { ...nothing(withheld(query)), query, facts, carried: nothingCarried };
      }
      const explanation = cube.explain(query, page);
      const inputs = explanation.inputs.map((step) =>
        isOpen(step.query) ? step : { ...step, answer: withheld(step.query) },
      );
      return { ...explanation, inputs };
    },
    isBehind: (query, unitsIn) => isOpen(query) && cube.isBehind(query, unitsIn),
    within: (organisation) => fencedCube(cube.within(organisation), sensitive, sight),
  };
}

/** The measures that are marked as sensitive. */
export function sensitiveMeasures({ measures }: Pick<Model, "measures">): ReadonlySet<MeasureId> {
  return new Set(measures.filter(({ sensitive }) => sensitive === true).map(({ id }) => id));
}

/** The same workspace for a reader who may not see all. What is wanted and how it is measured is everybody's. */
export function fencedModel(model: Model, sight: Sight): Model {
  return {
    ...model,
    registers: model.registers.map((register) => fencedOnce(register, sight, fencedRegister)),
    rounds: model.rounds.map((round) => fencedOnce(round, sight, fencedRound)),
    calendar: model.calendar.filter((entry) => isToldTo(entry, sight)),
  };
}

/** What a reader sees of a part of a workspace: kept for as long as both are, as most parts of the next state are the same. */
const seen = new WeakMap<Sight, WeakMap<object, object>>();

function fencedOnce<Part extends object>(part: Part, sight: Sight, fence: (part: Part, sight: Sight) => Part): Part {
  const own = seen.get(sight) ?? new WeakMap<object, object>();
  seen.set(sight, own);
  // A part is kept by itself, and made by its own fence.
  const known = (own.get(part) as Part | undefined) ?? fence(part, sight);
  own.set(part, known);
  return known;
}

/** Records of units that may not be read are left out; of the others, what is sensitive is. */
function fencedRegister(register: Register, { mayRead, seesSensitive }: Sight): Register {
  const unitFields = register.fields.filter(({ type }) => type === "unit").map(({ id }) => id);
  const isOpen = (values: Readonly<Record<string, string>>): boolean => {
    const units = unitFields.map((id) => values[id] ?? "").filter((unit) => unit !== "");
    return units.length === 0 || units.some(mayRead);
  };
  const records = register.records.filter(({ values }) => isOpen(values));
  if (seesSensitive) return { ...register, records };
  const fields = register.fields.map((field) => (field.sensitive === true ? { ...field, withheld: true } : field));
  const open = fields.filter(({ withheld }) => withheld !== true).map(({ id }) => id);
  const openOnly = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(open.map((id) => [id, values[id] ?? ""]));
  return { ...register, fields, records: records.map((record) => ({ ...record, values: openOnly(record.values) })) };
}

/** What a unit says is said to those who may read it, and to those below. */
function isToldTo({ unit }: { readonly unit: UnitCode }, { mayRead, isAbove }: Sight): boolean {
  return mayRead(unit) || isAbove(unit);
}

function fencedRound(round: Round, sight: Sight): Round {
  const isOpen = (unit: UnitCode): boolean => isToldTo({ unit }, sight);
  // Most who come do so for something else: to save what they say, for one.
  return withParts(round, {
    submissions: onDemand(() => saidBy(round.submissions, isOpen)),
    assessments: onDemand(() => saidBy(round.assessments, isOpen)),
    comments: onDemand(() => saidBy(round.comments, isOpen)),
  });
}
