import type { Context } from "hono";

import { checkFile, checkTerms, largestReport, markFile, pageFile } from "#app/check/check-file.ts";
import type { CheckTask } from "#app/check/work.ts";
import type { Result } from "#app/result.ts";

import { createAtOnce } from "../at-once.ts";
import { bodyOf } from "../body.ts";
import { checkPageRoute, checkReportRoute, checkTermsRoute, markReportRoute } from "../contract/check.ts";
import { languageOf, valueOf } from "../errors.ts";
import { whoAsks, type Api, type Env } from "../services.ts";
import { answerFile } from "./reports.ts";

interface Asked {
  readonly name: string;
  readonly confidence?: number | undefined;
}

type Work<T> = (task: CheckTask, signal: AbortSignal) => Promise<Result<T>>;

/** Nothing of a report that is checked is kept, or logged: it comes in with the question, and leaves with the answer. */
export function addCheckRoutes(api: Api): void {
  const atOnce = createAtOnce({ inAll: 8, each: 2 });
  const inTurn = <T>(c: Context<Env>, { name, confidence = 0 }: Asked, work: Work<T>): Promise<T> =>
    atOnce.run(whoAsks(c).person.id, async () => {
      const file = { name, bytes: await bodyOf(c.req.raw, largestReport) };
      return valueOf(await work({ file, language: languageOf(c), least: confidence }, c.req.raw.signal));
    });
  api.openapi(checkTermsRoute, (c) => c.json(checkTerms(languageOf(c)), 200));
  api.openapi(checkReportRoute, async (c) => c.json(await inTurn(c, c.req.valid("query"), checkFile), 200));
  api.openapi(checkPageRoute, async (c) => {
    const view = await inTurn(c, c.req.valid("query"), checkFile);
    return answerFile(c, pageFile(view, languageOf(c)));
  });
  api.openapi(markReportRoute, async (c) => {
    const { copy } = await inTurn(c, c.req.valid("query"), markFile);
    return answerFile(c, copy);
  });
}
