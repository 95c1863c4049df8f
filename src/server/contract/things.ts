import { z } from "@hono/zod-openapi";

const count = z.number().int();

/** By sort, how many things a change added, changed and removed. */
export const thingsSchema = z
  .array(z.object({ noun: z.string(), added: count, changed: count, removed: count }).openapi("ChangedThings"))
  .readonly();
