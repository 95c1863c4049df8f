import { onTestFinished } from "vitest";

import { receiveFile } from "#app/imports/receive.ts";
import { machineImporter, type Importer } from "#app/imports/importer.ts";
import { viewImport } from "#app/imports/present.ts";
import type { ImportView } from "#app/imports/view.ts";
import { asWritten } from "#app/history/names.ts";
import type { Result } from "#app/result.ts";
import { openWorkspaces, type OpenWorkspace, type Workspaces } from "#app/workspaces/open.ts";
import type { Stored } from "#app/workspaces/sources.ts";
import type { StorePlace } from "../../src/store/place.ts";

import { textOf } from "../store/places.ts";

export const today = "2026-06-15";

/** One who may import everything; moments move on, as they do. */
export const kim: Importer = machineImporter("kim", "2026-06-15T08:00:00.000Z", today);

/** The workspace of a store, opened for the test. */
export async function openedAt(place: StorePlace): Promise<Workspaces> {
  const workspaces = await openWorkspaces([textOf(place)]);
  onTestFinished(() => workspaces.close());
  return workspaces;
}

/** The workspace as it stands now. */
export async function openIn(workspaces: Workspaces): Promise<OpenWorkspace & { readonly stored: Stored }> {
  const [open] = await workspaces.list();
  if (open?.stored === null || open === undefined) throw new Error("it is in a store");
  return { ...open, stored: open.stored };
}

/** The value of what should not be refused. */
export function valueOf<T>(result: Result<T> | { readonly ok: false; readonly denied: object }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result));
}

/** Hands in a file of lines. */
export async function handIn(
  workspaces: Workspaces,
  lines: readonly string[],
  {
    name = "personal-2025-05.csv",
    importer = kim,
    profile = null,
  }: Partial<{ name: string; importer: Importer; profile: string | null }> = {},
): Promise<string> {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  const received = await receiveFile(await openIn(workspaces), importer, { name, bytes, profile });
  return valueOf(received).import;
}

export async function viewOf(workspaces: Workspaces, id: string, importer: Importer = kim): Promise<ImportView> {
  return valueOf(await viewImport(await openIn(workspaces), importer, id, "sv", asWritten));
}
