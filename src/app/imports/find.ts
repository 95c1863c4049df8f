import type { Profile } from "#domain/profiles/profile.ts";
import { findImport, profileAt, type StoredImport } from "#store/import.ts";
import type { Store } from "#store/open.ts";

import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { sees, type Importer } from "./importer.ts";

/** An import with the profile that it is read by. */
export interface FoundImport extends StoredImport {
  readonly by: Profile | null;
}

/** An import that the one who asks may know of; another is to them as if it were not. */
export async function importAt(
  database: Store["database"],
  { workspace }: Pick<OpenWorkspace, "workspace">,
  importer: Importer,
  id: string,
): Promise<Result<FoundImport>> {
  const stored = /^\d{1,9}$/u.test(id) ? await findImport(database, Number(id)) : null;
  if (stored === null || !sees(importer, workspace, stored.received)) return refused("unknown_import", { name: id });
  return found({ ...stored, by: await profileAt(database, stored) });
}
