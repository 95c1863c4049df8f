import { formatFolder } from "#app/workspaces/canonical.ts";

import { requireFolder } from "../open.ts";
import { withProgress, type CommonOptions } from "../output.ts";
import { tellSaved, written } from "../store.ts";

export interface FormatOptions extends CommonOptions {
  readonly out: string;
}

/** `tertial format <folder> --out <folder>`: the folder in its canonical form. Refuses a folder with errors. */
export async function format(folder: string, options: FormatOptions): Promise<number> {
  await requireFolder(folder, options);
  const formatting = written(options.out, options, formatFolder(folder, options.out));
  return tellSaved(await withProgress("writing", options.language, formatting), options.out, options);
}
