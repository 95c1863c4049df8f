import type { UnitCode } from "#domain/organisation/organisation.ts";
import { spanKey } from "#domain/periods/span.ts";
import { buildReport, type BuiltReport } from "#reports/build/build.ts";

import { found, refused, type Result } from "../result.ts";
import { viewpointOf, type Choice } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** Kept for as long as the workspace is: a report is a pure function of it and of what is asked for. */
const built = new WeakMap<OpenWorkspace, Map<string, BuiltReport>>();

/** The whole report, in its template's language. Unit, round and period are the template's own unless others are chosen. */
export function reportOf(open: OpenWorkspace, report: string, choice: Choice): Result<BuiltReport> {
  const chosen = chosenFor(open, report, choice);
  if (!chosen.ok) return chosen;
  const { unit, round, period } = chosen.value;
  // The reader's choice is held against the workspace here; the template's own is the builder's to tell of.
  if (choice.unit !== null || choice.round !== null || choice.period !== null) {
    const checked = viewpointOf(open, { ...choice, unit, round, period });
    if (!checked.ok) return checked;
  }
  const key = JSON.stringify([report, unit, round, period]);
  const kept = built.get(open) ?? new Map<string, BuiltReport>();
  built.set(open, kept);
  const ready = kept.get(key);
  if (ready !== undefined) return found(ready);
  const lacked = open.cube.lacked();
  const made = buildReport(open.workspace, open.cube, report, { unit, round: round ?? undefined, period });
  if (open.cube.lacked() === lacked) kept.set(key, made);
  return found(made);
}

/** What a report is built for: the template's own unit, round and period unless others are chosen. */
export interface Chosen {
  readonly unit: UnitCode;
  readonly round: string | null;
  /** As written. */
  readonly period: string;
}

export function chosenFor(
  { workspace }: Pick<OpenWorkspace, "workspace">,
  report: string,
  choice: Choice,
): Result<Chosen> {
  const template = workspace.reports.find(({ id }) => id === report);
  if (template === undefined) return refused("unknown_report", { name: report });
  const round = choice.round ?? template.round;
  const ofRound = choice.round === null ? undefined : workspace.rounds.find(({ id }) => id === round)?.period;
  const period = choice.period ?? (ofRound === undefined ? template.period : spanKey(ofRound));
  return found({ unit: choice.unit ?? template.unit, round, period });
}
