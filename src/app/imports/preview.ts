import { createCache } from "#domain/cube/cache.ts";
import { canonicalJson } from "#store/canonical.ts";
import type { Store } from "#store/open.ts";
import { placeText } from "#store/place.ts";

import { found, type Result } from "../result.ts";
import type { Importer } from "./importer.ts";
import { prepare, type Prepared, type Stand } from "./prepare.ts";
import { extractOf, type Intake } from "./read.ts";

const bytesOfValue = 200;
const bytesKept = 128 * 1024 * 1024;

/** Those who look at an import page by page get what was worked out for the first. */
const previews = createCache<Prepared>(bytesKept);

/** A file by its profile beside what stands; worked out once for each stand. Null where the profile's reader does not know it. Throws a StoreError. */
export async function previewOf(
  { database, place }: Pick<Store, "database" | "place">,
  intake: Intake,
  stand: Stand,
  importer: Importer,
): Promise<Result<Prepared | null>> {
  const { by, today } = importer;
  const key = [placeText(place), canonicalJson(intake), stand.change, by, today].join("\n");
  const kept = previews.get(key);
  if (kept !== undefined) return found(kept);
  const extract = await extractOf(database, intake, importer);
  if (!extract.ok || extract.value === null) return extract.ok ? found(null) : extract;
  const prepared = await prepare(database, extract.value, intake, stand, importer);
  return found(previews.keep(key, prepared, prepared.applied.facts.length * bytesOfValue));
}
