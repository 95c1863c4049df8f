import { historyFile } from "#app/history/export.ts";
import { historyOf } from "#app/history/history.ts";
import type { Names } from "#app/history/names.ts";
import { historyPage } from "#app/pages/history.ts";

import { historyFileRoute, historyPageRoute, historyRoute, thingHistoryRoute } from "../contract/history.ts";
import { valueOf } from "../errors.ts";
import { seatIn, type Api } from "../services.ts";

export function addHistoryRoutes(api: Api, names: Names): void {
  api.openapi(historyRoute, async (c) => {
    const { open } = seatIn(c);
    const { language = "sv", offset = 0, limit = 50, steps = 20, ...asked } = c.req.valid("query");
    const slice = { offset, limit, steps };
    return c.json(valueOf(await historyOf(open, asked, slice, language, await names(language))), 200);
  });
  api.openapi(thingHistoryRoute, async (c) => {
    const { workspace: _, ...thing } = c.req.valid("param");
    const { open } = seatIn(c);
    const { language = "sv", offset = 0, limit = 50, steps = 20, ...asked } = c.req.valid("query");
    const slice = { offset, limit, steps };
    return c.json(valueOf(await historyOf(open, { ...asked, ...thing }, slice, language, await names(language))), 200);
  });
  api.openapi(historyFileRoute, async (c) => {
    const { open } = seatIn(c);
    const { language = "sv", ...asked } = c.req.valid("query");
    const file = valueOf(await historyFile(open, asked, language, await names(language)));
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="${file.name}"`);
    return c.body(file.text, 200);
  });
  api.openapi(historyPageRoute, async (c) => {
    const { open } = seatIn(c);
    const { change, noun, id, by, from, to, text, page = 1, language = "sv" } = c.req.valid("query");
    const asked = { change, noun, id, by, from, to, text };
    return c.json(valueOf(await historyPage(open, asked, page, language, await names(language))), 200);
  });
}
