import { cutKey } from "#domain/measures/dimension.ts";
import type { FactKey } from "#domain/measures/fact.ts";
import { spanKey } from "#domain/periods/span.ts";
import type { Problem } from "#domain/problems/problem.ts";
import type { Model } from "#domain/workspace.ts";
import type { Applied } from "#imports/profile/apply.ts";
import { placeIn } from "#imports/profile/place.ts";
import type { Extract } from "#imports/sources/extract.ts";
import { collectProblems } from "#imports/workspace/problems.ts";
import { standingValues, type StandingValue } from "#store/compare.ts";
import type { Store } from "#store/open.ts";

import type { Importer } from "./importer.ts";

/** What a source says there is to be no value of any more. */
export interface Withdrawals {
  readonly standing: readonly StandingValue[];
  /** What nothing stands of. */
  readonly needless: Applied["withdrawn"];
}

/** What a value is about, whichever kind it is of. */
type About = Omit<FactKey, "kind">;

export async function withdrawalsOf(
  database: Store["database"],
  change: number,
  { withdrawn }: Pick<Applied, "withdrawn">,
): Promise<Withdrawals> {
  const standing = await standingOf(
    database,
    change,
    withdrawn.map(({ key }) => key),
  );
  const texts = new Set(standing.map(aboutText));
  return { standing, needless: withdrawn.filter(({ key }) => !texts.has(aboutText(key))) };
}

/** What stands, observed or taken over as reported: what is observed first. */
export function standingOf(
  database: Store["database"],
  change: number,
  about: readonly About[],
): Promise<readonly StandingValue[]> {
  const kinds = ["observed", "reported"] as const;
  return standingValues(
    database,
    change,
    kinds.flatMap((kind) => about.map((one) => ({ ...one, kind }))),
  );
}

function aboutText({ measure, unit, period, scenario, version, cut }: About): string {
  return [measure, unit, spanKey(period), scenario, version, cutKey(cut)].join("\n");
}

/** Tells of what nothing stands of, where one may know that. */
export function needlessWithdrawals(
  { values }: Extract,
  { needless }: Withdrawals,
  workspace: Model,
  { may }: Importer,
  file: string,
): readonly Problem[] {
  const problems = collectProblems();
  for (const { key, at } of needless) {
    const { unit, measure, period } = key;
    if (!may(workspace, "model", { unit }).allowed) continue;
    problems.add("nothing-to-withdraw", placeIn(file, values[at]), { measure, period: spanKey(period) });
  }
  return problems.all();
}
