import { nameOn, type UnitCode } from "#domain/organisation/organisation.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { holdersOf, reportingRoles } from "#domain/reminders/holders.ts";
import { isAnswering, standingOf, unitsAsked } from "#domain/rounds/standing.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { Seat } from "../permissions/seat.ts";
import { found, type Result } from "../result.ts";
import { roundIn } from "../rounds/settle.ts";

/** Who no mail about a round reaches, of the units that have not handed in and that the asker leads rounds of. */
export interface Unreached {
  /** Units that nobody has a role to report for: what reminds of them goes to who leads, who has the right among others. */
  readonly units: readonly { readonly code: UnitCode; readonly name: string }[];
  /** People without a mail address, with the units that they report for. */
  readonly people: readonly { readonly name: string; readonly units: readonly string[] }[];
  /** How many of the units are late and have somebody to be reminded. */
  readonly late: number;
}

/** What the register of people says of those who report. */
export interface Reachable {
  readonly isActive: (person: PersonId) => boolean;
  readonly hasMail: (person: PersonId) => boolean;
  readonly nameOf: (person: PersonId) => string;
}

export function unreachedIn(
  { open, asker, may }: Seat,
  id: string,
  { isActive, hasMail, nameOf }: Reachable,
  language: Language,
): Result<Unreached> {
  const standing = roundIn(open.workspace, id);
  if (!standing.ok) return standing;
  const { round, tree, workspace } = standing.value;
  const reporters = holdersOf(asker, "report", isActive);
  const own = asker.grants.filter(({ role }) => reportingRoles.includes(role));
  const ownReporters = holdersOf({ ...asker, grants: own }, "report", isActive);
  const waiting = unitsAsked(tree, round)
    .filter((unit) => may("model", { unit }).allowed)
    .map((code) => {
      const name = inLanguage(nameOn(workspace.organisation, code, asker.today), language);
      return { code, name, people: reporters(code), ...standingOf(tree, round, code, asker.today) };
    })
    .filter(({ state }) => isAnswering(state));
  const without = waiting.flatMap(({ name, people }) =>
    people.filter((person) => !hasMail(person)).map((person) => ({ person, unit: name })),
  );
  return found({
    units: waiting.filter(({ code }) => ownReporters(code).length === 0).map(({ code, name }) => ({ code, name })),
    people: [...Map.groupBy(without, ({ person }) => person)].map(([person, of]) => ({
      name: nameOf(person),
      units: of.map(({ unit }) => unit),
    })),
    late: waiting.filter(({ isLate, people }) => isLate && people.length > 0).length,
  });
}
