import { formatRounded } from "#domain/quantities/format.ts";
import type { Language } from "#domain/text.ts";
import { drawChart, type Chart } from "#formats/svg/chart.ts";
import { printPalette } from "#formats/svg/palette.ts";

/** Writes the axis of a chart as all other numbers are written. */
export function axisNumber(language: Language): (value: number, decimals: number) => string {
  return (value, decimals) => formatRounded(BigInt(Math.round(value * 10 ** decimals)), { decimals, language });
}

/** A chart for paper, as SVG markup: width in points, text of 9 points, colours that hold on white. */
export function drawForPrint(chart: Chart, language: Language, width: number): string {
  return drawChart(chart, { width, fontSize: 9, palette: printPalette, number: axisNumber(language) });
}
