import { standingPath } from "#domain/organisation/place.ts";
import {
  assignmentFaults,
  controlFaults,
  indicatorFaults,
  objectiveFaults,
  riskFaults,
  type PlanFault,
  type PlanNames,
} from "#domain/plan/check.ts";

import { refused, type Refused } from "../result.ts";
import type { PlanStand } from "./settle.ts";
import type { PlanThing } from "./thing.ts";

/** The first fault of a thing as it is to stand, as a refusal beside its field. */
export function wrongThing(
  { workspace, asker }: Pick<PlanStand, "workspace" | "asker">,
  thing: PlanThing,
): Refused | null {
  const { plan, control, measures, organisation } = workspace;
  const isUnit = (code: string): boolean => standingPath(organisation, code, asker.today).length > 0;
  const [fault] = faultsOf({ plan, control, measures, isUnit, today: asker.today }, thing);
  return fault === undefined ? null : refused(fault.code, fault.values, fault.field);
}

function faultsOf(names: PlanNames, { noun, body }: PlanThing): readonly PlanFault[] {
  switch (noun) {
    case "objective":
      return objectiveFaults(names, body);
    case "indicator":
      return indicatorFaults(names, body);
    case "assignment":
      return assignmentFaults(names, body);
    case "risk":
      return riskFaults(names, body);
    case "control":
      return controlFaults(names, body);
  }
}
