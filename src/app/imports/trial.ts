import type { Fact } from "#domain/measures/fact.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import type { Language } from "#domain/text.ts";
import { applyProfile, type Applied } from "#imports/profile/apply.ts";
import { cutKeysOf } from "#store/columns.ts";
import { profileAt, readImports, type StoredImport } from "#store/import.ts";

import type { NameOf } from "../history/names.ts";
import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import type { Stored } from "../workspaces/sources.ts";
import { changesView, type ValueChange } from "./changes.ts";
import { sees, type Importer } from "./importer.ts";
import { problemViews } from "./problems.ts";
import { extractOf } from "./read.ts";
import { batchesOf, stateOf, summaryOf } from "./summary.ts";
import type { TrialView } from "./view.ts";

/**
 * Reads the last file that was read in by a profile by the profile as it is now, and holds what it gives against what it gave then. Files
 * that one may not know of are passed over. Nothing is written. Throws a StoreError.
 */
export async function tryProfile(
  open: OpenWorkspace,
  importer: Importer,
  profile: Profile,
  language: Language,
  nameOf: NameOf,
): Promise<Result<TrialView>> {
  const { stored, workspace } = open;
  if (stored === null) return refused("no_history", { name: open.id });
  const batches = await batchesOf(open);
  const last = (await readImports(stored.store.database)).find(
    (one) =>
      one.profile?.id === profile.id &&
      stateOf(one, batches) === "confirmed" &&
      sees(importer, workspace, one.received),
  );
  if (last === undefined) return found({ of: null, problems: [], ...changesView([], workspace, language) });
  const then = await profileAt(stored.store.database, last);
  const [before, after] = [
    await readBy(stored, open, importer, last, then),
    await readBy(stored, open, importer, last, profile),
  ];
  if (!before.ok) return before;
  if (!after.ok) return after;
  if (before.value === null || after.value === null) return refused("other_source", { name: String(last.id) });
  return found({
    of: summaryOf(last, batches, language, nameOf),
    problems: problemViews(after.value.problems, language),
    ...changesView(differences(before.value.facts, after.value.facts), workspace, language),
  });
}

/** Null where the profile is of another kind of file. */
async function readBy(
  { store }: Stored,
  { workspace }: OpenWorkspace,
  importer: Importer,
  { file, sha256 }: StoredImport,
  profile: Profile | null,
): Promise<Result<Applied | null>> {
  if (profile === null) return found(null);
  const extract = await extractOf(store.database, { file, sha256, profile }, importer);
  if (!extract.ok || extract.value === null) return extract.ok ? found(null) : extract;
  return found(applyProfile(extract.value, profile, workspace, { file, today: importer.today }));
}

/** What has become of values: those that were, beside those that are. */
function differences(before: readonly Fact[], after: readonly Fact[]): readonly ValueChange[] {
  const textOf = cutKeysOf();
  const earlier = new Map(before.map((fact) => [textOf(fact), fact]));
  const later = new Set(after.map(textOf));
  const kept = after.map((fact): ValueChange => {
    const amount = earlier.get(textOf(fact))?.amount;
    return { key: fact, state: amount === undefined ? "new" : amount === fact.amount ? "unchanged" : "changed" };
  });
  const gone = before.filter((fact) => !later.has(textOf(fact)));
  return [...kept, ...gone.map((key) => ({ key, state: "gone" as const }))];
}
