import type { Chart, ChartPoint } from "./chart.ts";
import { seriesColour, type Palette } from "./palette.ts";

/** One bar, from one value to another, in one of the category's slots. */
export interface Span {
  readonly category: number;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  /** No value: nothing is drawn but the text. */
  readonly missing: boolean;
  readonly text: string;
  /** Whether the text stands under the bar (left of it, when bars lie). */
  readonly under: boolean;
  readonly colour: string;
  readonly strong: boolean;
}

/** Bars stand on zero; a waterfall's stand on where the one before ended, its totals on zero. */
export function spansOf(chart: Chart, palette: Palette): readonly Span[] {
  return chart.kind === "waterfall" ? steps(chart, palette) : bars(chart, palette);
}

function bars(chart: Chart, palette: Palette): readonly Span[] {
  return chart.series.flatMap((series, slot) =>
    series.points.map((point, category) => ({
      category,
      slot,
      from: 0,
      to: point.value ?? 0,
      missing: point.value === null,
      text: point.text,
      under: (point.value ?? 0) < 0,
      colour: seriesColour(palette, slot),
      strong: false,
    })),
  );
}

/** A step that is neither good nor bad, such as a row of income or cost, is drawn as a series beside the totals. */
function stepColour(tone: ChartPoint["tone"], palette: Palette): string {
  if (tone === "good") return palette.better;
  return tone === "bad" ? palette.worse : seriesColour(palette, 1);
}

function steps(chart: Chart, palette: Palette): readonly Span[] {
  let level = 0;
  return (chart.series[0]?.points ?? []).map((point, category) => {
    const from = point.total || point.value === null ? 0 : level;
    const to = point.value === null ? level : point.total ? point.value : level + point.value;
    level = to;
    const colour = point.total ? seriesColour(palette, 0) : stepColour(point.tone, palette);
    return {
      category,
      slot: 0,
      from: point.value === null ? level : from,
      to,
      missing: point.value === null,
      text: point.text,
      under: from <= 0 && to <= 0 && from + to < 0,
      colour,
      strong: point.total,
    };
  });
}

/** Slots beside each other in a category. */
export function slotsOf(chart: Chart): number {
  return chart.kind === "waterfall" ? 1 : Math.max(1, chart.series.length);
}

export function reaches(chart: Chart, spans: readonly Span[]): readonly number[] {
  return [
    ...spans.flatMap((span) => [span.from, span.to]),
    ...(chart.reference === null ? [] : [chart.reference.value]),
  ];
}
