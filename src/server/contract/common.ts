import { z } from "@hono/zod-openapi";

export const languageSchema = z.enum(["sv", "en"]).openapi("Language");

/** Stands in every address: where the reader is. */
export const choiceQuery = z.object({
  language: languageSchema.optional().openapi({ description: "Language of all texts. Swedish if left out." }),
  unit: z
    .string()
    .optional()
    .openapi({ description: "Unit code. Left out: the first unit asked in the round.", example: "LT" }),
  round: z.string().optional().openapi({ description: "Round id. Left out: the newest.", example: "2018t1" }),
  period: z
    .string()
    .optional()
    .openapi({ description: "A period as written; goes before the round's.", example: "2018-01..2018-04" }),
  organisation: z.string().optional().openapi({
    description: "The month whose organisation figures are shown in, or `today`. Left out: of the time.",
    example: "2019-01",
  }),
});

export const languageQuery = choiceQuery.pick({ language: true });

export const workspaceParams = z.object({
  workspace: z.string().openapi({ description: "Workspace id", example: "norrbotten-lansteknik-2018t1" }),
});

/** The one form of every error. */
export const errorSchema = z
  .object({
    code: z.string().openapi({ description: "Stable, for programs.", example: "unknown_unit" }),
    message: z.string().openapi({ description: "What is wrong, in the asked language." }),
    advice: z.string().openapi({ description: "What to do about it." }),
    field: z
      .string()
      .optional()
      .openapi({ description: "The field of what was sent that it is about, where it is one." }),
  })
  .openapi("Error");

export type ErrorBody = z.infer<typeof errorSchema>;

const errorContent = { "application/json": { schema: errorSchema } };

/** What every route may answer beside its own. */
export const errorResponses = {
  400: { description: "The question could not be read", content: errorContent },
  404: { description: "There is no such thing", content: errorContent },
  500: { description: "A fault of ours", content: errorContent },
} as const;

export function jsonResponse<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { "application/json": { schema } } }, ...errorResponses } as const;
}
