/** Colours as values: hexadecimal for print, `var(--…)` where a style sheet decides. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly good: string;
  readonly bad: string;
  /** A waterfall's totals, and series in order; reused from the start when there are more series. */
  readonly series: readonly string[];
}

export const printPalette: Palette = {
  ink: "#16191d",
  soft: "#56606b",
  line: "#d5dae0",
  good: "#17693c",
  bad: "#a1261b",
  series: ["#0b5566", "#7b98a0", "#a8701f", "#7a5c86", "#4c5661"],
};

export function seriesColour(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.ink;
}
