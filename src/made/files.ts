import type { Workspace } from "#domain/workspace.ts";

import { hallandFiles } from "./examples/halland.ts";
import { norrbottenFiles } from "./examples/norrbotten.ts";
import { skaneFiles } from "./examples/skane.ts";
import type { MadeFile } from "./made-file.ts";
import { regionFiles } from "./region/files.ts";

/** The files that the systems of an example would give, by its id; null for any other workspace: nobody's files are made up for it. */
export function madeFiles(workspace: Workspace): readonly MadeFile[] | null {
  switch (workspace.id) {
    case "region":
      return regionFiles(workspace);
    case "halland-rk-2023ur2":
      return hallandFiles(workspace);
    case "norrbotten-lansteknik-2018t1":
      return norrbottenFiles(workspace);
    case "skane-ditmt-2022":
      return skaneFiles(workspace);
    default:
      return null;
  }
}
