import type { Both } from "#domain/text.ts";

import type { Figure } from "../figures/figure.ts";

/** A figure with its unit, as a finding shows it. */
export const asPrinted = ({ printed, unit }: Figure): string => `${printed} ${unit?.printed ?? ""}`.trim();

/** The outcome and the target that a verdict is held against. */
export const told = (got: string, wanted: string): Both => ({
  sv: `utfall ${got}; mål ${wanted}`,
  en: `outcome ${got}; target ${wanted}`,
});
