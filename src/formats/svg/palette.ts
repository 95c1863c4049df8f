/** Colours as values: hexadecimal for print, `var(--…)` where a style sheet decides. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** A waterfall's steps for the better and for the worse. */
  readonly better: string;
  readonly worse: string;
  /** A waterfall's totals, and series in order; reused from the start when there are more series. */
  readonly series: readonly string[];
}

/** Colours of text on white that say good or bad. */
export interface Tones {
  readonly good: string;
  readonly mid: string;
  readonly bad: string;
}

export const printPalette: Palette & Tones = {
  ink: "#16191d",
  soft: "#56606b",
  line: "#d5dae0",
  good: "#17693c",
  mid: "#8a5600",
  bad: "#a1261b",
  better: "#5a9a78",
  worse: "#c4695c",
  series: ["#0b5566", "#7b98a0", "#a8701f", "#7a5c86", "#4c5661"],
};

export function seriesColour(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.ink;
}
