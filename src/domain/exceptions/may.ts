import type { UnitCode } from "../organisation/organisation.ts";
import { may, namedUnit, type Asker, type Verdict } from "../permissions/may.ts";

/** May this person set findings in a unit's report aside, and take that back? Who answers for it, signs it or writes its template. */
export function mayExcept(asker: Asker, unit: UnitCode): Verdict {
  const thing = namedUnit(asker, unit);
  const verdicts = (["report", "approve", "model"] as const).map((right) => may(asker, right, thing));
  const [first = { allowed: false, because: { reason: "none", day: null } }] = verdicts;
  return verdicts.find(({ allowed }) => allowed) ?? first;
}
