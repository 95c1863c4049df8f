import type { Chart, ChartOptions, Drawing } from "./chart.ts";
import { legend } from "./legend.ts";
import { element, line, text } from "./markup.ts";
import { scaleFor, type Scale } from "./scale.ts";
import { reaches, slotsOf, type Span } from "./spans.ts";
import { textWidth, widest, wrap } from "./text.ts";

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly band: number;
  readonly bar: number;
  readonly scale: Scale;
  readonly y: (value: number) => number;
  /** Where a slot of a category begins. */
  readonly x: (category: number, slot: number) => number;
  /** Values stand at the bars; where there is no room for them an axis takes their place. */
  readonly labelled: boolean;
}

const gap = 1.5;
/** In letter heights: a few columns stand together at the left instead of far apart. */
const widestBand = 14;

/** Whether the names can stand under their columns in at most three lines. */
export function fitsColumns(chart: Chart, options: ChartOptions): boolean {
  const { fontSize } = options;
  const share = (options.width - referenceRoom(chart, fontSize)) / Math.max(1, chart.categories.length);
  const band = Math.min(share, fontSize * widestBand);
  const room = band - fontSize * 0.5;
  return chart.categories.every((name) => {
    const lines = wrap(name, room, fontSize);
    return lines.length <= 3 && widest(lines, fontSize) <= room;
  });
}

export function drawColumns(chart: Chart, spans: readonly Span[], options: ChartOptions): Drawing {
  const { fontSize, palette } = options;
  const head = legend(chart, options, true);
  const plot = plotOf(chart, spans, options, head.height);
  const names = namesUnder(chart, plot, options);
  const zero = plot.y(0);
  const markup = [
    head.markup,
    ...(plot.labelled ? [] : axis(plot, options)),
    ...(chart.kind === "waterfall" ? connectors(spans, plot, options) : []),
    ...spans.map((span) => column(span, plot, options)),
    line(plot.left, zero, plot.right, zero, { stroke: palette.ink, "stroke-width": fontSize * 0.09 }),
    ...referenceLine(chart, plot, options),
    names.markup,
  ].join("");
  return { height: plot.bottom + names.height, markup };
}

function referenceRoom(chart: Chart, fontSize: number): number {
  return chart.reference === null
    ? 0
    : textWidth(`${chart.reference.name} ${chart.reference.text}`, fontSize) + fontSize * 0.8;
}

function plotOf(chart: Chart, spans: readonly Span[], options: ChartOptions, above: number): Plot {
  const { fontSize, width } = options;
  const slots = slotsOf(chart);
  const count = Math.max(1, chart.categories.length);
  const right = Math.min(width - referenceRoom(chart, fontSize), count * fontSize * widestBand);
  const barOf = (left: number): number =>
    Math.min((((right - left) / count) * 0.74) / slots - gap, fontSize * (slots === 1 ? 7 : 5));
  const labelled = spans.every((span) => textWidth(span.text, fontSize) <= barOf(0) * (slots === 1 ? 1.3 : 1) + gap);
  const scale = labelled ? tight(reaches(chart, spans)) : scaleFor(reaches(chart, spans), 4);
  const left = labelled
    ? 0
    : widest(
        scale.ticks.map((tick) => options.number(tick, scale.decimals)),
        fontSize,
      ) +
      fontSize * 0.8;
  const band = (right - left) / count;
  const bar = barOf(left);
  const top = above + fontSize * (labelled && scale.max > 0 ? 1.3 : 0.4);
  const bottom = top + fontSize * 14;
  const y = (value: number): number => bottom - ((value - scale.min) / (scale.max - scale.min)) * (bottom - top);
  const x = (category: number, slot: number): number =>
    left + band * (category + 0.5) + (slot - slots / 2) * (bar + gap) + gap / 2;
  const below = labelled && spans.some((span) => span.under) ? fontSize * 1.2 : 0;
  return { left, right, top, bottom: bottom + below, band, bar, scale, y, x, labelled };
}

/** Where values are written out the axis needs no even end. */
function tight(values: readonly number[]): Scale {
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  return { min, max: min === max ? 1 : max, ticks: [], decimals: 0 };
}

function column(span: Span, plot: Plot, { fontSize, palette }: ChartOptions): string {
  const x = plot.x(span.category, span.slot);
  const middle = x + plot.bar / 2;
  const [from, to] = [plot.y(span.from), plot.y(span.to)];
  if (span.missing)
    return text(middle, to - fontSize * 0.4, span.text, { "text-anchor": "middle", fill: palette.soft });
  const rect = element("rect", {
    x,
    y: Math.min(from, to),
    width: plot.bar,
    height: Math.abs(from - to),
    fill: span.colour,
  });
  if (!plot.labelled) return rect;
  const y = span.under ? Math.max(from, to) + fontSize * 1.05 : Math.min(from, to) - fontSize * 0.4;
  return (
    rect +
    text(middle, y, span.text, {
      "text-anchor": "middle",
      fill: palette.ink,
      "font-weight": span.strong ? 600 : undefined,
    })
  );
}

function connectors(spans: readonly Span[], plot: Plot, { palette, fontSize }: ChartOptions): readonly string[] {
  return spans.slice(1).map((span, index) => {
    const y = plot.y(spans[index]?.to ?? 0);
    return line(plot.x(index, 0) + plot.bar, y, plot.x(span.category, 0), y, {
      stroke: palette.soft,
      "stroke-width": fontSize * 0.06,
    });
  });
}

export function axis(
  plot: Pick<Plot, "left" | "right" | "scale" | "y">,
  { fontSize, palette, number }: ChartOptions,
): readonly string[] {
  return plot.scale.ticks.flatMap((tick) => {
    const y = plot.y(tick);
    return [
      line(plot.left, y, plot.right, y, { stroke: palette.line, "stroke-width": fontSize * 0.06 }),
      text(plot.left - fontSize * 0.5, y + fontSize * 0.33, number(tick, plot.scale.decimals), {
        "text-anchor": "end",
        fill: palette.soft,
      }),
    ];
  });
}

function referenceLine(chart: Chart, plot: Plot, { fontSize, palette }: ChartOptions): readonly string[] {
  if (chart.reference === null) return [];
  const y = plot.y(chart.reference.value);
  return [
    line(plot.left, y, plot.right + fontSize * 0.3, y, {
      stroke: palette.ink,
      "stroke-width": fontSize * 0.09,
      "stroke-dasharray": `${fontSize * 0.35} ${fontSize * 0.35}`,
    }),
    text(plot.right + fontSize * 0.6, y + fontSize * 0.33, `${chart.reference.name} ${chart.reference.text}`, {
      fill: palette.ink,
    }),
  ];
}

function namesUnder(
  chart: Chart,
  plot: Plot,
  { fontSize, palette }: ChartOptions,
): { readonly height: number; readonly markup: string } {
  const wrapped = chart.categories.map((name) => wrap(name, plot.band - fontSize * 0.5, fontSize));
  const markup = wrapped.flatMap((lines, category) =>
    lines.map((each, index) =>
      text(plot.left + plot.band * (category + 0.5), plot.bottom + fontSize * (1.35 + 1.2 * index), each, {
        "text-anchor": "middle",
        fill: palette.soft,
      }),
    ),
  );
  return {
    height: fontSize * (0.5 + 1.2 * Math.max(1, ...wrapped.map((lines) => lines.length))),
    markup: markup.join(""),
  };
}
