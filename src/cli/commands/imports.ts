import { asWritten } from "#app/history/names.ts";
import { machineImporter } from "#app/imports/importer.ts";
import { listImports } from "#app/imports/list.ts";
import { importsTable } from "#app/imports/tables.ts";
import { plainTable } from "#app/pages/plain.ts";
import { dayOf } from "#server/services.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson, type CommonOptions } from "../output.ts";
import { authorOf } from "../store.ts";

export interface ImportsOptions extends CommonOptions {
  readonly offset: number;
  readonly limit: number;
}

/** `tertial imports <place>`: files that have been handed in, and what has become of them. */
export function imports(place: string, options: ImportsOptions): Promise<number> {
  const { language, json, offset, limit } = options;
  return withPlace(place, options, async (open) => {
    const { by, at } = authorOf(options, "");
    const importer = machineImporter(by, at, dayOf(new Date()));
    const receive = { allowed: true, why: null };
    const list = await listImports(open, importer, receive, { offset, limit }, language, asWritten);
    const view = valueOf(list, open, language);
    if (json === true) printJson(view);
    else print(plainTable(importsTable(view.imports, language)));
    return exitCode.ok;
  });
}
