import { createRoute, z } from "@hono/zod-openapi";

import { stageActs, unitActs, type StageAct, type UnitAct } from "#domain/rounds/acts.ts";

import type { Access } from "../access.ts";
import { jsonResponse, languageQuery } from "../common.ts";
import { jsonBody } from "../sign-in.ts";
import { deadlineSchema, path, roundParams, stageSchema, stateSchema, tags, textOrNull, unitParams } from "./parts.ts";

const stageSummaries: Readonly<Record<StageAct, string>> = {
  open: "Open a planned round, so that its units can answer",
  close: "Close an open round: nothing more can be answered",
  reopen: "Open a closed round anew",
};

/** Opening, closing and opening anew. */
export const stageRoutes = (Object.keys(stageActs) as readonly StageAct[]).map((act) => ({
  act,
  route: createRoute({
    "x-access": { right: "model", of: "body" } satisfies Access,
    method: "post",
    path: `${path}/{round}/${act}` as const,
    tags,
    summary: stageSummaries[act],
    request: {
      params: roundParams,
      query: languageQuery,
      ...jsonBody(
        z.strictObject({
          reason: z.string().max(500).openapi({ description: "Why; stands in the history." }),
          deadline: z.string().max(20).nullable().optional().openapi({ description: "Left out: as the round says." }),
          deadlines: z.array(deadlineSchema).max(100).readonly().optional(),
        }),
      ),
    },
    responses: jsonResponse(z.object({ stage: stageSchema }), "Done"),
  }),
}));

const actSummaries: Readonly<Record<UnitAct, string>> = {
  submit: "Submit a unit's answers to whoever signs them; nothing may be lacking",
  take_back: "Take a submission back, to go on writing",
  return: "Return submitted answers to the unit, with a comment",
  approve: "Approve submitted answers",
  reopen: "Open approved answers anew, with a comment",
};

const actNames = {
  submit: "submit",
  take_back: "take-back",
  return: "return",
  approve: "approve",
  reopen: "reopen",
} as const satisfies Readonly<Record<UnitAct, string>>;

/** All that can be done with a unit's answers. What is signed takes the right on the unit above. */
export const unitActRoutes = (Object.keys(unitActs) as readonly UnitAct[]).map((act) => {
  const { right, on } = unitActs[act];
  return {
    act,
    route: createRoute({
      "x-access": { right, of: on === "unit" ? "unit" : "body" } satisfies Access,
      method: "post",
      path: `${path}/{round}/units/{unit}/${actNames[act]}` as const,
      tags,
      summary: actSummaries[act],
      request: {
        params: unitParams,
        query: languageQuery,
        ...jsonBody(z.strictObject({ comment: textOrNull.openapi({ description: "Why; the unit reads it." }) })),
      },
      responses: jsonResponse(z.object({ state: stateSchema }), "Done"),
    }),
  };
});
