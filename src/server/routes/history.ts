import { historyOf } from "#app/store/history.ts";

import { historyRoute } from "../contract/history.ts";
import { valueOf } from "../errors.ts";
import { seatIn, type Api } from "../services.ts";

export function addHistoryRoutes(api: Api): void {
  api.openapi(historyRoute, async (c) => {
    const { open } = seatIn(c);
    const { offset, limit } = c.req.valid("query");
    return c.json(valueOf(await historyOf(open, { offset: offset ?? 0, limit: limit ?? 50 })), 200);
  });
}
