import type { Cube } from "../../src/domain/cube/cube.ts";
import type { Query } from "../../src/domain/cube/query.ts";
import { settled } from "../../src/app/settled.ts";
import { write, type Recorded } from "../../src/store/change.ts";
import type { FactColumns } from "../../src/store/columns.ts";
import type { StoredWorkspace } from "../../src/store/cube/cube.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import type { StorePlace } from "../../src/store/place.ts";
import { replaceWorkspace } from "../../src/store/replace.ts";
import { workspaceOf } from "../../tests/factories/workspace.ts";
import { asked } from "../cube/own.ts";
import { measures, organisation } from "../cube/workspace.ts";

const now = (): string => new Date().toISOString();
const author = (reason: string) => ({ by: "bench", at: now(), reason });

/** A store with the organisation and the definitions, and no facts. */
export async function begun(place: StorePlace, units: number): Promise<Store> {
  const store = await openStore(place);
  const workspace = workspaceOf({ organisation: organisation(units), measures: measures(), scales: [] });
  await replaceWorkspace(store, { ...author("begin"), workspace, files: new Map() });
  return store;
}

export function load(store: Store, rows: FactColumns, reason: string): Promise<Recorded> {
  const batch = { file: `facts/${reason}.csv`, sha256: "0".repeat(64), profile: null, profileVersion: null, rows };
  return write(store, { ...author(reason), facts: [batch] });
}

export async function answers(workspace: StoredWorkspace, questions: readonly Query[]): Promise<readonly number[]> {
  const ask = (cube: Cube): readonly number[] => questions.map((query) => asked(cube, query));
  return settled<readonly number[]>(workspace, () => ask(workspace.cube));
}

export { storedCube, type StoredCube } from "../../src/store/cube/cube.ts";
