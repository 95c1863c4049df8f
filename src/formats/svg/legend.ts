import type { Chart, ChartOptions } from "./chart.ts";
import { element, text } from "./markup.ts";
import { seriesColour } from "./palette.ts";
import { textWidth } from "./text.ts";

/** The line above the drawing: the unit and, when there are several series that are not named beside their lines, their names. */
export function legend(
  chart: Chart,
  options: ChartOptions,
  named: boolean,
): { readonly height: number; readonly markup: string } {
  const { fontSize, palette, width } = options;
  const lineHeight = fontSize * 1.45;
  const parts: string[] = [];
  let x = 0;
  let y = fontSize;
  if (chart.unit !== "") {
    parts.push(text(0, y, chart.unit, { fill: palette.soft }));
    x = textWidth(chart.unit, fontSize) + fontSize * 1.4;
  }
  if (named && chart.series.length > 1) {
    for (const [index, series] of chart.series.entries()) {
      const room = textWidth(series.name, fontSize) + fontSize * 0.95;
      if (x > 0 && x + room > width) [x, y] = [0, y + lineHeight];
      const side = fontSize * 0.62;
      parts.push(element("rect", { x, y: y - side, width: side, height: side, fill: seriesColour(palette, index) }));
      parts.push(text(x + fontSize * 0.95, y, series.name, { fill: palette.ink }));
      x += room + fontSize * 1.3;
    }
  }
  return { height: parts.length === 0 ? 0 : y + fontSize * 0.8, markup: parts.join("") };
}
