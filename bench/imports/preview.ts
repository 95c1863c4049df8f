import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

import { asWritten } from "../../src/app/history/names.ts";
import { machineImporter } from "../../src/app/imports/importer.ts";
import { viewImport } from "../../src/app/imports/present.ts";
import { receiveFile } from "../../src/app/imports/receive.ts";
import { openWorkspaces } from "../../src/app/workspaces/open.ts";
import { write } from "../../src/store/change.ts";
import { openStore } from "../../src/store/open.ts";
import type { StorePlace } from "../../src/store/place.ts";
import { begun } from "../store/own.ts";
import { region } from "../cube/data.ts";
import { accountName } from "../cube/workspace.ts";
import { loadRegion } from "../store/region.ts";
import { profiles } from "./files.ts";

/** A store with ten million facts, or none, that knows the profiles. */
export async function prepareStore(place: StorePlace, hasFacts: boolean): Promise<void> {
  await (hasFacts ? loadRegion(place) : begun(place, region.units).then((store) => store.close()));
  const store = await openStore(place);
  const members = Array.from({ length: region.accounts }, (_, at) => accountName(at));
  const account = { id: "account", name: { sv: "Konto" }, members: members.map((id) => ({ id, name: { sv: id } })) };
  const items = [
    { noun: "dimension", id: account.id, body: account } as const,
    ...profiles.map((profile) => ({ noun: "profile", id: profile.id, body: profile }) as const),
  ];
  await write(store, { by: "bench", at: new Date().toISOString(), reason: "profiles", items });
  await store.close();
}

/** Seconds from when a file is handed in until its preview is there; for how long others had to wait in one go; and what memory that took. */
export async function previewOf(place: StorePlace, path: string) {
  const bytes = readFileSync(path);
  const workspaces = await openWorkspaces([place.kind === "folder" ? place.folder : place.url]);
  const [open] = await workspaces.list();
  if (open === undefined) throw new Error("the store is there");
  const now = new Date().toISOString();
  const importer = machineImporter("bench", now, now.slice(0, 10));
  const before = process.cpuUsage();
  const delay = monitorEventLoopDelay();
  delay.enable();
  const start = performance.now();
  const received = await receiveFile(open, importer, { name: path.split("/").at(-1) ?? "", bytes, profile: null });
  if (!received.ok) throw new Error(received.refusal.code);
  const view = await viewImport(open, importer, received.value.import, "sv", asWritten);
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  if (!view.ok) throw new Error(view.refusal.code);
  const { counts, import: summary } = view.value;
  await workspaces.close();
  if (summary.errors > 0) throw new Error(JSON.stringify(view.value.problems.slice(0, 3)));
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  return { seconds, processor, stopped: delay.max / 1e9, megabytes: process.resourceUsage().maxRSS / 1024, ...counts };
}
