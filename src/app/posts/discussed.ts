import type { Asker, Verdict } from "#domain/permissions/may.ts";
import { mayDiscuss, type Discussed } from "#domain/posts/may.ts";
import { reportIn, roundIn } from "#domain/posts/post.ts";
import type { Model } from "#domain/workspace.ts";

import type { Who } from "../permissions/who.ts";
import { findThing, planNouns, unitOfThing } from "../plan/thing.ts";
import { denied, found, refused, type Judged, type Result } from "../result.ts";

/** What somebody says is said by themselves: a program reads, and does not write. */
export function mayWrite({ scope }: Pick<Who, "scope">): Verdict {
  return scope === null ? { allowed: true, by: null } : { allowed: false, because: { reason: "scope", day: null } };
}

/** The discussion of something, for who asks. Refused where there is no such thing, or where it is not theirs to read. */
export function discussedBy(asker: Asker, workspace: Model, on: string): Judged<Discussed> {
  const discussed = discussedIn(workspace, on);
  if (!discussed.ok) return discussed;
  const verdict = mayDiscuss(asker, discussed.value);
  if (!verdict.allowed) return denied("read", verdict.because);
  return isAsked(workspace, on) ? discussed : refused("unknown_thing");
}

function discussedIn(workspace: Model, on: string): Result<Discussed> {
  const { reports } = workspace;
  // Whether the unit is asked is told to those who may read it only.
  const answers = roundIn(on);
  if (answers !== null) return found({ unit: answers.unit, isToldBelow: false });
  const report = reports.find(({ id }) => id === reportIn(on));
  if (report !== undefined) return found({ unit: report.unit, isToldBelow: false });
  const [noun, id] = [on.slice(0, on.indexOf(":")), on.slice(on.indexOf(":") + 1)];
  const planNoun = planNouns.find((one) => one === noun);
  const thing = planNoun === undefined ? undefined : findThing(workspace, planNoun, id);
  if (thing === undefined) return refused("unknown_thing");
  return found({ unit: unitOfThing(workspace, thing), isToldBelow: true });
}

function isAsked({ rounds }: Model, on: string): boolean {
  const answers = roundIn(on);
  return answers === null || rounds.some(({ id, units }) => id === answers.round && units.includes(answers.unit));
}
