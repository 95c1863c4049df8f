import { randomUUID } from "node:crypto";

import type { CalendarEntry } from "#domain/calendar/entry.ts";
import { standingPath } from "#domain/organisation/place.ts";
import { isDay } from "#domain/periods/span.ts";
import type { Model } from "#domain/workspace.ts";
import { writeSettled } from "#store/change.ts";

import type { Actor } from "../permissions/actor.ts";
import { firstWrong } from "../permissions/checks.ts";
import { found, refused, type Judged, type Refused } from "../result.ts";
import { deniedOn } from "../rounds/settle.ts";
import { wrongText } from "../rounds/texts.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { markOf } from "./mark.ts";

/** An entry as it is sent: with what it is to say, and why. */
export interface SentEntry extends Omit<CalendarEntry, "id" | "place"> {
  readonly reason: string;
}

/** One that is there, as the sender has seen it. */
export interface Seen {
  readonly id: string;
  readonly mark: string;
}

/** Adds an entry, and gives its id. It takes the right `model` on its unit. Throws a StoreError. */
export function addEntry(open: OpenWorkspace, actor: Actor, sent: SentEntry): Promise<Judged<string>> {
  return settle(open, actor, sent.reason, (standing) => {
    const id = randomUUID();
    return (
      firstWrong<Refusing>(
        () => deniedOn(actor, standing, "model", sent.unit),
        () => wrongIn(standing, actor, sent),
      ) ?? found({ id, body: entryOf(id, sent) })
    );
  });
}

/** Changes an entry, and gives its id. It takes the right on the unit that it has and the one that it is to have. Throws a StoreError. */
export function changeEntry(open: OpenWorkspace, actor: Actor, seen: Seen, sent: SentEntry): Promise<Judged<string>> {
  return settle(open, actor, sent.reason, (standing) => {
    const entry = seenEntry(standing, seen);
    if (!entry.ok) return entry;
    return (
      firstWrong<Refusing>(
        () => deniedOn(actor, standing, "model", entry.value.unit),
        () => deniedOn(actor, standing, "model", sent.unit),
        () => wrongIn(standing, actor, sent),
      ) ?? found({ id: seen.id, body: entryOf(seen.id, sent) })
    );
  });
}

/** Takes an entry away; what has been stays in the history. It takes the right `model` on its unit. Throws a StoreError. */
export function removeEntry(open: OpenWorkspace, actor: Actor, seen: Seen, reason: string): Promise<Judged<string>> {
  return settle(open, actor, reason, (standing) => {
    const entry = seenEntry(standing, seen);
    if (!entry.ok) return entry;
    return deniedOn(actor, standing, "model", entry.value.unit) ?? found({ id: seen.id, body: null });
  });
}

type Settled = Judged<{ readonly id: string; readonly body: CalendarEntry | null }>;

/** Records what is settled by how the workspace stands when the turn to write has come. Where it stands so already nothing is recorded. */
async function settle(
  { id: name, stored }: OpenWorkspace,
  { by, at }: Actor,
  reason: string,
  judge: (standing: Model) => Settled,
): Promise<Judged<string>> {
  if (stored === null) return refused("not_kept", { name });
  if (reason.trim() === "") return refused("reason_missing");
  const { outcome } = await writeSettled(stored.store, (standing) => {
    const outcome = judge(standing);
    if (!outcome.ok) return { outcome, change: null };
    const { id, body } = outcome.value;
    const before = standing.calendar.find((entry) => entry.id === id);
    const isSame = before !== undefined && body !== null && markOf(before) === markOf(body);
    const change = { by, at, reason: reason.trim(), items: [{ noun: "calendar", id, body } as const] };
    return { outcome, change: isSame ? null : change };
  });
  return outcome.ok ? found(outcome.value.id) : outcome;
}

type Refusing = Extract<Settled, { readonly ok: false }>;

function wrongIn({ organisation }: Model, { today }: Actor, sent: SentEntry): Refused | null {
  const { name, unit, date, until, description, role } = sent;
  if (name.sv.trim() === "") return refused("name_missing");
  if (standingPath(organisation, unit, today).length === 0) return refused("no_such_unit", { name: unit });
  const bad = [date, until].find((day) => day !== null && !isDay(day));
  if (typeof bad === "string") return refused("bad_day", { name: bad });
  if (until !== null && until < date) return refused("days_reversed", { from: date, to: until });
  return wrongText(name, description, typeof role === "string" ? null : role);
}

function seenEntry({ calendar }: Model, { id, mark }: Seen) {
  const entry = calendar.find((one) => one.id === id);
  if (entry === undefined) return refused("unknown_calendar_entry");
  return markOf(entry) === mark ? found(entry) : refused("calendar_entry_changed");
}

/** What is written in the page stands in no file. */
function entryOf(id: string, sent: SentEntry): CalendarEntry {
  const { reason: _, ...said } = sent;
  return { id, ...said, place: { file: "", line: 0 } };
}
