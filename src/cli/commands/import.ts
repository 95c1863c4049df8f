import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

import type { ReportUseView } from "#app/explanation/view.ts";
import { allAsWritten, asWritten } from "#app/history/names.ts";
import { confirmImport } from "#app/imports/confirm.ts";
import { machineImporter, type Importer } from "#app/imports/importer.ts";
import { viewImport } from "#app/imports/present.ts";
import { largestFile, receiveFile } from "#app/imports/receive.ts";
import { importReports } from "#app/imports/reports.ts";
import type { ImportView } from "#app/imports/view.ts";
import { plainTable } from "#app/pages/plain.ts";
import { importTables } from "#app/imports/tables.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { fill } from "#domain/terms.ts";
import { dayOf } from "#server/services.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson, problemViewText, UsageError } from "../output.ts";
import { authorOf, type SignedOptions } from "../store.ts";
import { reportLines } from "../uses.ts";
import { word } from "../words.ts";

export interface ImportOptions extends SignedOptions {
  /** A saved profile; left out: the one that knows the file. */
  readonly profile?: string;
  readonly saveProfile?: boolean;
  readonly confirm?: boolean;
}

/** `tertial import <place> <file>`: what would come of it; with `--confirm` it is recorded as one batch. Exit code 1 where it has errors. */
export async function importFile(place: string, file: string, options: ImportOptions): Promise<number> {
  const { language } = options;
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) throw new UsageError(`${word("noFile", language)} ${file}`);
  if (found.size > largestFile)
    throw new UsageError(fill(word("largeFile", language), { limit: String(largestFile / 1_000_000) }));
  const bytes = await readFile(file);
  return withPlace(place, options, async (open) => {
    const { by, at, reason } = authorOf(options, fill(word("importOf", language), { file: basename(file) }));
    const importer = machineImporter(by, at, dayOf(new Date()));
    const handed = { name: basename(file), bytes, profile: options.profile ?? null };
    const received = valueOf(await receiveFile(open, importer, handed), open, language);
    const view = valueOf(await viewImport(open, importer, received.import, language, asWritten), open, language);
    const reports = valueOf(
      await importReports(open, importer, received.import, language, allAsWritten),
      open,
      language,
    );
    const isConfirmed = options.confirm === true && view.may.confirm.allowed;
    const recorded = isConfirmed ? await confirm(open, importer, view, reason, options) : null;
    if (options.json === true) printJson({ ...view, reports, recorded });
    else print([...told(view, reports, options), ending(view, recorded, options)].join("\n\n"));
    return view.import.errors > 0 ? exitCode.failed : exitCode.ok;
  });
}

async function confirm(
  open: OpenWorkspace,
  importer: Importer,
  view: ImportView,
  reason: string,
  { saveProfile = false, language }: ImportOptions,
) {
  const confirmation = { preview: view.preview ?? "", reason, saveProfile };
  const outcome = await confirmImport(open, importer, view.import.id, confirmation);
  if ("denied" in outcome) throw new Error("whoever has the machine may import");
  return valueOf(outcome, open, language);
}

function told(view: ImportView, reports: readonly ReportUseView[], { language }: ImportOptions): readonly string[] {
  return [
    ...importTables(view, language).map(plainTable),
    ...(reports.length === 0 ? [] : [reportLines(word("readingReports", language), reports, language).join("\n")]),
    ...view.problems.map((one) => problemViewText(one, language)),
  ];
}

function ending(
  { import: { id }, may }: ImportView,
  recorded: Awaited<ReturnType<typeof confirm>> | null,
  { language, confirm: isAsked }: ImportOptions,
): string {
  if (recorded !== null)
    return fill(word("imported", language), { batch: String(recorded.batch), change: String(recorded.change) });
  if (isAsked === true || !may.confirm.allowed) return may.confirm.why ?? "";
  return fill(word("importPending", language), { import: id });
}
