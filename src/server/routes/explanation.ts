import { factsShown, whereFrom } from "#app/explanation/explain.ts";
import type { Names } from "#app/history/names.ts";
import { sourceLines } from "#app/source/lines.ts";

import { explanationRoute, sourceRoute } from "../contract/explanation.ts";
import { valueOf } from "../errors.ts";
import { seatIn, type Api } from "../services.ts";

export function addExplanationRoutes(api: Api, names: Names): void {
  api.openapi(explanationRoute, async (c) => {
    const { open } = seatIn(c);
    const { ref, language = "sv", offset = 0, limit = factsShown } = c.req.valid("query");
    return c.json(valueOf(await whereFrom(open, { ref, offset, limit, language }, await names(language))), 200);
  });
  api.openapi(sourceRoute, async (c) => {
    const { open } = seatIn(c);
    const { file, line, sha256 } = c.req.valid("query");
    return c.json(valueOf(await sourceLines(open, file, line, sha256 ?? null)), 200);
  });
}
