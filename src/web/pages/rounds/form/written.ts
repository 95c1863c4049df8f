import type { z } from "@hono/zod-openapi";

import { monthsLater, nextSpan, parseSpan, writtenSpan } from "#domain/periods/span.ts";
import type { alterRoundRoute } from "#server/contract/rounds/form.ts";
import type { Body } from "#web/api/client.ts";
import type { Sent } from "#web/api/send.ts";

export type Written = Sent<"POST /api/workspaces/{workspace}/rounds">["body"];
export type Choices = Body<"/api/workspaces/{workspace}/rounds/choices">;
export type RoundForm = Body<"/api/workspaces/{workspace}/rounds/{round}/form">;

type Meanwhile = Extract<
  z.output<(typeof alterRoundRoute)["responses"][409]["content"]["application/json"]["schema"]>,
  { readonly stands: unknown }
>;

/** What somebody else has written meanwhile. */
export type Stands = Meanwhile["stands"];

/** A round of a period that nothing has been said of. */
export function emptyWritten(period: string): Written {
  return {
    name: { sv: "" },
    period,
    deadline: "",
    deadlines: [],
    previous: null,
    units: [],
    subjects: ["objective", "indicator", "assignment", "control"],
    deviations: [],
    questions: [],
    instructions: { sv: "" },
    report: null,
  };
}

/** The same round of the period after, with its last days as much later. */
export function nextWritten(id: string, written: Written): Written {
  const span = parseSpan(written.period);
  if (span === null) return written;
  const next = nextSpan(span);
  const later = (day: string): string => monthsLater(day, next.from - span.from);
  return {
    ...written,
    period: writtenSpan(next),
    deadline: written.deadline === "" ? "" : later(written.deadline),
    deadlines: written.deadlines.map(({ level, date }) => ({ level, date: later(date) })),
    previous: id,
  };
}

/** One of a list in another place of it; the list as it is where there is no such place. */
export function moved<One>(list: readonly One[], from: number, to: number): readonly One[] {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
