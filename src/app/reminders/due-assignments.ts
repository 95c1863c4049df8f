import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { ownedDates, type OwnedDate } from "#domain/reminders/dates.ts";
import { usualRules } from "#domain/reminders/due.ts";
import type { Model } from "#domain/workspace.ts";
import type { Store } from "#store/open.ts";
import { remindersOf } from "#store/reminder.ts";

import type { IsActive } from "../permissions/grants.ts";
import { canOwn } from "../plan/owners.ts";
import type { PersonalDue } from "./due.ts";

/** A day that comes of an assignment that somebody owns. */
export interface OwnedDue extends OwnedDate {
  readonly kind: "nears";
  readonly unit: UnitCode;
}

/** The days that near, to those who own them. A day that is moved is told of anew. Who can't report on the unit any more is not told. Throws a StoreError. */
export async function dueOfAssignments(
  store: Store,
  { grants, organisation, plan, reminders = usualRules }: Model,
  isActive: IsActive,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  const bench = { grants, organisation, today };
  const nearing = ownedDates(plan, today, reminders.nears).filter(
    ({ assignment: { unit }, person, date }) => date >= today && isActive(person) && canOwn(bench, person, unit),
  );
  if (nearing.length === 0) return [];
  const sent = new Set((await remindersOf(store, { kind: "nears" })).map(({ id }) => id));
  return nearing
    .map((one): PersonalDue => {
      const { assignment, person, milestone, date } = one;
      const { unit } = assignment;
      const id = [`assignment:${assignment.id}`, milestone?.id ?? "", person, date].join(" ");
      return { ...one, kind: "nears", unit, id, unitName: nameOn(organisation, unit, today) };
    })
    .filter(({ id }) => !sent.has(id));
}
