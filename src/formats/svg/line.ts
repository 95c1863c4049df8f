import type { Chart, ChartOptions, ChartPoint, Drawing } from "./chart.ts";
import { axis } from "./columns.ts";
import { endLabels, labelTexts } from "./ends.ts";
import { legend } from "./legend.ts";
import { element, line, text } from "./markup.ts";
import { seriesColour } from "./palette.ts";
import { scaleFor, type Scale } from "./scale.ts";
import { textWidth, widest, wrap } from "./text.ts";

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly scale: Scale;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

/** Lines with their names at the end; a value that is missing breaks the line. */
export function drawLines(chart: Chart, options: ChartOptions): Drawing {
  const { fontSize, palette } = options;
  const head = legend(chart, options, false);
  const plot = plotOf(chart, options, head.height);
  const names = namesUnder(chart, plot, options);
  const zero = plot.y(0);
  const markup = [
    head.markup,
    ...axis(plot, options),
    line(plot.left, zero, plot.right, zero, { stroke: palette.ink, "stroke-width": fontSize * 0.09 }),
    ...referenceLine(chart, plot, options),
    // The first series is the one the chart is about, so it is drawn last.
    ...chart.series
      .map((series, index) => drawSeries(series.points, seriesColour(palette, index), plot, options))
      .toReversed(),
    ...endLabels(chart, plot, options),
    names.markup,
  ].join("");
  return { height: plot.bottom + names.height, markup };
}

function plotOf(chart: Chart, options: ChartOptions, above: number): Plot {
  const { fontSize, width } = options;
  const values = chart.series.flatMap((series) => series.points.flatMap((point) => point.value ?? []));
  const scale = scaleFor([...values, ...(chart.reference === null ? [] : [chart.reference.value])], 4);
  const left =
    widest(
      scale.ticks.map((tick) => options.number(tick, scale.decimals)),
      fontSize,
    ) +
    fontSize * 0.7;
  const right = width - widest(labelTexts(chart), fontSize) * 1.04 - fontSize * 0.9;
  const top = above + fontSize * 0.5;
  const bottom = top + fontSize * 15;
  const count = chart.categories.length;
  const inset = Math.min(fontSize * 1.6, (right - left) / (2 * Math.max(1, count)));
  const step = count > 1 ? (right - left - 2 * inset) / (count - 1) : 0;
  const x = (category: number): number => (count > 1 ? left + inset + category * step : (left + right) / 2);
  const y = (value: number): number => bottom - ((value - scale.min) / (scale.max - scale.min)) * (bottom - top);
  return { left, right, bottom, scale, x, y };
}

function drawSeries(points: readonly ChartPoint[], colour: string, plot: Plot, options: ChartOptions): string {
  const { fontSize } = options;
  const parts: string[] = [];
  for (const run of runsOf(points)) {
    const at = run.map(({ index, value }) => `${plot.x(index).toFixed(2)} ${plot.y(value).toFixed(2)}`);
    if (at.length > 1)
      parts.push(
        element("path", {
          d: `M${at.join("L")}`,
          fill: "none",
          stroke: colour,
          "stroke-width": fontSize * 0.2,
          "stroke-linejoin": "round",
          "stroke-linecap": "round",
        }),
      );
    else for (const { index, value } of run) parts.push(dot(plot.x(index), plot.y(value), colour, fontSize));
  }
  const last = points.findLastIndex((point) => point.value !== null);
  const value = points[last]?.value;
  if (value !== null && value !== undefined) parts.push(dot(plot.x(last), plot.y(value), colour, fontSize));
  if (points.length <= 6) parts.push(...valueLabels(points, last, plot, options));
  return parts.join("");
}

/** Above the line where it peaks, under it in a dip, and on the outer side of a slope. */
function valueLabels(
  points: readonly ChartPoint[],
  count: number,
  plot: Plot,
  { fontSize, palette }: ChartOptions,
): readonly string[] {
  return points.slice(0, count).flatMap(({ value, text: content }, index) => {
    if (value === null) return [];
    const before = points[index - 1]?.value ?? value;
    const after = points[index + 1]?.value ?? value;
    const dip = before >= value && after >= value && before + after > 2 * value;
    const slope = Math.sign(after - value) === Math.sign(value - before) ? Math.sign(after - before) : 0;
    const anchor = slope > 0 ? "end" : slope < 0 ? "start" : "middle";
    const x = plot.x(index) - slope * fontSize * 0.2;
    return [
      text(x, plot.y(value) + fontSize * (dip ? 1.2 : -0.55), content, { "text-anchor": anchor, fill: palette.ink }),
    ];
  });
}

function dot(cx: number, cy: number, fill: string, fontSize: number): string {
  return element("circle", { cx, cy, r: fontSize * 0.27, fill });
}

/** Unbroken stretches of points that have values. */
function runsOf(
  points: readonly ChartPoint[],
): readonly (readonly { readonly index: number; readonly value: number }[])[] {
  const runs: { index: number; value: number }[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ index, value });
  }
  return runs.filter((run) => run.length > 0);
}

function referenceLine(chart: Chart, plot: Plot, { fontSize, palette }: ChartOptions): readonly string[] {
  if (chart.reference === null) return [];
  const y = plot.y(chart.reference.value);
  return [
    line(plot.left, y, plot.right, y, {
      stroke: palette.ink,
      "stroke-width": fontSize * 0.09,
      "stroke-dasharray": `${fontSize * 0.35} ${fontSize * 0.35}`,
    }),
  ];
}

/** Every name where there is room, else every second, third …; the last always. */
function namesUnder(
  chart: Chart,
  plot: Plot,
  { fontSize, palette, width }: ChartOptions,
): { readonly height: number; readonly markup: string } {
  const count = chart.categories.length;
  const step = count > 1 ? plot.x(1) - plot.x(0) : plot.right - plot.left;
  const wrapped = (every: number): readonly (readonly string[])[] =>
    chart.categories.map((name) => wrap(name, step * every - fontSize * 0.4, fontSize));
  const shownAt = (index: number, every: number): boolean => (count - 1 - index) % every === 0;
  const fits = (every: number): boolean =>
    wrapped(every).every(
      (lines, index) =>
        !shownAt(index, every) || (lines.length <= 2 && widest(lines, fontSize) <= step * every - fontSize * 0.4),
    );
  const every = Array.from({ length: count }, (_, index) => index + 1).find(fits) ?? Math.max(1, count);
  const lines = wrapped(every);
  const markup = lines.flatMap((each, index) =>
    shownAt(index, every)
      ? each.map((part, row) => {
          const half = textWidth(part, fontSize) / 2;
          return text(
            Math.min(Math.max(plot.x(index), half), width - half),
            plot.bottom + fontSize * (1.35 + 1.2 * row),
            part,
            { "text-anchor": "middle", fill: palette.soft },
          );
        })
      : [],
  );
  return {
    height:
      fontSize *
      (0.5 + 1.2 * Math.max(1, ...lines.filter((_, index) => shownAt(index, every)).map((each) => each.length))),
    markup: markup.join(""),
  };
}
