import { spanKey } from "#domain/periods/span.ts";
import { buildReport, type BuiltReport } from "#reports/build/build.ts";

import { found, refused, type Result } from "../result.ts";
import { viewpointOf, type Choice } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** Kept for as long as the workspace is: a report is a pure function of it and of what is asked for. */
const built = new WeakMap<OpenWorkspace, Map<string, BuiltReport>>();

/** The whole report, in its template's language. Unit, round and period are the template's own unless others are chosen. */
export function reportOf(open: OpenWorkspace, report: string, choice: Choice): Result<BuiltReport> {
  const template = open.workspace.reports.find((one) => one.id === report);
  if (template === undefined) return refused("unknown_report", { name: report });
  const unit = choice.unit ?? template.unit;
  const round = choice.round ?? template.round;
  const period = choice.period ?? (choice.round === null ? template.period : null);
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
  const made = buildReport(open.workspace, open.cube, report, optionsOf(open, unit, round, period));
  if (open.cube.lacked() === lacked) kept.set(key, made);
  return found(made);
}

function optionsOf({ workspace }: OpenWorkspace, unit: string, round: string | null, period: string | null) {
  const ofRound = workspace.rounds.find((one) => one.id === round)?.period;
  return { unit, round: round ?? undefined, period: period ?? (ofRound === undefined ? undefined : spanKey(ofRound)) };
}
