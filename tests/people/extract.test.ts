import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { openWorkspaces, type Workspaces } from "#app/workspaces/open.ts";
import { createApi } from "#server/api.ts";
import { StoreError } from "../../src/store/errors.ts";
import { starterFolder } from "../factories/folder.ts";
import { cookieOf, requestAs, signedInApi } from "../factories/server.ts";

test("the extract tells what a file says of somebody's roles, and is not given while a workspace can't be read", async () => {
  const folder = await starterFolder();
  writeFileSync(join(folder, "grants.csv"), "id,person,role,unit,from\ng1,operator,administrator,RE,2020-01-01\n");
  const workspaces = await openWorkspaces([folder]);
  const { services, close } = await signedInApi(workspaces);
  onTestFinished(() => workspaces.close().then(close));
  const of = async (served: Workspaces): Promise<Response> => {
    const api = createApi({ ...services, workspaces: served });
    return requestAs(api, await cookieOf(services.directory, "operator"))("/api/people/operator/extract");
  };
  const grants = [{ id: "g1", role: "administrator", unit: "RE", to: null, withdrawnAt: null }];
  expect(await (await of(workspaces)).json()).toMatchObject({ workspaces: [{ grants, changes: [] }] });
  const fault = new StoreError("folder_broken", { folder: "x", detail: "y" });
  const list = async () => (await workspaces.list()).map((open) => ({ ...open, fault }));
  const answer = await of({ ...workspaces, list });
  expect([answer.status, await answer.json()]).toMatchObject([503, { code: "folder_broken" }]);
});
