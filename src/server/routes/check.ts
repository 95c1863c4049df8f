import type { Context } from "hono";

import { checkFile, checkTerms, largestReport, type CheckedFile } from "#app/check/check-file.ts";

import { createAtOnce } from "../at-once.ts";
import { bodyOf } from "../body.ts";
import { checkReportRoute, checkTermsRoute, markReportRoute } from "../contract/check.ts";
import { languageOf, valueOf } from "../errors.ts";
import { whoAsks, type Api, type Env } from "../services.ts";
import { answerFile } from "./reports.ts";

interface Asked {
  readonly name: string;
  readonly confidence?: number | undefined;
}

/** Nothing of a report that is checked is kept, or logged: it comes in with the question, and leaves with the answer. */
export function addCheckRoutes(api: Api): void {
  const atOnce = createAtOnce({ inAll: 8, each: 2 });
  const checked = (c: Context<Env>, { name, confidence = 0 }: Asked, isMarked: boolean): Promise<CheckedFile> =>
    atOnce.run(whoAsks(c).person.id, async () => {
      const file = { name, bytes: await bodyOf(c.req.raw, largestReport) };
      const task = { file, language: languageOf(c), least: confidence, isMarked };
      return valueOf(await checkFile(task, c.req.raw.signal));
    });
  api.openapi(checkTermsRoute, (c) => c.json(checkTerms(languageOf(c)), 200));
  api.openapi(checkReportRoute, async (c) => {
    const { view } = await checked(c, c.req.valid("query"), false);
    return c.json(view, 200);
  });
  api.openapi(markReportRoute, async (c) => {
    const { marked } = await checked(c, c.req.valid("query"), true);
    if (marked === null) throw new Error("a copy that was asked for was not made");
    return answerFile(c, marked);
  });
}
