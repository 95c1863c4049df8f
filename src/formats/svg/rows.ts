import type { Chart, ChartOptions, Drawing } from "./chart.ts";
import { legend } from "./legend.ts";
import { element, line, text } from "./markup.ts";
import { reaches, slotsOf, type Span } from "./spans.ts";
import { textWidth, widest, wrap } from "./text.ts";

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bar: number;
  readonly names: readonly (readonly string[])[];
  /** The upper edge of each category's bars, and the height of them all. */
  readonly tops: readonly number[];
  readonly bottom: number;
  readonly x: (value: number) => number;
}

const gap = 1.5;

/** Lying bars, for names that are long. */
export function drawRows(chart: Chart, spans: readonly Span[], options: ChartOptions): Drawing {
  const { fontSize, palette } = options;
  const head = legend(chart, options, true);
  const plot = plotOf(chart, spans, options, head.height + (chart.reference === null ? 0 : fontSize * 1.4));
  const zero = plot.x(0);
  const markup = [
    head.markup,
    ...names(plot, options, slotsOf(chart)),
    ...(chart.kind === "waterfall" ? connectors(spans, plot, options) : []),
    ...spans.map((span) => bar(span, plot, options)),
    line(zero, plot.top, zero, plot.bottom, { stroke: palette.ink, "stroke-width": fontSize * 0.09 }),
    ...referenceLine(chart, plot, options),
  ].join("");
  return { height: plot.bottom + fontSize * 0.3, markup };
}

function plotOf(chart: Chart, spans: readonly Span[], options: ChartOptions, above: number): Plot {
  const { fontSize, width } = options;
  const slots = slotsOf(chart);
  const room = Math.min(widest(chart.categories, fontSize), width * 0.38);
  const wrapped = chart.categories.map((name) => wrap(name, room, fontSize));
  const values = reaches(chart, spans);
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  const label =
    widest(
      spans.map((span) => span.text),
      fontSize,
    ) +
    fontSize * 0.5;
  const left = widest(wrapped.flat(), fontSize) + fontSize + (spans.some((span) => span.under) ? label : 0);
  const right = width - label;
  const height = fontSize * (slots === 1 ? 1.5 : 1.3);
  const top = above + fontSize * 0.2;
  const heights = wrapped.map(
    (lines) => Math.max(slots * (height + gap), lines.length * fontSize * 1.2) + fontSize * (slots === 1 ? 0.55 : 0.8),
  );
  const tops = heights.map(
    (_, index) => top + fontSize * 0.3 + heights.slice(0, index).reduce((sum, each) => sum + each, 0),
  );
  const bottom = top + heights.reduce((sum, each) => sum + each, 0);
  const x = (value: number): number => left + ((value - min) / (max === min ? 1 : max - min)) * (right - left);
  return { left, right, top, bar: height, names: wrapped, tops, bottom, x };
}

function names(plot: Plot, { fontSize, palette }: ChartOptions, slots: number): readonly string[] {
  return plot.names.flatMap((lines, category) => {
    const middle =
      (plot.tops[category] ?? 0) + Math.max(slots * (plot.bar + gap) - gap, lines.length * fontSize * 1.2) / 2;
    return lines.map((each, index) =>
      text(0, middle + fontSize * (0.33 + 1.2 * (index - (lines.length - 1) / 2)), each, { fill: palette.ink }),
    );
  });
}

function yOf(span: Span, plot: Plot): number {
  return (plot.tops[span.category] ?? 0) + span.slot * (plot.bar + gap);
}

function bar(span: Span, plot: Plot, { fontSize, palette }: ChartOptions): string {
  const y = yOf(span, plot);
  const baseline = y + plot.bar / 2 + fontSize * 0.33;
  const [from, to] = [plot.x(span.from), plot.x(span.to)];
  if (span.missing) return text(to + fontSize * 0.4, baseline, span.text, { fill: palette.soft });
  const at = span.under ? Math.min(from, to) - fontSize * 0.4 : Math.max(from, to) + fontSize * 0.4;
  return (
    element("rect", { x: Math.min(from, to), y, width: Math.abs(to - from), height: plot.bar, fill: span.colour }) +
    text(at, baseline, span.text, {
      "text-anchor": span.under ? "end" : undefined,
      fill: palette.ink,
      "font-weight": span.strong ? 600 : undefined,
    })
  );
}

function connectors(spans: readonly Span[], plot: Plot, { palette, fontSize }: ChartOptions): readonly string[] {
  return spans.slice(1).map((span, index) => {
    const before = spans[index];
    const x = plot.x(before?.to ?? 0);
    const from = before === undefined ? plot.top : yOf(before, plot) + plot.bar;
    return line(x, from, x, yOf(span, plot), { stroke: palette.soft, "stroke-width": fontSize * 0.06 });
  });
}

function referenceLine(chart: Chart, plot: Plot, { fontSize, palette, width }: ChartOptions): readonly string[] {
  if (chart.reference === null) return [];
  const x = plot.x(chart.reference.value);
  const label = `${chart.reference.name} ${chart.reference.text}`;
  const half = textWidth(label, fontSize) / 2;
  const middle = Math.min(Math.max(x, half), width - half);
  return [
    line(x, plot.top - fontSize * 0.3, x, plot.bottom, {
      stroke: palette.ink,
      "stroke-width": fontSize * 0.09,
      "stroke-dasharray": `${fontSize * 0.35} ${fontSize * 0.35}`,
    }),
    text(middle, plot.top - fontSize * 0.7, label, { "text-anchor": "middle", fill: palette.ink }),
  ];
}
