import { z } from "@hono/zod-openapi";

import type { Abilities, Ability } from "#app/permissions/abilities.ts";

export const abilitySchema: z.ZodType<Ability> = z
  .object({
    allowed: z.boolean(),
    why: z.string().nullable().openapi({ description: "Why not, in the asked language; null where it is allowed." }),
  })
  .openapi("Ability");

export const abilitiesSchema: z.ZodType<Abilities> = z
  .object({
    read: abilitySchema,
    report: abilitySchema,
    approve: abilitySchema,
    model: abilitySchema,
    publish: abilitySchema,
    administer: abilitySchema,
    history: abilitySchema,
    sensitive: abilitySchema,
  })
  .openapi("Abilities");
