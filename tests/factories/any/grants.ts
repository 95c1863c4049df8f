import type { Grant } from "#domain/permissions/grant.ts";
import { roles } from "#domain/permissions/role.ts";
import * as fc from "fast-check";
import { type Draw, filled, id, oneOf, some } from "./draw.ts";

/** At least one: a folder that names none says nothing of roles. */
export function anyGrants(draw: Draw, codes: readonly string[]): Grant[] {
  return ["first", ...some(draw, id)].map((one) => ({
    id: `g-${one}`,
    person: draw(filled),
    role: draw(fc.constantFrom(...roles)),
    unit: draw(fc.constantFrom(...codes)),
    from: "2024-02-29",
    to: oneOf(draw, null, "2024-02-29", "2025-12-31"),
    delegatedFrom: draw(fc.option(filled)),
  }));
}
