import { expect, test } from "vitest";

import { span } from "../../../tests/factories/workspace.ts";
import type { Ended } from "../plan/plan.ts";
import { proposeAssignment } from "./assignment.ts";
import { proposeControl } from "./control.ts";

const period = span("2018T1");
const endedOn = (date: string | null): Ended => ({ date, reason: { sv: "Andra skäl." } });

const reasonOf = (dates: { start?: string; end?: string; ended?: Ended }, isDone = false) => {
  const { start = null, end = null, ended } = dates;
  return proposeAssignment({ start, end, ended }, period, isDone);
};

test("an assignment that was done before is met, whatever its days say", () => {
  expect(reasonOf({ end: "2018-03-31" }, true)).toEqual({ verdict: "met", reason: "done" });
});

test("one whose last day has passed without its being done is not met; on the period's last day there is time left", () => {
  expect(reasonOf({ end: "2018-04-29" })).toEqual({ verdict: "not_met", reason: "overdue" });
  expect(reasonOf({ end: "2018-04-30" })).toEqual({ verdict: "undecidable", reason: "time_left" });
  expect(reasonOf({ end: "2018-12-31" })).toEqual({ verdict: "undecidable", reason: "time_left" });
});

test("without a last day, before its first, or stopped before its time, nothing is decided", () => {
  expect(reasonOf({}).reason).toBe("no_last_day");
  expect(reasonOf({ start: "2018-05-01", end: "2018-12-31" }).reason).toBe("not_begun");
  expect(reasonOf({ end: "2018-12-31", ended: endedOn("2018-02-01") }).reason).toBe("stopped");
  expect(reasonOf({ end: "2018-12-31", ended: endedOn(null) }).reason).toBe("stopped");
});

test("one that was stopped after its last day had run out of time; one that is stopped later has not been yet", () => {
  expect(reasonOf({ end: "2018-01-31", ended: endedOn("2018-02-01") })).toEqual({
    verdict: "not_met",
    reason: "stopped_late",
  });
  expect(reasonOf({ end: "2018-12-31", ended: endedOn("2018-06-01") }).reason).toBe("time_left");
});

test("a control is judged by whether it was performed, and not before anything has come of it", () => {
  const why = { sv: "Ingen hann." };
  expect(proposeControl({ performed: "yes", reason: null })).toMatchObject({ verdict: "met" });
  expect(proposeControl({ performed: "partly", reason: null })).toMatchObject({ verdict: "partly" });
  expect(proposeControl({ performed: "no", reason: why })).toMatchObject({ verdict: "not_met" });
  expect(proposeControl({ performed: "no", reason: null })).toBeNull();
});
