import type { MeasureId } from "#domain/measures/measure.ts";
import { measuresOfPersons } from "#domain/measures/small-groups.ts";
import type { Model } from "#domain/workspace.ts";

import { sensitiveMeasures } from "../permissions/fence.ts";
import type { Importer } from "./importer.ts";

/** Measures whose single values, as others have handed them in, are kept from who imports: those that are sensitive, and where small groups are protected those that tell of persons. */
export function withheldFrom({ may }: Importer, workspace: Model): ReadonlySet<MeasureId> {
  if (may(workspace, "sensitive", "everything").allowed) return new Set();
  const sensitive = sensitiveMeasures(workspace);
  if (workspace.smallGroups === undefined) return sensitive;
  return new Set([...sensitive, ...measuresOfPersons(workspace.measures)]);
}
