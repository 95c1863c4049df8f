import type { Fact } from "#domain/measures/fact.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import { rolesOf } from "#domain/profiles/role.ts";
import type { Model } from "#domain/workspace.ts";

import type { Extract } from "../sources/extract.ts";
import { checkInTree, withoutOverlaps } from "../workspace/overlaps.ts";
import { collectProblems } from "../workspace/problems.ts";
import { createDrafts, type Drafts, type Meant, type Occasion } from "./drafts.ts";
import { knownOf } from "./known.ts";
import { createReading, type MetName, type RoleReading } from "./reading.ts";
import { checkTotals } from "./totals.ts";

/** What a source's values are in a workspace, by a profile. */
export interface Applied {
  readonly facts: readonly Fact[];
  /** By fact: which of the extract's values it is; the first where several were added up. */
  readonly sources: readonly number[];
  /** What is to have no value any more, and which of the extract's values says so. */
  readonly withdrawn: ReturnType<Drafts["withdrawn"]>;
  /** How many values are passed over on purpose. */
  readonly skipped: number;
  /** What became of the names, role by role. */
  readonly roles: readonly RoleReading[];
  /** The reader's own, and what is wrong with what its values mean. */
  readonly problems: readonly Problem[];
}

/**
 * Translates a source's names into the workspace's, by a profile. Values that become one are added up where the measure adds over
 * units; a value that can't be right is told and left out. Nothing is rounded.
 */
export function applyProfile(extract: Extract, profile: Profile, model: Model, occasion: Occasion): Applied {
  const { file } = occasion;
  const problems = collectProblems();
  const known = knownOf(model);
  const readings = rolesOf(profile).map(([id, role]) => createReading(id, role, extract, known(id)));
  const drafts = createDrafts(extract, profile, model, occasion, problems);
  let skipped = 0;
  for (const [at, value] of extract.values.entries()) {
    const met = readings.map((reading) => reading.meet(value.names, value.period));
    if (met.some(({ meaning }) => meaning.kind === "skipped")) {
      skipped += 1;
      continue;
    }
    for (const one of met) one.keep(at);
    const meant = meantBy(met);
    if (meant !== null) drafts.add(at, meant);
  }
  for (const reading of readings) reading.tell(file, problems);
  checkTotals(extract, file, problems);
  const all = drafts.facts();
  const facts = withoutOverlaps(
    all.map(({ fact }) => fact),
    problems,
  );
  checkInTree(facts, model.organisation, { ids: new Map(), broken: new Set() }, problems);
  const told = [...extract.problems, ...problems.all()];
  const withdrawn = drafts.withdrawn();
  if (facts.length + withdrawn.length === 0 && !told.some(({ severity }) => severity === "error"))
    problems.add("no-values", { file, line: null }, {});
  const sources = new Map(all.map(({ fact, at }) => [fact, at]));
  return {
    facts,
    sources: facts.map((fact) => sources.get(fact) ?? 0),
    withdrawn,
    skipped,
    roles: readings.map((reading) => reading.read()),
    problems: [...extract.problems, ...problems.all()],
  };
}

/** Null where a side has no meaning that the workspace knows. */
function meantBy(met: readonly MetName[]): Meant | null {
  if (met.some(({ inside }) => inside === null)) return null;
  const [unit = "", measure = "", scenario = "", version = ""] = met.map(({ inside }) => inside ?? "");
  const cuts = met.slice(4).flatMap(({ role, inside }) => (inside === "" ? [] : [[role, inside ?? ""] as const]));
  return { unit, measure, scenario, version, cut: Object.fromEntries(cuts) };
}
