import { seatsOf } from "#app/permissions/seat.ts";
import { settled } from "#app/settled.ts";
import { summarise } from "#app/workspaces/summary.ts";
import { viewWorkspace } from "#app/workspaces/view.ts";

import { workspaceRoute, workspacesRoute } from "../contract/workspace.ts";
import { valueOf } from "../errors.ts";
import { dayOf, seatIn, whoAsks, type Api, type Services } from "../services.ts";
import { choiceOf } from "./choice.ts";

export function addWorkspaceRoutes(api: Api, { workspaces, directory, now }: Services): void {
  api.openapi(workspacesRoute, async (c) => {
    const { language } = c.req.valid("query");
    const seats = await seatsOf(directory, await workspaces.list(), whoAsks(c), dayOf(now()));
    const summaries = seats.map(({ open }) => settled(open, () => summarise(open, language ?? "sv")));
    return c.json({ workspaces: await Promise.all(summaries) }, 200);
  });
  api.openapi(workspaceRoute, async (c) =>
    c.json(valueOf(viewWorkspace(seatIn(c), choiceOf(c.req.valid("query")))), 200),
  );
}
