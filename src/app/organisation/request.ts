import { parseAct, type Act } from "#domain/organisation/act.ts";
import type { IsoDate, Organisation } from "#domain/organisation/organisation.ts";
import { reorganise } from "#domain/organisation/reorganise.ts";
import { isDay } from "#domain/periods/span.ts";
import type { Model } from "#domain/workspace.ts";

import type { Refusal } from "./words.ts";

/** A reorganisation as it is written on the command line or in an address. */
export interface ReorganisationRequest {
  readonly date: string;
  readonly acts: readonly string[];
}

export type PlannedReorganisation =
  | {
      readonly ok: true;
      readonly date: IsoDate;
      readonly acts: readonly Act[];
      readonly organisation: Organisation;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a workspace's organisation would be, or why it can't. */
export function planned({ organisation }: Model, { date, acts }: ReorganisationRequest): PlannedReorganisation {
  const read = acts.map((text) => ({ text, act: parseAct(text) }));
  const refusals: Refusal[] = [
    ...(isDay(date) ? [] : [{ kind: "no_date", unit: "", about: date } as const]),
    ...(acts.length > 0 ? [] : [{ kind: "no_acts", unit: "", about: "" } as const]),
    ...read.flatMap(({ text, act }) => (act === null ? [{ kind: "unreadable", unit: "", about: text } as const] : [])),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const all = read.flatMap(({ act }) => act ?? []);
  const done = reorganise(organisation, all, date);
  return done.ok
    ? { ok: true, date, acts: all, organisation: done.organisation }
    : { ok: false, refusals: done.faults };
}
