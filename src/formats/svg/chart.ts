import { drawColumns, fitsColumns } from "./columns.ts";
import { drawLines } from "./line.ts";
import { svg } from "./markup.ts";
import type { Palette } from "./palette.ts";
import { drawRows } from "./rows.ts";
import { spansOf } from "./spans.ts";

/** What is drawn. Knows no domain: the writer of SVG takes just this. */
export interface Chart {
  readonly kind: "bars" | "line" | "waterfall";
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  readonly reference: { readonly name: string; readonly value: number; readonly text: string } | null;
}

export interface ChartPoint {
  /** Null where there is no value. */
  readonly value: number | null;
  readonly text: string;
  /** A waterfall's bar that stands on the axis. */
  readonly total: boolean;
  /** Whether a waterfall's step is for the better; its sign and its place carry it too. */
  readonly tone: "good" | "mid" | "bad" | "none";
}

export interface ChartOptions {
  /** In the units of the drawing; height follows from the content. */
  readonly width: number;
  readonly fontSize: number;
  readonly palette: Palette;
  /** Writes a number on the axis. Values are printed as the points' own texts. */
  readonly number: (value: number, decimals: number) => string;
  /** The text alternative. Without it the drawing is hidden from screen readers, and the caller describes it. */
  readonly label?: string;
}

/** A drawn chart: what stands in it and how high it became. */
export interface Drawing {
  readonly height: number;
  readonly markup: string;
}

/**
 * The chart as SVG markup, the same for the same chart. Plain attributes only, so that browsers, Typst and Word's converter draw it alike.
 * Names that would not fit under columns turn the chart into rows.
 */
export function drawChart(chart: Chart, options: ChartOptions): string {
  return svg(draw(chart, options), options);
}

function draw(chart: Chart, options: ChartOptions): Drawing {
  if (chart.kind === "line") return drawLines(chart, options);
  const spans = spansOf(chart, options.palette);
  return fitsColumns(chart, options) ? drawColumns(chart, spans, options) : drawRows(chart, spans, options);
}
