import type { Names } from "#app/history/names.ts";
import { batchUses } from "#app/uses/batch.ts";
import { factUses } from "#app/uses/fact.ts";
import { fileUses } from "#app/uses/file.ts";
import { measureUses } from "#app/uses/measure.ts";
import { settled } from "#app/settled.ts";

import { batchUsesRoute, factUsesRoute, fileUsesRoute, measureUsesRoute } from "../contract/uses.ts";
import { valueOf } from "../errors.ts";
import { seatIn, type Api } from "../services.ts";

export function addUsesRoutes(api: Api, names: Names): void {
  api.openapi(measureUsesRoute, async (c) => {
    const { measure } = c.req.valid("param");
    const { open } = seatIn(c);
    const language = c.req.valid("query").language ?? "sv";
    return c.json(valueOf(await settled(open, () => measureUses(open, measure, language))), 200);
  });
  api.openapi(fileUsesRoute, async (c) => {
    const { open } = seatIn(c);
    const { file, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await fileUses(open, file, language, (by) => names(language, by))), 200);
  });
  api.openapi(factUsesRoute, async (c) => {
    const { open } = seatIn(c);
    const { ref, language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await factUses(open, ref, language, (by) => names(language, by))), 200);
  });
  api.openapi(batchUsesRoute, async (c) => {
    const { batch } = c.req.valid("param");
    const { open } = seatIn(c);
    const { language = "sv" } = c.req.valid("query");
    return c.json(valueOf(await batchUses(open, batch, language, (by) => names(language, by))), 200);
  });
}
