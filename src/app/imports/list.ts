import type { Language } from "#domain/text.ts";
import { readImports } from "#store/import.ts";

import type { NameOf } from "../history/names.ts";
import type { Ability } from "../permissions/abilities.ts";
import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { sees, type Importer } from "./importer.ts";
import { largestFile } from "./receive.ts";
import { batchesOf, summaryOf } from "./summary.ts";
import type { ImportsView } from "./view.ts";

const usualPage = 50;

/** Part of a list: so many, after so many. */
export interface Page {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

export function pageOf<Thing>(all: readonly Thing[], { offset = 0, limit = usualPage }: Page): readonly Thing[] {
  return all.slice(offset, offset + limit);
}

/** All imports that one may know of, newest first. `receive`: whether one may hand in files. Throws a StoreError. */
export async function listImports(
  open: OpenWorkspace,
  importer: Importer,
  receive: Ability,
  page: Page,
  language: Language,
  nameOf: NameOf,
): Promise<Result<ImportsView>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const all = await readImports(open.stored.store.database);
  const own = all.filter(({ received }) => sees(importer, open.workspace, received));
  const batches = await batchesOf(open);
  return found({
    total: own.length,
    offset: page.offset ?? 0,
    imports: pageOf(own, page).map((one) => summaryOf(one, batches, language, nameOf)),
    largest: largestFile,
    may: { receive },
  });
}
